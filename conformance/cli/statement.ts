import type { ConformanceStatement } from '../../schemas/conformance/draft/generated/types.ts';
import { readDocument } from '../../schemas/document/read-document.ts';
import { newStatement, TO_BE_STATED } from '../claims/new-statement.ts';
import { printableLine } from '../../schemas/document/printable.ts';
import { documentFindings } from '../standards/document-findings.ts';
import { complain } from './complain.ts';
import { complainFindings } from './complain-findings.ts';
import { catalogueOf } from './catalogue-of.ts';
import { says } from './language.ts';
import { selectionOf } from './selection.ts';
import { valueOf, valuesOf, type Call } from './verb.ts';
import { versionsNamed } from './versions-named.ts';
import { writeNewFile } from './write-new-file.ts';

const FILE = 'conformance-statement.yaml';

/** `etalon statement new`: writes a conformance statement in which only the rows of inspections need a hand. */
export async function run(call: Call): Promise<number> {
  const named = await versionsNamed(valuesOf(call, 'standard'));
  if ('problem' in named) return complain(call, named.problem, named.nearest);
  const catalogue = await catalogueOf(named.flatMap(({ release }) => release ?? []));
  const [standards, classes] = [named.map(({ key }) => key), valuesOf(call, 'class')];
  const selection = selectionOf(catalogue, { standards, classes, clauses: [], operations: [] });
  if ('problem' in selection) return complain(call, selection.problem, selection.nearest);
  const statement = newStatement(
    catalogue,
    { standards: selection.standards ?? [], classes },
    {
      name: valueOf(call, 'implementation') ?? TO_BE_STATED,
      version: valueOf(call, 'implementation-version') ?? TO_BE_STATED,
    },
  );
  if (statement.classes.length === 0) {
    return complain(
      call,
      says(
        `no standard that was asked for has the class ${classes.join(', ')}`,
        `所选标准均没有类别${classes.join('、')}`,
      ),
    );
  }
  const place = valueOf(call, 'out') ?? FILE;
  const text = place.endsWith('.json') ? `${JSON.stringify(statement, null, 2)}\n` : await yamlOf(statement);
  const read = await readDocument(Buffer.from(text), place);
  const findings = read.ok ? documentFindings(read.document, 'conformance/conformance-statement') : read.findings;
  if (findings.length > 0) return complainFindings(call, place, findings);
  const problem = writeNewFile(place, text);
  if (problem !== undefined) return complain(call, problem);
  call.terminal.out(`${printableLine(summaryOf(place, statement)[call.language])}\n`);
  return 0;
}

/** Quoted as readers of YAML 1.1 need it, to whom a bare `no` is false. */
async function yamlOf(statement: ConformanceStatement): Promise<string> {
  const { stringify } = await import('yaml');
  return HEAD + stringify(statement, { lineWidth: 0, compat: 'yaml-1.1' });
}

const HEAD = `# Conformance statement (CNF-026). Rows decided by a run are filled in by: etalon conform --statement FILE
# Rows decided by an inspection need a hand: write supported (yes, no or not-applicable) and
#   evidence: { of: inspection, by: who, date: "2026-11-26", found: what was found, and where it can be seen }
# 符合性说明（CNF-026）。由运行判断的各行由etalon conform --statement FILE填写；
# 由检查判断的各行需要手工填写：supported（yes、no或not-applicable）及上述evidence（由谁、何时、查明的内容）。
`;

function summaryOf(place: string, { rows }: ConformanceStatement) {
  const by = (decidedBy: string): number => rows.filter((row) => row.decidedBy === decidedBy).length;
  return says(
    `${place}: ${rows.length} rows; a run decides ${by('run')}, an inspection ${by('inspection')}, nothing ${by('nothing')}`,
    `${place}：${rows.length}行；由运行判断${by('run')}行，由检查判断${by('inspection')}行，无从判断${by('nothing')}行`,
  );
}
