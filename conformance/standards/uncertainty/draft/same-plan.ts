import type { SampleSizeInput, SampleSizeOutput } from '../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Judgement, worst } from '../../../contract/judgement.ts';
import type { Answered } from '../../../contract/operation-check.ts';
import { within } from '../../../judge/within.ts';
import { equals, FORMULA } from '../../../judge/agreement.ts';

/** The size to the unit, what is attained with it, and the level and the power where they were used. */
export const samePlan = ({ output, expected }: Answered<SampleSizeInput, SampleSizeOutput>): Judgement =>
  worst([
    equals(output.method, expected.method, '/method'),
    equals(output.size, expected.size, '/size'),
    within(output.attained, expected.attained, { relative: FORMULA, at: '/attained' }),
    ...(expected.significance === undefined
      ? []
      : [equals(output.significance, expected.significance, '/significance')]),
    ...(expected.power === undefined ? [] : [equals(output.power, expected.power, '/power')]),
  ]);
