import type { SourceIndex } from '../model/index-sources.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { typedJson, type EmittedFile } from './emitted-file.ts';

/** Something that is found wrong with a released clause; the text itself stays as it was released. */
export interface Erratum {
  /** Prefix of the standard, E and a number. */
  readonly id: string;
  readonly date: string;
  /** The release whose text is corrected. */
  readonly version: string;
  readonly clause: string;
  /** What is to be read instead, and why. */
  readonly text: Bilingual;
}

/** Every erratum of the series, by standard and in the order in which they were issued. */
export const errataOf = ({ sources }: SourceIndex): readonly Erratum[] =>
  sources
    .filter(({ kind }) => kind === 'errata')
    .flatMap(({ value }) => (value as { readonly errata: readonly Erratum[] }).errata);

/** Emits `.generated/errata.json`. */
export const emitErrata = (index: SourceIndex): readonly EmittedFile[] =>
  typedJson('errata', errataOf(index), "readonly import('../generators/emit/errata.ts').Erratum[]");
