import fc from 'fast-check';
import type {
  AucInput,
  OperatingPointInput,
  PartialAucInput,
  RocCurveInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { longLists, ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { evenlyLong, longScored } from '../arbitraries/long-items.ts';
import { operatingItems, partialItems } from '../arbitraries/roc-inputs.ts';
import { bothClasses, type ScoredItems } from '../arbitraries/scored.ts';
import type { Scales } from '../../../../judge/digits-check.ts';
import { digitsCheck } from '../digits-check.ts';
import { longArea, longCurve, pairsInThirtyTwoBits, singlePrecision, singlePrecisionCurve } from '../mutants/auc.ts';
import { longPoint, singlePrecision as singlePoint } from '../mutants/operating-point.ts';
import { longPartial, singlePrecision as singlePartial } from '../mutants/partial-auc.ts';

type Conventions = Readonly<Record<string, string>> | undefined;

const ofPartial = (_: unknown, { conventions }: JsonObject): Scales =>
  (conventions as Conventions)?.standardised === 'mcclish' ? { value: 1 } : {};

const ofPoint = (_: unknown, { conventions }: JsonObject): Scales =>
  (conventions as Conventions)?.interpolation === 'linear' ? { sensitivity: 1, specificity: 1 } : {};

const areaOf = (items: ScoredItems): AucInput => ({ ...items, conventions: { ties: 'half' } });

/** Rates and areas to nearly all the digits of a double; those that are differences to the digits of 1. */
export const CLS_096: readonly Check[] = [
  digitsCheck<RocCurveInput>({
    clause: 'CLS-096@1',
    operation: 'roc-curve',
    given: bothClasses(),
    brokenBy: [singlePrecisionCurve],
  }),
  digitsCheck<RocCurveInput>({
    clause: 'CLS-096@1',
    operation: 'roc-curve',
    ...ON_LONG_LISTS,
    given: longLists(fc.constant({}), (_, each): RocCurveInput => longScored(each)),
    brokenBy: [longCurve],
  }),
  digitsCheck<AucInput>({
    clause: 'CLS-096@1',
    operation: 'auc',
    given: bothClasses(1, 60).map(areaOf),
    scales: () => ({ value: 1 }),
    brokenBy: [singlePrecision],
  }),
  digitsCheck<AucInput>({
    clause: 'CLS-096@1',
    operation: 'auc',
    ...ON_LONG_LISTS,
    given: longLists(fc.constant({}), (_, each) => areaOf(longScored(each))),
    scales: () => ({ value: 1 }),
    brokenBy: [longArea],
  }),
  digitsCheck<AucInput>({
    clause: 'CLS-096@1',
    operation: 'auc',
    part: 'pairs',
    given: longLists(fc.constant({}), (_, each) => areaOf(evenlyLong(each)), { long: 96_000, most: 100_000 }),
    labels: {
      'more pairs than 31 bits count': {
        least: 0.9,
        holds: ({ reference }) => {
          const positives = reference.filter((one) => one === 1).length;
          return positives * (reference.length - positives) > 2 ** 31;
        },
      },
    },
    // One in each frozen set, and two in a run: each is as long as all others together.
    cost: 700,
    scales: () => ({ value: 1 }),
    brokenBy: [pairsInThirtyTwoBits],
  }),
  digitsCheck<PartialAucInput>({
    clause: 'CLS-096@1',
    operation: 'partial-auc',
    given: partialItems,
    scales: ofPartial,
    brokenBy: [singlePartial],
  }),
  digitsCheck<PartialAucInput>({
    clause: 'CLS-096@1',
    operation: 'partial-auc',
    ...ON_LONG_LISTS,
    given: longLists(partialItems, (like, each) => ({ ...like, ...longScored(each) })),
    scales: ofPartial,
    brokenBy: [longPartial],
  }),
  digitsCheck<OperatingPointInput>({
    clause: 'CLS-096@1',
    operation: 'operating-point',
    given: operatingItems,
    scales: ofPoint,
    brokenBy: [singlePoint],
  }),
  digitsCheck<OperatingPointInput>({
    clause: 'CLS-096@1',
    operation: 'operating-point',
    ...ON_LONG_LISTS,
    given: longLists(operatingItems, (like, each) => ({ ...like, ...longScored(each) })),
    scales: ofPoint,
    brokenBy: [longPoint],
  }),
];
