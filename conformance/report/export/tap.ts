import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { exportedClauses } from './exported.ts';

/** What would end a line or begin a directive of TAP. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('\\', '\\\\').replaceAll('#', '\\#');

/** TAP version 14, a test point a clause: what could not be decided is not ok, what fails as expected is marked as work to do. */
export function tap(report: ConformanceReport): string {
  const points = exportedClauses(report).map(({ clause, outcome, because }, index) => {
    const ok = outcome === 'passed' || outcome === 'skipped' ? 'ok' : 'not ok';
    const skip = outcome === 'skipped' ? ` # SKIP ${plain(clause.verdict)}` : '';
    const todo = outcome === 'expected' ? ` # TODO ${plain(because)}` : '';
    const why =
      ok === 'ok' ? '' : `  ---\n  message: ${JSON.stringify(because)}\n  verdict: ${clause.verdict}\n  ...\n`;
    return `${ok} ${index + 1} - ${plain(clause.id)}${skip}${todo}\n${why}`;
  });
  return `TAP version 14\n1..${points.length}\n${points.join('')}`;
}
