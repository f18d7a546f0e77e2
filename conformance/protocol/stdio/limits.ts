/** How long the other side may take, in milliseconds. `--timeout-multiplier` multiplies all of them. */
export interface Limits {
  /** From the start of the process to its answer to `hello`. */
  readonly startMs: number;
  /** Without any answer while cases are waiting. */
  readonly caseMs: number;
  /** From one step of the shutdown to the next: end of input, SIGTERM, SIGKILL. */
  readonly graceMs: number;
}

export const limitsTimes = (multiplier: number): Limits => ({
  startMs: 30_000 * multiplier,
  caseMs: 5000 * multiplier,
  graceMs: 2000 * multiplier,
});
