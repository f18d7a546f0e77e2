/** What carries the messages: a child process's standard streams, requests to a URL, or a function in this process. */
export type Transport = 'stdio' | 'http' | 'in-process';
