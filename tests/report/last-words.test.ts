import { describe, expect, it } from 'vitest';
import { lastWords } from '../../conformance/report/last-words.ts';
import { summary } from '../../conformance/cli/summary.ts';
import { reportOf } from '../../conformance/report/report-of.ts';
import { SAMPLE_RESULT, SAMPLE_TEXTS } from './sample-result.ts';

const fault = (stderr: string) => ({ kind: 'no-hello' as const, because: { en: 'It ended.', zh: '已结束。' }, stderr });
const IMPORT =
  'Traceback (most recent call last):\n  File "adapter.py", line 1\nModuleNotFoundError: No module named \'x\'\n';

describe('the last words of an implementation', () => {
  it('are the last lines of its error stream, without what would move a cursor', () => {
    const words = (stderr: string): string => lastWords({ fault: fault(stderr), faults: [], ended: 'not-started' });
    expect(words(IMPORT)).toBe(IMPORT.trimEnd());
    expect(words('\u001b[31mred\u001b[0m\r\n\u0007bell')).toBe('red\nbell');
    expect(words(`${'line\n'.repeat(100)}end`).split('\n')).toHaveLength(20);
    expect(words('x'.repeat(5000))).toHaveLength(2048);
    expect(words('')).toBe('');
  });

  it('are those of a crash where the run went on, and none where nothing went wrong', () => {
    const crash = { ...fault('segfault'), kind: 'crash' as const };
    expect(lastWords({ fault: null, faults: [crash, fault('no')], ended: 'complete' })).toBe('segfault');
    expect(lastWords({ fault: null, faults: [], ended: 'complete' })).toBe('');
  });

  it('stand under the headline on the terminal', () => {
    const report = reportOf(SAMPLE_RESULT, { conformsTo: 'x', statement: { en: '', zh: '' } });
    const lines = summary(report, SAMPLE_TEXTS, 'out', 'en', { colour: false, columns: 100 }, IMPORT.trimEnd());
    expect(lines.split('\n')).toContain("  ModuleNotFoundError: No module named 'x'");
    expect(JSON.stringify(report)).not.toContain('ModuleNotFoundError');
  });
});
