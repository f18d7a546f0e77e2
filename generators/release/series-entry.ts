import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { nextPatch } from './versions.ts';

/** A release as spec/series.yaml has it. */
export interface SeriesRelease {
  readonly version: string;
  readonly date: string;
  readonly digest: string;
}

/**
 * The text of spec/series.yaml with one more release of a standard: its status, and the least version that its draft is
 * on its way to from now on. Comments and everything else stay.
 */
export function withSeriesRelease(text: string, key: string, status: string, release: SeriesRelease): string {
  const document = parseDocument(text);
  const standards = document.get('standards');
  const entry = isSeq(standards)
    ? standards.items.find((item): item is YAMLMap => isMap(item) && item.get('key') === key)
    : undefined;
  if (entry === undefined) throw new Error(`spec/series.yaml does not list ${key}`);
  entry.set('status', status);
  entry.set('next', nextPatch(release.version));
  const releases = entry.get('releases');
  const { version, date, digest } = release;
  if (isSeq(releases)) releases.add(document.createNode({ version, date, digest }));
  else entry.set('releases', document.createNode([{ version, date, digest }]));
  return document.toString({ lineWidth: 0, singleQuote: true });
}
