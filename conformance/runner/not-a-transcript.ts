import type { Bilingual } from '../../schemas/document/finding.ts';

/** Something that is to be a transcript and is none, and why. */
export class NotATranscript extends SyntaxError {
  readonly because: Bilingual;

  constructor(because: Bilingual) {
    super(because.en);
    this.because = because;
  }
}

/** The same, with the line that shows it. What JSON.parse says has one language. */
export function notATranscript(line: number, error: unknown): NotATranscript {
  const said = error instanceof Error ? error.message : String(error);
  const { en, zh } = error instanceof NotATranscript ? error.because : { en: said, zh: said };
  return new NotATranscript({ en: `line ${line}: ${en}`, zh: `第${line}行：${zh}` });
}

/** Why a line is none of a transcript. */
export const NO_EVENT: Bilingual = { en: 'it is no event of a run', zh: '它不是一次运行的事件' };
