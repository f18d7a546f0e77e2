/**
 * Calls back once what has arrived is read. A time may be over only because this process was busy: an answer that came
 * in time then waits in a buffer, and nobody is to blame for it.
 */
export const whenRead = (then: () => void): void => void setImmediate(() => setImmediate(then));
