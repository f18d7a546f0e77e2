/** Something that is to be a transcript and is none, with the line that shows it. */
export class NotATranscript extends SyntaxError {
  constructor(line: number, because: unknown) {
    super(`line ${line}: ${because instanceof Error ? because.message : String(because)}`);
  }
}
