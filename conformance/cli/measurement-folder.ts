import type { Bilingual } from '../../schemas/document/finding.ts';
import { openOwnFolder, type ReportFolder } from './report-folder.ts';

/** Everything that a folder of a measurement holds. */
const OURS: ReadonlySet<string> = new Set(['result.json', 'measures.json', 'index.html']);

/** Opens the folder of a measurement: only an earlier one of ours is replaced, and whole. */
export const openMeasurementFolder = (place: string): Promise<ReportFolder | { readonly problem: Bilingual }> =>
  openOwnFolder(place, {
    names: OURS,
    mark: { file: 'measures.json', holds: (document) => 'measures' in document },
    what: { en: 'an earlier measurement of etalon', zh: 'etalon此前的测量' },
  });
