import { isObject } from '../model/schema-walk.ts';
import type { SourceTree } from '../model/tree.ts';
import type { TermSource } from '../model/types.ts';
import type { FileReader } from './read-files.ts';
import { NotComparable } from './read-files.ts';

const TERMS = /^spec\/([^/]+)\/draft\/terms\.yaml$/;

/** The terms of the drafts of other standards. What cannot be read there has no names here; its own comparison says so. */
export function foreignTerms(files: SourceTree, standard: string, reader: FileReader): readonly TermSource[] {
  return [...files].flatMap(([file, text]) => {
    const [, key = standard] = TERMS.exec(file) ?? [];
    return key === standard ? [] : termsIn(file, text, reader);
  });
}

function termsIn(file: string, text: string, reader: FileReader): readonly TermSource[] {
  try {
    const value = reader.value(file, text);
    return isObject(value) && Array.isArray(value['terms']) ? value['terms'].filter(isTerm) : [];
  } catch (error) {
    if (error instanceof NotComparable) return [];
    throw error;
  }
}

const isTerm = (value: unknown): value is TermSource =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  isObject(value['preferred']) &&
  typeof value['preferred']['en'] === 'string' &&
  typeof value['preferred']['zh'] === 'string';
