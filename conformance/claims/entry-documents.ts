import type { Catalogue } from '../../generators/model/catalogue.ts';
import type {
  ConformanceReport,
  ConformanceStatement,
  DeclarationOfConformity,
} from '../../schemas/conformance/draft/generated/types.ts';
import { readDocument } from '../../schemas/document/read-document.ts';
import type { HelloReply } from '../protocol/messages.ts';
import { documentFindings } from '../standards/document-findings.ts';
import { digestOfBytes } from './digest-of-bytes.ts';
import { inFile, problem, type EntryProblem } from './entry-problems.ts';
import { filledStatement } from './filled-statement.ts';
import { implementationFindings } from './implementation-findings.ts';
import { introducedBy } from './introduced-by.ts';
import { statementFindings } from './statement-findings.ts';

/** A statement is there where a class is claimed, is about this implementation, and says what the report says. */
export async function ofStatement(
  files: ReadonlyMap<string, Buffer>,
  report: ConformanceReport,
  hello: HelloReply | null,
  catalogue: Catalogue,
): Promise<readonly EntryProblem[]> {
  const content = files.get('statement.json');
  if (content === undefined)
    return report.claims.length === 0
      ? []
      : [problem('statement', 'a class is claimed, and statement.json is missing', '声称了类别，却缺少statement.json')];
  const read = await readDocument(content, 'statement.json');
  if (!read.ok) return inFile('statement', 'statement.json', read.findings);
  const found = documentFindings(read.document, 'conformance/conformance-statement');
  if (found.length > 0) return inFile('statement', 'statement.json', found);
  const findings = [
    ...statementFindings(read.document, catalogue),
    ...(hello === null ? [] : implementationFindings(read.document, introducedBy(hello))),
  ];
  if (findings.length > 0) return inFile('statement', 'statement.json', findings);
  const statement = read.document.value as unknown as ConformanceStatement;
  const digest = digestOfBytes(files.get('report.json') ?? '');
  if (JSON.stringify(filledStatement(statement, report, digest)) === JSON.stringify(statement)) return [];
  return [problem('statement', 'statement.json does not say what the report says', 'statement.json与报告的记载不一致')];
}

/** A declaration rests on this very report and this very statement. */
export async function ofDeclaration(files: ReadonlyMap<string, Buffer>): Promise<readonly EntryProblem[]> {
  const name = 'declaration-of-conformity.yaml';
  const content = files.get(name);
  if (content === undefined) return [];
  const read = await readDocument(content, name);
  if (!read.ok) return inFile('declaration', name, read.findings);
  const found = documentFindings(read.document, 'conformance/declaration-of-conformity');
  if (found.length > 0) return inFile('declaration', name, found);
  const { basis } = read.document.value as unknown as DeclarationOfConformity;
  const [report, statement] = ['report.json', 'statement.json'].map((file) => digestOfBytes(files.get(file) ?? ''));
  if (basis.report === report && basis.statement === statement) return [];
  return [problem('declaration', `${name} rests on other files`, `${name}所依据的是其他文件`)];
}
