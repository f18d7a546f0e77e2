import type { Bilingual } from '../../schemas/document/finding.ts';
import type { SourceTree } from '../model/tree.ts';
import type { Change } from './change.ts';
import { classForVersion, versionClassOf } from './followers.ts';
import { once } from './once.ts';
import type { FileReader } from './read-files.ts';
import type { Side } from './side.ts';

/** A line of a source, from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** The first of the changes that demand a version, and how many more there are of its class. */
export interface Because {
  readonly at: Place;
  readonly says: Bilingual;
  readonly more: number;
}

/** Where a member of a source stands. */
export const placeIn = (files: SourceTree, file: string, pointer: string, reader: FileReader): Place => ({
  file,
  line: reader.line(file, files.get(file) ?? '', pointer),
});

/** Which of the changes of a draft demand the most; undefined where nothing changed. */
export function becauseOf(changes: readonly Change[], { files }: Side, reader: FileReader): Because | undefined {
  const worst = versionClassOf(changes);
  const [first, ...others] = once(changes).filter((change) => classForVersion(change) === worst);
  return first === undefined
    ? undefined
    : { at: placeIn(files, first.at.file, first.at.pointer, reader), says: first.says, more: others.length };
}
