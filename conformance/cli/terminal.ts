/** Where a verb writes, and what it may know of where that goes. Handed in, so that a test can read what was said. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether the reader of standard output wants colour. */
  readonly colour: boolean;
  /** Whether standard error is a terminal, on which a line may be drawn again and again. */
  readonly live: boolean;
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The exit code that charges nobody. */
const SUITE_ERROR = 3;

/** Colours appear only on a terminal, and not where NO_COLOR (no-color.org) or a dumb terminal asks for none. */
export const wantsColour = (env: Terminal['env'], isTerminal: boolean): boolean =>
  isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';

/** The terminal of this process. */
export function processTerminal(): Terminal {
  // Whoever reads only the beginning (`| head`) closes the pipe; that is no fault, and there is nobody left to tell.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    // A full disk behind `>`: what was written to a folder is whole; nothing of it is the fault of an implementation.
    process.stderr.write(`etalon: standard output cannot be written (${error.code ?? error.message})\n`);
    process.exit(SUITE_ERROR);
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour: wantsColour(process.env, process.stdout.isTTY === true),
    live: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
    columns: process.stdout.columns ?? 100,
    env: process.env,
  };
}
