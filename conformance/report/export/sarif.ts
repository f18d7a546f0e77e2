import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { jsonDocument } from './json-document.ts';

/** Where a reader finds the schema that the document conforms to; nothing is loaded from there. */
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Partial<Record<string, 'error' | 'warning' | 'note'>>> = {
  fail: 'error',
  'suite-error': 'error',
  warning: 'warning',
  inconclusive: 'warning',
  'not-inspected': 'note',
  'expected-failure': 'note',
};

type Expected = NonNullable<ConformanceReport['findings'][number]['expected']>;

const justificationOf = ({ reason, issue, until }: Expected): string => `${reason} (${issue}, until ${until})`;

/** SARIF 2.1.0: a rule a clause that did not pass, a result a finding, at the file of its smallest case; one that was expected is suppressed. */
export function sarif(report: ConformanceReport): string {
  const findings = report.findings.filter(({ verdict }) => LEVELS[verdict] !== undefined);
  const ruleOf = (finding: (typeof findings)[number]): string => finding.clause ?? finding.of;
  const rules = [...new Set(findings.map(ruleOf))].sort();
  const results = findings.map((finding) => ({
    ruleId: ruleOf(finding),
    ruleIndex: rules.indexOf(ruleOf(finding)),
    level: LEVELS[finding.verdict],
    message: { text: finding.because.en },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: finding.failure === undefined ? 'report.json' : `failures/${finding.failure.id}.jsonl`,
          },
        },
        ...(finding.failure === undefined
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: finding.failure.operation, kind: 'function' }] }),
      },
    ],
    ...(finding.expected === undefined
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: justificationOf(finding.expected) }] }),
    properties: { of: finding.of, verdict: finding.verdict },
  }));
  const { name, version, digest } = report.suite;
  const run = {
    tool: {
      driver: {
        name,
        version,
        rules: rules.map((id) => ({ id })),
        properties: { digest },
      },
    },
    properties: { implementation: report.implementation?.name ?? report.adapter, seed: report.seed },
    results,
  };
  return jsonDocument({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}
