import type { Bilingual } from '../../schemas/document/finding.ts';
import { printableLine } from '../../schemas/document/printable.ts';
import type { Call } from './verb.ts';

/** The exit code of usage and configuration errors. */
export const USAGE = 2;

/** Says in one line on standard error what is wrong with how the command was called, and returns the exit code. */
export function complain(call: Pick<Call, 'language' | 'terminal'>, message: Bilingual, nearest?: string): number {
  const hint = call.language === 'zh' ? `；是否为${nearest}？` : `; did you mean ${nearest}?`;
  call.terminal.err(`etalon: ${printableLine(message[call.language] + (nearest === undefined ? '' : hint))}\n`);
  return USAGE;
}
