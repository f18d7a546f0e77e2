import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conformanceReport } from '../../../.generated/document-validators.js';
import { reportOf } from '../../../conformance/report/report-of.ts';
import type { CheckResult, Failure, RunResult } from '../../../conformance/runner/result.ts';
import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { etalon } from '../../cli/etalon.ts';
import { SAMPLE_RESULT } from '../sample-result.ts';

const CONTEXT = {
  conformsTo: 'https://w3id.org/ai-metrology/std/conformance/0.1',
  statement: { en: 'It is not a standard.', zh: '不是标准。' },
};

/** Every control character, what ends a section in one of the formats, markup, and halves of surrogate pairs. */
export const HOSTILE = [
  Array.from({ length: 0xa0 }, (_, code) => (code < 0x20 || code >= 0x7f ? String.fromCharCode(code) : '')).join(''),
  ']]> --> <![CDATA[ </failure><script>alert(1)</script> &amp; &#0; &lol; "\' \\',
  '\nBail out! \n...\n---\nok 1 - # SKIP # TODO\n1..0 # \r\nTAP version 13\n',
  '\ud800 \udfff\ud83d \ufffe \uffff \u2028\u2029 \u202e \ufeff 😀 计量',
  '{"@id":"http://example.org/"} %00 ${x} {{x}} ::error::x',
].join('\u0000');

const worst = (result: RunResult): CheckResult => {
  const check = result.checks.find(({ failures }) => failures.length > 0);
  if (check === undefined) throw new Error('the sample has a failure');
  return check;
};

/** A report of so many failures, dealt out to a hundred checks, in which an implementation says what it likes. */
export function hostileReport(failures: number): ConformanceReport {
  const model = worst(SAMPLE_RESULT);
  const [one] = model.failures as readonly [Failure];
  const checks = Array.from({ length: 100 }, (_, at): CheckResult => {
    const id = `UNC-${100 + at}`;
    const clause = `${id}@1` as CheckResult['clause'];
    const own = Array.from({ length: Math.ceil((failures - at) / 100) }, (__, index): Failure => ({
      ...one,
      id: `${id}_combine-${index}`,
      of: id,
      clause,
      index,
      because: { en: `${index} ${HOSTILE}`, zh: `${index} ${HOSTILE}` },
      got: { standardUncertainty: HOSTILE, index },
    }));
    return { ...model, id, clause, cases: 1382 + own.length, failed: own.length, failures: own };
  });
  const clause = SAMPLE_RESULT.clauses.find(({ verdict }) => verdict === 'fail');
  if (clause === undefined || SAMPLE_RESULT.implementation === null) throw new Error('the sample has a failure');
  return checked(
    reportOf(
      {
        ...SAMPLE_RESULT,
        adapter: HOSTILE,
        implementation: {
          ...SAMPLE_RESULT.implementation,
          implementation: { name: HOSTILE, version: HOSTILE, language: HOSTILE },
        },
        clauses: checks.map(({ id, clause: reference }) => ({ ...clause, id, clause: reference, checks: [id] })),
        checks,
      },
      CONTEXT,
    ),
  );
}

/** The report that the command writes on these words, in a folder that is gone afterwards. */
export function commandReport(...words: readonly string[]): ConformanceReport {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-export-'));
  try {
    const { err } = etalon(['conform', '--seed', '7', '--out', join(folder, 'report'), ...words]);
    try {
      return checked(JSON.parse(readFileSync(join(folder, 'report', 'report.json'), 'utf8')) as ConformanceReport);
    } catch (error) {
      throw new Error(err, { cause: error });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is exported has to be a report at all. */
function checked(report: ConformanceReport): ConformanceReport {
  if (!conformanceReport(report)) throw new Error(JSON.stringify(conformanceReport.errors?.slice(0, 3)));
  return report;
}
