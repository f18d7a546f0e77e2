import type { PropagateDistributionsOutput as Output } from '../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Judgement, worst } from '../../../contract/judgement.ts';
import { within } from '../../../judge/within.ts';
import { equals, FORMULA } from '../../../judge/agreement.ts';

type OutputQuantity = Output['outputs'][number];
type Answered = { readonly output: Output; readonly expected: Output };

/** What the numbers of a propagation are compared with, and how closely: an estimate of zero has an uncertainty too. */
const scaleOf = (r: number, { standardUncertainty }: OutputQuantity): number => Math.abs(r) + standardUncertainty;

/** One judgement or more for each output quantity, in order, where there are as many as there should be. */
const byOutput = (
  { output, expected }: Answered,
  judge: (got: OutputQuantity, right: OutputQuantity, at: string) => readonly Judgement[],
): Judgement =>
  worst([
    equals(output.outputs.length, expected.outputs.length, '/outputs'),
    ...expected.outputs.flatMap((right, index) => {
      const got = output.outputs[index];
      const at = `/outputs/${index}`;
      return got === undefined ? [] : [equals(got.name, right.name, `${at}/name`), ...judge(got, right, at)];
    }),
  ]);

const estimateAgrees = (got: OutputQuantity, right: OutputQuantity, at: string): Judgement =>
  within(got.estimate, right.estimate, {
    relative: FORMULA,
    scale: scaleOf(right.estimate, right),
    at: `${at}/estimate`,
  });

/**
 * Estimates alone: a mean hangs on every value that was drawn, and what else is calculated from the values is a matter of
 * other clauses.
 */
export const estimatesAgree = (answered: Answered): Judgement =>
  byOutput(answered, (got, right, at) => [estimateAgrees(got, right, at)]);

/** Estimates and standard uncertainties. */
export const momentsAgree = (answered: Answered): Judgement =>
  byOutput(answered, (got, right, at) => [
    estimateAgrees(got, right, at),
    within(got.standardUncertainty, right.standardUncertainty, {
      relative: FORMULA,
      at: `${at}/standardUncertainty`,
    }),
  ]);

/** Both ends of each interval. */
export const endsAgree = (answered: Answered): Judgement =>
  byOutput(answered, (got, right, at) =>
    (['lower', 'upper'] as const).map((end) =>
      within(got[end], right[end], { relative: FORMULA, scale: scaleOf(right[end], right), at: `${at}/${end}` }),
    ),
  );

/** The lengths of the intervals: which of two equally short ones is found may hang on a last digit. */
export const lengthsAgree = (answered: Answered, relative: number): Judgement =>
  byOutput(answered, (got, right, at) => [
    within(got.upper - got.lower, right.upper - right.lower, {
      relative,
      scale: right.standardUncertainty,
      at: `${at}/upper`,
    }),
  ]);

/** The covariance matrix, each entry against the product of the two standard uncertainties. */
export const covariancesAgree = ({ output, expected }: Answered): Judgement =>
  worst([
    equals(output.covariance?.length ?? 0, expected.covariance?.length ?? 0, '/covariance'),
    ...(expected.covariance ?? []).flatMap((row, i) =>
      row.map((right, j) => {
        const [one, other] = [expected.outputs[i], expected.outputs[j]];
        const scale = (one?.standardUncertainty ?? 0) * (other?.standardUncertainty ?? 0);
        return within(output.covariance?.[i]?.[j], right, { relative: FORMULA, scale, at: `/covariance/${i}/${j}` });
      }),
    ),
  ]);
