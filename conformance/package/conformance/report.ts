import { CONFORMS_TO } from '../../../schemas/conformance/draft/generated/conforms-to.ts';
import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { reportOf } from '../../report/report-of.ts';
import type { RunResult } from '../../runner/result.ts';
import { catalogue } from '../catalogue/catalogue.ts';

/** The conformance report of a run, the document that `etalon validate` takes. The same run gives the same report. */
export const report = (result: RunResult): ConformanceReport =>
  reportOf(result, { conformsTo: CONFORMS_TO, statement: catalogue.statement });
