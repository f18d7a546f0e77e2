import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { exportedClauses } from './exported.ts';
import { wellFormed } from './json-document.ts';

/** What would end a line or begin a directive of TAP. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('\\', '\\\\').replaceAll('#', '\\#');

/** What JSON writes as it is and YAML does not read, or reads as the end of a line. */
const NOT_IN_YAML = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Text in double quotes, on one line, as both JSON and YAML read it. */
const quoted = (text: string): string =>
  JSON.stringify(wellFormed(text)).replace(
    NOT_IN_YAML,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** TAP version 14, a test point a clause: what could not be decided is not ok, what does not apply is skipped. */
export function tap(report: ConformanceReport): string {
  const points = exportedClauses(report).map(({ clause, outcome, because }, index) => {
    const ok = outcome === 'passed' || outcome === 'skipped' ? 'ok' : 'not ok';
    const skip = outcome === 'skipped' ? ` # SKIP ${plain(clause.verdict)}` : '';
    const why = ok === 'ok' ? '' : `  ---\n  message: ${quoted(because)}\n  verdict: ${clause.verdict}\n  ...\n`;
    return `${ok} ${index + 1} - ${plain(clause.id)}${skip}\n${why}`;
  });
  return `TAP version 14\n1..${points.length}\n${points.join('')}`;
}
