import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { readDocument } from '../../schemas/document/read-document.ts';
import { documentFindings } from '../standards/document-findings.ts';
import { says } from './language.ts';

/** A conformance report from a file, or from the folder that holds it; or why there is none. */
export async function readReport(path: string): Promise<ConformanceReport | { readonly problem: Bilingual }> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = isFolder ? join(path, 'report.json') : path;
  const read = await readDocument(file);
  const findings = read.ok ? documentFindings(read.document, 'conformance/conformance-report') : read.findings;
  const first = findings.find(({ severity }) => severity === 'error');
  if (first !== undefined) {
    const { line, column } = first.at;
    const where = `${file}:${line}:${column}`;
    return {
      problem: says(
        `${where} is no conformance report: ${first.message.en}`,
        `${where}不是符合性报告：${first.message.zh}`,
      ),
    };
  }
  // The schema has accepted it.
  return (read as Extract<typeof read, { ok: true }>).document.value as unknown as ConformanceReport;
}
