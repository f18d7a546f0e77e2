/** A signal that Ctrl-C and SIGTERM give, so that what was judged until then is still reported. */
export interface Interruption {
  readonly signal: AbortSignal;
  readonly dispose: () => void;
}

/** The first Ctrl-C asks the run to end; the second ends this process at once, and what it started with it. */
export function interrupted(): Interruption {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    dispose: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
