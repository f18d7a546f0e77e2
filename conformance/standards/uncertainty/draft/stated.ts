import type { Json, JsonObject } from '../../../contract/json.ts';
import { type Decimal, parseDecimal, statedInterval } from '../../../numerics/decimal.ts';
import type { Interval } from '../../../numerics/interval.ts';
import { toDouble } from '../../../numerics/rational.ts';

/** The decimal that a member states; undefined where it is absent or no decimal, which the schema has judged. */
export function statedDecimal(document: JsonObject, member: string): Decimal | undefined {
  const text: Json | undefined = document[member];
  return typeof text === 'string' ? parseDecimal(text) : undefined;
}

/** What the stated digits of a member may stand for (UNC-013). */
export function stated(document: JsonObject, member: string): Interval | undefined {
  const decimal = statedDecimal(document, member);
  return decimal === undefined ? undefined : statedInterval(decimal);
}

/** An interval for a reader, with a few digits: `91.8 to 95.1`. */
export const shown = ({ low, high }: Interval): string =>
  `${Number(toDouble(low).toPrecision(5))} to ${Number(toDouble(high).toPrecision(5))}`;

/** The same in Chinese. */
export const shownInChinese = ({ low, high }: Interval): string =>
  `${Number(toDouble(low).toPrecision(5))}至${Number(toDouble(high).toPrecision(5))}`;
