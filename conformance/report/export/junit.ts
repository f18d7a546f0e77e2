import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { exportedClauses, type ExportedClause, nameOf } from './exported.ts';
import { attributes, xmlText } from './xml.ts';

/**
 * JUnit XML as Jenkins reads it (junit-10.xsd of its xUnit plugin), a suite a standard and a test case a clause. The
 * format has no owner; where its readers differ, this is the one that is followed. A report has no clock, so that every
 * time is 0.
 */
export function junit(report: ConformanceReport): string {
  const all = exportedClauses(report);
  const standards = [...new Set(all.map(({ clause }) => clause.standard))];
  const suites = standards.map((standard) => {
    const cases = all.filter(({ clause }) => clause.standard === standard);
    const skipped = cases.filter(({ outcome }) => outcome === 'skipped').length;
    const head = attributes({ name: standard, package: nameOf(report), ...countsOf(cases), skipped, time: 0 });
    return `  <testsuite${head}>\n${cases.map(testCase).join('')}  </testsuite>\n`;
  });
  const head = attributes({ name: 'etalon', ...countsOf(all), time: 0 });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${suites.join('')}</testsuites>\n`;
}

/** What a suite and the suites together count; only a suite counts what was skipped. */
const countsOf = (cases: readonly ExportedClause[]): Record<string, number> => {
  const count = (...outcomes: readonly ExportedClause['outcome'][]): number =>
    cases.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    tests: cases.length,
    failures: count('failed'),
    errors: count('error', 'undecided'),
  };
};

function testCase({ clause, outcome, because }: ExportedClause): string {
  const head = `    <testcase${attributes({ name: clause.id, classname: clause.standard, time: 0 })}`;
  if (outcome === 'passed') return `${head}/>\n`;
  const element =
    outcome === 'failed' ? 'failure' : outcome === 'skipped' || outcome === 'expected' ? 'skipped' : 'error';
  const inside =
    element === 'skipped'
      ? `<skipped${attributes({ message: because })}/>`
      : `<${element}${attributes({ message: because, type: clause.verdict })}>${xmlText(because)}</${element}>`;
  return `${head}>${inside}</testcase>\n`;
}
