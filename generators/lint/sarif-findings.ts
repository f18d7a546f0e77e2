import type { Language } from '../../schemas/document/finding.ts';
import type { LintFinding } from './lint-finding.ts';
import { firstRules, rules } from './rules.ts';

/** Where a reader finds the schema that the document conforms to; nothing is loaded from there. */
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Findings as a SARIF 2.1.0 log: every rule with what it demands and what to do, a result a finding. */
export function sarifFindings(findings: readonly LintFinding[], language: Language): string {
  const known = [...firstRules, ...rules];
  const places = new Map(known.map(({ code }, at) => [code, at]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'etalon lint:spec',
            rules: known.map(({ code, severity, demands, fix }) => ({
              id: code,
              shortDescription: { text: demands[language] },
              help: { text: fix[language] },
              defaultConfiguration: { level: severity },
            })),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'The root of the repository.' } } },
        results: findings.map(({ code, severity, message, fix, at }) => ({
          ruleId: code,
          ruleIndex: places.get(code) ?? -1,
          level: severity,
          message: { text: fix === undefined ? message[language] : `${message[language]} ${fix[language]}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(at.file), uriBaseId: 'ROOT' },
                region: { startLine: at.line, startColumn: at.column },
              },
              logicalLocations: [{ fullyQualifiedName: at.pointer }],
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
