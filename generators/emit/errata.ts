import type { SourceIndex } from '../model/index-sources.ts';
import type { Erratum } from '../model/site-types.ts';
import { typedJson, type EmittedFile } from './emitted-file.ts';

/** Every erratum of the series, by standard and in the order in which they were issued. */
export const errataOf = ({ sources }: SourceIndex): readonly Erratum[] =>
  sources
    .filter(({ kind }) => kind === 'errata')
    .flatMap(({ value }) => (value as { readonly errata: readonly Erratum[] }).errata);

/** Emits `.generated/errata.json`. */
export const emitErrata = (index: SourceIndex): readonly EmittedFile[] =>
  typedJson('errata', errataOf(index), "readonly import('../generators/model/site-types.ts').Erratum[]");
