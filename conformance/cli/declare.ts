import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DeclarationOfConformity } from '../../schemas/conformance/draft/generated/types.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { readDocument } from '../../schemas/document/read-document.ts';
import { declarationOf } from '../claims/declaration.ts';
import { digestOfBytes } from '../claims/digest-of-bytes.ts';
import { obstaclesOfReport, obstaclesOfStatement } from '../claims/obstacles.ts';
import { printable, printableLine } from '../../schemas/document/printable.ts';
import { documentFindings } from '../standards/document-findings.ts';
import { complain } from './complain.ts';
import { complainFindings } from './complain-findings.ts';
import { says } from './language.ts';
import { readReport } from './read-report.ts';
import { readRunRecord } from './read-run-record.ts';
import { readStatement } from './read-statement.ts';
import { loadCatalogue } from './series.ts';
import { valueOf, type Call } from './verb.ts';
import { writeNewFile } from './write-new-file.ts';

const FILE = 'declaration-of-conformity.yaml';

/** The report or the statement bears no declaration. */
const REFUSED = 1;

/** `etalon declare REPORT`: writes a declaration of conformity, unsigned, or says what it cannot rest on. */
export async function run(call: Call): Promise<number> {
  const missing = (['issuer', 'address', 'place'] as const).find((flag) => valueOf(call, flag) === undefined);
  if (missing !== undefined) {
    return complain(call, says(`declare needs --${missing}`, `declare需要--${missing}`));
  }
  const [signatory, role] = [valueOf(call, 'signatory'), valueOf(call, 'function')];
  if ((signatory === undefined) !== (role === undefined)) {
    return complain(call, says('--signatory and --function go together', '--signatory和--function须同时给出'));
  }
  const [path = ''] = call.operands;
  const report = await readReport(path);
  if ('problem' in report) return complain(call, report.problem);
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const file = statSync(path).isDirectory() ? join(path, 'report.json') : path;
  const catalogue = await loadCatalogue();
  const ofReport = obstaclesOfReport(report);
  if (ofReport.length > 0) return refuse(call, file, ofReport);

  const statementFile = valueOf(call, 'statement') ?? join(folder, 'statement.json');
  const stated = await readStatement(statementFile, catalogue);
  if ('findings' in stated) return complainFindings(call, statementFile, stated.findings);
  const digest = digestOfBytes(readFileSync(file));
  const ofStatement = obstaclesOfStatement(stated.statement, report, digest);
  if (ofStatement.length > 0) return refuse(call, statementFile, ofStatement);

  const record = readRunRecord(folder);
  if (record === undefined) {
    return refuse(call, file, [
      {
        because: says('Beside it is no run.json, which says on what it ran.', '其旁没有说明运行环境的run.json。'),
        mend: says('Name the folder that etalon conform wrote.', '请给出etalon conform所写的文件夹。'),
      },
    ]);
  }
  const today = new Date().toISOString().slice(0, 10);
  const date = valueOf(call, 'date') ?? today;
  const declaration = declarationOf(report, {
    identification:
      valueOf(call, 'identification') ??
      `${report.implementation?.name ?? ''}-${report.implementation?.version ?? ''}-${date}-${digest.slice(7, 15)}`,
    issuer: { name: valueOf(call, 'issuer') ?? '', address: valueOf(call, 'address') ?? '' },
    place: valueOf(call, 'place') ?? '',
    date,
    validUntil: valueOf(call, 'valid-until'),
    signatory: signatory === undefined || role === undefined ? undefined : { name: signatory, role },
    environment: record,
    report: digest,
    statement: digestOfBytes(readFileSync(statementFile)),
  });
  return write(call, declaration);
}

async function write(call: Call, declaration: DeclarationOfConformity): Promise<number> {
  const place = valueOf(call, 'out') ?? FILE;
  const { stringify } = await import('yaml');
  const text = place.endsWith('.json')
    ? `${JSON.stringify(declaration, null, 2)}\n`
    : stringify(declaration, { lineWidth: 0, compat: 'yaml-1.1' });
  const read = await readDocument(Buffer.from(text), place);
  const findings = read.ok ? documentFindings(read.document, 'conformance/declaration-of-conformity') : read.findings;
  if (findings.length > 0) return complainFindings(call, place, findings);
  const problem = writeNewFile(place, text);
  if (problem !== undefined) return complain(call, problem);
  const { sentence, signature } = declaration;
  for (const line of [sentence, signature.words]) call.terminal.out(`${printableLine(line[call.language], 10_000)}\n`);
  call.terminal.out(`${printableLine(place)}\n`);
  return 0;
}

function refuse(
  { terminal, language }: Call,
  file: string,
  obstacles: readonly { readonly because: Bilingual; readonly mend: Bilingual }[],
): number {
  terminal.err(
    `etalon: ${printableLine(file)}: ${says('no declaration rests on this', '不足以作为声明的依据')[language]}\n`,
  );
  for (const { because, mend } of obstacles)
    terminal.err(`  - ${printable(because[language])} ${printable(mend[language])}\n`);
  return REFUSED;
}
