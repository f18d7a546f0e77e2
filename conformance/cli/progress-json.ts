import type { Progress } from '../runner/progress.ts';
import { casesPerSecond } from './cases-per-second.ts';
import type { ProgressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/** Between two events on how many cases were judged; the other events are written as they come. */
const EVERY_MS = 1000;

/** Writes how far a run has come as one JSON object a line on standard error, for a program that shows it. */
export function progressJson(terminal: Terminal, now: () => number = () => performance.now()): ProgressLine {
  const start = now();
  let written = -Infinity;
  let held: object | undefined;
  let casesFrom: number | undefined;
  const write = (event: object): void => terminal.err(`${JSON.stringify(event)}\n`);
  const flush = (): void => {
    if (held !== undefined) write(held);
    held = undefined;
  };
  return {
    take: (event) => {
      if (event.kind === 'check') casesFrom ??= now();
      const line = lineOf(event, (now() - start) / 1000, (now() - (casesFrom ?? start)) / 1000);
      if (event.kind !== 'cases') {
        flush();
        return write(line);
      }
      held = line;
      if (now() - written < EVERY_MS) return;
      written = now();
      flush();
    },
    end: flush,
  };
}

/** `asking` is how long cases of checks have been asked: the rate is one of cases, not of the start of a process. */
function lineOf(event: Progress, seconds: number, asking: number): object {
  const at = rounded(seconds);
  switch (event.kind) {
    case 'started': {
      const { name, version } = event.hello.implementation;
      return {
        event: 'started',
        seconds: at,
        implementation: { name, version },
        checks: event.checks,
        cases: event.cases,
      };
    }
    case 'cases': {
      const { done, of, failed } = event;
      const rate = casesPerSecond(done, asking);
      return {
        event: 'cases',
        seconds: at,
        done,
        of,
        failed,
        casesPerSecond: Math.round(rate),
        secondsLeft: rate > 0 ? rounded((of - done) / rate) : null,
      };
    }
    case 'restarted':
      return { event: 'restarted', seconds: at, because: event.fault.because.en };
    case 'check':
      return { event: 'check', seconds: at, id: event.id, number: event.number, of: event.of };
    case 'shrinking':
      return { event: 'shrinking', seconds: at, id: event.id, index: event.index };
    default:
      return { event: event.kind, seconds: at, id: event.id };
  }
}

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;
