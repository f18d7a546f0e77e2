import { printableLine } from '../../schemas/document/printable.ts';
import type { Terminal } from './terminal.ts';

/** Between two drawings on a terminal, and between two plain lines elsewhere. */
const DRAW_MS = 100;
const PLAIN_MS = 10_000;

/** One line on standard error: drawn over and over on a terminal, written as a plain line now and then elsewhere. */
export interface DrawnLine {
  /** Shows the line, unless the last time is not long ago; `now` shows it all the same. */
  readonly draw: (line: () => string, now?: boolean) => void;
  /** Clears the line, so that what is written next stands alone. */
  readonly end: () => void;
}

export function drawnLine(terminal: Terminal, now: () => number): DrawnLine {
  let shown = terminal.live ? -Infinity : now();
  let drawn = false;
  return {
    draw: (line, atOnce = false) => {
      const at = now();
      if (!atOnce && at - shown < (terminal.live ? DRAW_MS : PLAIN_MS)) return;
      shown = at;
      const text = printableLine(line(), Math.max(20, terminal.columns - 2));
      terminal.err(terminal.live ? `\r\u001b[K${text}` : `${text}\n`);
      drawn = terminal.live;
    },
    end: () => {
      if (drawn) terminal.err('\r\u001b[K');
      drawn = false;
    },
  };
}
