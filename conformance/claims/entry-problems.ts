import type { Bilingual, Finding } from '../../schemas/document/finding.ts';

/** Something that is wrong with an entry. */
export interface EntryProblem {
  readonly code: 'path' | 'file' | 'size' | 'report' | 'statement' | 'declaration' | 'transcript' | 'cases' | 'differs';
  readonly message: Bilingual;
}

/** Documents of an entry are read whole or not at all, so the first thing that is wrong with one says enough. */
export const inFile = (
  code: EntryProblem['code'],
  name: string,
  findings: readonly Finding[],
): readonly EntryProblem[] =>
  findings
    .filter(({ severity }) => severity === 'error')
    .slice(0, 1)
    .map(({ at, message, clause, code: of }) => {
      const place = `${name}:${at.line}:${at.column} ${at.pointer} ${clause ?? of}`;
      return { code, message: { en: `${place}: ${message.en}`, zh: `${place}：${message.zh}` } };
    });

export const problem = (code: EntryProblem['code'], en: string, zh: string): EntryProblem => ({
  code,
  message: { en, zh },
});

/** The day, the seed and the suite of a run, as the record beside its report says; undefined where it is none. */
export function recordOf(
  content: Buffer,
): { readonly day: string; readonly seed: unknown; readonly digest: unknown } | undefined {
  try {
    const record = JSON.parse(content.toString('utf8')) as {
      startedAt?: unknown;
      seed?: unknown;
      suite?: { digest?: unknown };
    };
    const day = typeof record.startedAt === 'string' ? record.startedAt.slice(0, 10) : '';
    const { seed, suite: of } = record;
    return /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day, seed, digest: of?.digest } : undefined;
  } catch {
    return undefined;
  }
}
