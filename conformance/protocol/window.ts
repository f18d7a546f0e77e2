import type { HelloReply } from './messages.ts';

/** More than this in flight gains nothing: 16 get nearly all of what a pipe can give. */
const LARGEST_WINDOW = 64;

/** How many cases may be in flight: what the implementation allows, 1 unless it says so. */
export const windowOf = (hello: HelloReply): number => Math.min(hello.concurrency?.maxInFlight ?? 1, LARGEST_WINDOW);
