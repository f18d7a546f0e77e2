import type { Catalogue } from '../../generators/model/catalogue.ts';
import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import type { Finding } from '../../schemas/document/finding.ts';
import { digestOfBytes } from '../claims/digest-of-bytes.ts';
import { filledStatement } from '../claims/filled-statement.ts';
import { implementationFindings } from '../claims/implementation-findings.ts';
import { inspectionsOf } from '../claims/inspections.ts';
import type { Adapter } from '../protocol/adapter.ts';
import type { HelloReply } from '../protocol/messages.ts';
import type { Inspection } from '../runner/inspection.ts';
import { complainFindings } from './complain-findings.ts';
import { introducedBy } from '../claims/introduced-by.ts';
import { readStatement } from './read-statement.ts';
import { valueOf, type Call } from './verb.ts';

/** What `--statement` brings to a run. */
export interface Stated {
  readonly inspections: readonly Inspection[];
  /** The way to the implementation, which is refused where the statement is about another. */
  readonly adapter: (under: Adapter) => Adapter;
  /** Says why it was refused, and returns the exit code; undefined where it was not. */
  readonly refusal: () => number | undefined;
  /** The exit code, with what is wrong said, where the statement is about another implementation than answered. */
  readonly refusalOf: (hello: HelloReply | null) => number | undefined;
  /** The files that stand beside the report. */
  readonly beside: (report: ConformanceReport, text: string) => Readonly<Record<string, string>>;
}

/** The statement that `--statement FILE` names; undefined where there is none, the exit code where it cannot be used. */
export async function statedBy(call: Call, catalogue: Catalogue): Promise<Stated | number | undefined> {
  const file = valueOf(call, 'statement');
  if (file === undefined) return undefined;
  const read = await readStatement(file, catalogue);
  if ('findings' in read) return complainFindings(call, file, read.findings);
  const { document, statement } = read;
  let refused: readonly Finding[] = [];
  return {
    inspections: inspectionsOf(statement),
    adapter: (under) => ({
      name: under.name,
      transport: under.transport,
      open: async (greeting, signal) => {
        const opening = await under.open(greeting, signal);
        if (!opening.ok) return opening;
        refused = implementationFindings(document, introducedBy(opening.session.hello));
        if (refused.length === 0) return opening;
        await opening.session.close();
        return { ok: false, fault: { kind: 'changed', because: ANOTHER, stderr: '' } };
      },
    }),
    refusalOf: (hello) => {
      const found = hello === null ? [] : implementationFindings(document, introducedBy(hello));
      return found.length === 0 ? undefined : complainFindings(call, file, found);
    },
    refusal: () => (refused.length === 0 ? undefined : complainFindings(call, file, refused)),
    beside: (report, text) => ({
      'statement.json': `${JSON.stringify(filledStatement(statement, report, digestOfBytes(text)), null, 2)}\n`,
    }),
  };
}

const ANOTHER = {
  en: 'The conformance statement is about another implementation.',
  zh: '该符合性说明针对另一实现。',
};
