/** How many cases were judged in a second, where so many were in so many seconds; a millisecond is the least that is taken. */
export const casesPerSecond = (done: number, seconds: number): number => done / Math.max(0.001, seconds);
