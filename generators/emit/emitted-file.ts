/** A file that an emitter wants written: its path from the root of the repository, with slashes, and its text. */
export interface EmittedFile {
  readonly path: string;
  readonly content: string;
}

/** JSON with sorted keys where `sort` is given, indented by two, with a final line feed. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
