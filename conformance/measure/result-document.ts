import type { MeasurementResult, ReportInput } from '../../schemas/uncertainty/draft/generated/types.ts';
import type { JsonObject } from '../contract/json.ts';
import { isUndefined } from '../contract/operation.ts';
import { decimalOfDouble, formatDecimal, roundToSignificant } from '../numerics/decimal.ts';
import { measurandDigest, quantityDigest } from '../standards/vocabulary/draft/identity-digest.ts';
import { CONFORMS_TO } from '../standards/uncertainty/draft/conforms-to.ts';
import { report } from '../standards/uncertainty/draft/reference/report.ts';
import type { ItemsDigest } from './item-digest.ts';
import type { Measured } from './measured.ts';
import type { Request } from './request.ts';

/** What identifies the items and the software of a measurement. */
export interface Circumstances {
  readonly itemsDigest: ItemsDigest;
  readonly items: number;
  readonly software: string;
}

/** The measurand of a quantity on these items, with its digests. */
function measurandOf(
  { name, conventions, definedBy }: Measured,
  request: Request,
  { itemsDigest, items }: Circumstances,
) {
  const identity = {
    quantity: { name, conventions, definedBy },
    scope: request.scope,
    items: { digest: itemsDigest.digest, count: items, labelVersion: request.labelVersion },
    system: request.system,
    conditions: {
      ...(request.threshold === undefined ? {} : { threshold: String(request.threshold) }),
      ...(request.positive === undefined ? {} : { positive: request.positive }),
    },
  } as unknown as JsonObject;
  return { ...identity, digests: { quantity: quantityDigest(identity), measurand: measurandDigest(identity) } };
}

/** What two results may be compared by, since the schema has no member for it. */
const DIGEST_OF: Readonly<Record<ItemsDigest['of'], string>> = {
  'ids-and-labels': 'The digest of the items is that of their ids and labels.',
  file: 'The digest of the items is that of the file of predictions, which has no ids.',
};

const decimal = (x: number, digits = 6): string => formatDecimal(roundToSignificant(decimalOfDouble(x), digits));
const writtenLevel = (level: number): string => formatDecimal(decimalOfDouble(level));

/**
 * A measurement result of one quantity (standard `uncertainty`); undefined where there is no value, or no uncertainty of
 * a sample. On fixed items nothing was sampled: the uncertainty from items is zero and says why, and repeatability was
 * not evaluated, which one run cannot show.
 */
export function resultOf(
  measured: Measured,
  request: Request,
  circumstances: Circumstances,
): MeasurementResult | undefined {
  const { value, standardUncertainty: u, interval, count, component, degreesOfFreedom } = measured;
  if (typeof value !== 'number') return undefined;
  const measurand = measurandOf(measured, request, circumstances);
  const procedure = {
    name: request.procedure,
    version: '0.1',
    validation: `Repeatability: not evaluated, one run. Errors of reference labels: not evaluated. ${DIGEST_OF[circumstances.itemsDigest.of]}`,
  };
  const counted = count === undefined ? {} : { count };
  if (request.scope === 'fixed-items') {
    return {
      conformsTo: CONFORMS_TO,
      type: 'measurement-result',
      measurand,
      value: decimal(value, 10),
      unit: '1',
      standardUncertainty: '0',
      zeroUncertainty: 'exact-count-of-fixed-items',
      procedure,
      ...counted,
    } as unknown as MeasurementResult;
  }
  if (typeof u !== 'number') return undefined;
  const answer = report({
    measurand,
    value,
    unit: '1',
    components: [{ name: component, evaluation: 'A', standardUncertainty: u, degreesOfFreedom }],
    coverage: { basis: degreesOfFreedom === 'infinite' ? 'normal' : 't', coverageProbability: request.level },
  } as unknown as ReportInput);
  if (answer.outcome !== 'result' || isUndefined(answer.output)) return undefined;
  const stated = answer.output as MeasurementResult;
  const covered =
    interval?.method === 'wilson'
      ? {
          coverageInterval: {
            lower: decimal(interval.lower),
            upper: decimal(interval.upper),
            coverageProbability: writtenLevel(request.level),
            method: 'wilson' as const,
          },
        }
      : {};
  return { ...stated, ...covered, procedure, ...counted };
}
