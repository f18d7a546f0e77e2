import { expect, it } from 'vitest';
import { githubFindings } from '../../generators/lint/github-findings.ts';
import { lint } from '../../generators/lint/lint.ts';
import { sarifFindings } from '../../generators/lint/sarif-findings.ts';
import type { LintFinding } from '../../generators/lint/lint-finding.ts';
import { breached, breachesOf, passingTree } from '../gates/fixture.ts';
import { problemsOfSarif } from '../report/export/problems-of-json.ts';

const hostile: LintFinding = {
  code: 'parity',
  severity: 'warning',
  message: { en: '100 % is\n::error::mine', zh: '不同' },
  at: { file: 'spec/a,b:c/draft/terms.yaml', line: 3, column: 7, pointer: '/terms/0' },
  fix: { en: 'Mend it.', zh: '请修正。' },
};

it('a finding of the sources becomes a result that SARIF 2.1.0 accepts', async () => {
  const [breach] = breachesOf('citation');
  if (breach === undefined) throw new Error('there is no fixture');
  const findings = await lint(breached(passingTree(), breach));
  const text = sarifFindings(findings, 'en');
  expect(await problemsOfSarif(text)).toEqual([]);
  const [run] = (JSON.parse(text) as { runs: { results: unknown[]; tool: { driver: { rules: { id: string }[] } } }[] })
    .runs;
  expect(run?.results).toEqual([
    {
      ruleId: 'citation',
      ruleIndex: run?.tool.driver.rules.findIndex(({ id }) => id === 'citation'),
      level: 'error',
      message: {
        text: 'SMP-001@1 is cited, and the clause is at revision 2. Read the clause as it is now, mend what cites it, then raise the number after @.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'conformance/standards/sample/draft/checks/SMP-001.ts', uriBaseId: 'ROOT' },
            region: { startLine: 2, startColumn: 34 },
          },
          logicalLocations: [{ fullyQualifiedName: '/0' }],
        },
      ],
    },
  ]);
});

it('a log without findings is valid too, and so is one of a hostile path', async () => {
  expect(await problemsOfSarif(sarifFindings([], 'zh'))).toEqual([]);
  expect(await problemsOfSarif(sarifFindings([hostile], 'zh'))).toEqual([]);
});

it('an annotation of GitHub holds no command of the source', () => {
  expect(githubFindings([hostile], 'en')).toBe(
    '::warning file=spec/a%2Cb%3Ac/draft/terms.yaml,line=3,col=7,title=parity::100 %25 is%0A::error::mine%0AMend it.\n',
  );
  expect(githubFindings([], 'en')).toBe('');
});
