import type { Json, JsonObject } from '../../contract/json.ts';

/**
 * A picture of an answer, as data; plot-text.ts draws it on a terminal, and the site as SVG.
 *
 * `bars` compares magnitudes that start at 0, such as the contributions of a budget; `intervals` shows each number as a
 * point with what surrounds it, and lines at values that all are compared with.
 */
export type Plot =
  | { readonly kind: 'bars'; readonly bars: readonly Bar[] }
  | { readonly kind: 'intervals'; readonly rows: readonly IntervalRow[]; readonly lines: readonly Line[] };

export interface Bar {
  readonly label: string;
  /** At least 0. */
  readonly value: number;
}

export interface IntervalRow {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly point: number | null;
}

export interface Line {
  readonly label: string;
  readonly at: number;
}

/** More than these would be no picture any more. */
const MOST = 40;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A finite number, or one written as a decimal string. */
function numberIn(value: Json | undefined): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

const listIn = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** The first of these members that is a number, with its name. */
function firstOf(holder: JsonObject, names: readonly string[]): Line | undefined {
  for (const name of names) {
    const at = numberIn(holder[name]);
    if (at !== undefined) return { label: name, at };
  }
  return undefined;
}

const ESTIMATES = ['estimate', 'value', 'proportion', 'mean', 'difference', 'reference', 'corrected'];
const INTERVALS = ['interval', 'coverageInterval'];
const LOWS = ['lower', 'low'];
const HIGHS = ['upper', 'high'];
/** Half-widths by the member that states them, as their symbol stands in a label. */
const HALF_WIDTHS: ReadonlyMap<string, string> = new Map([
  ['expandedUncertainty', 'U'],
  ['standardUncertainty', 'u'],
]);

/**
 * The picture that suits an answer, by the members that it has; undefined where a picture tells no more than the numbers.
 * Contributions are drawn as bars, named as the components of the input are; ends of intervals around their estimate.
 */
export function plotOf(input: Json, output: Json): Plot | undefined {
  if (!isObject(output)) return undefined;
  return contributions(input, output) ?? intervals(output);
}

function contributions(input: Json, output: JsonObject): Plot | undefined {
  const values = listIn(output['contributions']).map(contributionIn);
  if (values.length < 2 || values.length > MOST || values.some((value) => value === undefined)) return undefined;
  const names = isObject(input) ? namesIn(input) : [];
  const bars = values.map((value, index) => ({ label: names[index] ?? `${index + 1}`, value: Math.abs(value ?? 0) }));
  const total = numberIn(output['standardUncertainty']);
  return { kind: 'bars', bars: total === undefined ? bars : [...bars, { label: 'u', value: total }] };
}

const contributionIn = (value: Json): number | undefined =>
  isObject(value) ? numberIn(value['contribution'] ?? value['value']) : numberIn(value);

const namesIn = (input: JsonObject): readonly string[] =>
  listIn(input['components'] ?? input['inputs']).map((one, index) =>
    isObject(one) && typeof one['name'] === 'string' ? one['name'] : `${index + 1}`,
  );

function intervals(output: JsonObject): Plot | undefined {
  const members = listIn(output['degreesOfEquivalence'] ?? output['outputs']);
  const rows = (members.length > 0 ? members : [output]).flatMap((one, index) => {
    if (!isObject(one)) return [];
    const row = rowOf(one, index);
    return row === undefined ? [] : [row];
  });
  if (rows.length === 0 || rows.length > MOST) return undefined;
  const lines = members.length > 0 && output['degreesOfEquivalence'] !== undefined ? [{ label: '0', at: 0 }] : [];
  return { kind: 'intervals', rows, lines };
}

function rowOf(holder: JsonObject, index: number): IntervalRow | undefined {
  const name = holder['name'] ?? holder['laboratory'];
  const estimate = firstOf(holder, ESTIMATES);
  const label = typeof name === 'string' ? name : (estimate?.label ?? `${index + 1}`);
  const nested = INTERVALS.map((member) => holder[member]).find(isObject) ?? holder;
  const low = firstOf(nested, LOWS);
  const high = firstOf(nested, HIGHS);
  if (low !== undefined && high !== undefined && low.at <= high.at)
    return { label, low: low.at, high: high.at, point: estimate?.at ?? null };
  const half = firstOf(holder, [...HALF_WIDTHS.keys()]);
  if (estimate === undefined || half === undefined || half.at <= 0) return undefined;
  const symbol = HALF_WIDTHS.get(half.label) ?? '';
  return { label: `${label} ± ${symbol}`, low: estimate.at - half.at, high: estimate.at + half.at, point: estimate.at };
}
