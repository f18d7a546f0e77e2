import type { Adapter, Greeting, Opening } from '../protocol/adapter.ts';

/** An implementation that is being started already, and how to end it where nobody asks it anything. */
export interface Ahead {
  /** Hands the first session on that was opened ahead; a later one is opened when it is asked for. */
  readonly adapter: Adapter;
  /** Ends what was started and was never taken. Resolves when nothing of it is left running. */
  readonly close: () => Promise<void>;
}

/**
 * Starts an implementation while this command loads its checks: either takes a quarter of a second or more, and they do
 * not wait for each other. `signal` ends the start; it has to be the one that the session is asked for with.
 */
export function openAhead(under: Adapter, greeting: Greeting, signal: AbortSignal): Ahead {
  const unwanted = new AbortController();
  let begun: Promise<Opening> | undefined = under.open(greeting, AbortSignal.any([signal, unwanted.signal]));
  // Whoever takes it hears of a failure; until then nobody does.
  begun.catch(() => undefined);
  const take = (): Promise<Opening> | undefined => {
    const taken = begun;
    begun = undefined;
    return taken;
  };
  return {
    adapter: {
      name: under.name,
      transport: under.transport,
      open: (again, until) => take() ?? under.open(again, until),
    },
    close: async () => {
      const untaken = take();
      if (untaken === undefined) return;
      // One that has not answered yet is not waited for.
      unwanted.abort();
      const opening = await untaken;
      if (opening.ok) await opening.session.close();
    },
  };
}
