import type { EchoInput, EchoOutput } from '../../../../schemas/conformance/draft/generated/types.ts';
import type {
  CombineComponentsInput,
  CombineComponentsOutput,
  TypeAInput,
  TypeAOutput,
} from '../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Json, JsonObject } from '../../../contract/json.ts';
import { isUndefined, result } from '../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../contract/wrong-answer.ts';

/** Every scalar of a value changed, wherever it stands. */
function mapScalars(value: Json, change: (scalar: Json) => Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => mapScalars(item, change));
  if (typeof value !== 'object' || value === null) return change(value);
  return Object.fromEntries(
    Object.entries(value as JsonObject).map(([name, member]) => [name, mapScalars(member, change)]),
  );
}

const echoing = (id: string, change: (value: Json) => Json) =>
  wrongOutput<EchoInput, EchoOutput>('conformance/echo', id, (right) => ({
    value: change(right.value as Json) as EchoOutput['value'],
  }));

export const singlePrecision = echoing('CNF-001/numbers-in-single-precision', (value) =>
  mapScalars(value, (scalar) => (typeof scalar === 'number' ? Math.fround(scalar) : scalar)),
);

export const normalisesText = echoing('CNF-001/normalises-text', (value) =>
  mapScalars(value, (scalar) => (typeof scalar === 'string' ? scalar.normalize('NFC') : scalar)),
);

export const dropsNull = echoing('CNF-001/drops-null', (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value as JsonObject).filter(([, member]) => member !== null))
    : value,
);

export const numbersAsText = echoing('CNF-001/large-integers-as-text', (value) =>
  mapScalars(value, (scalar) => (typeof scalar === 'number' && Math.abs(scalar) > 2 ** 31 ? String(scalar) : scalar)),
);

/** NaN in place of an answer that says why there is none, as arithmetic gives it when nobody asks. */
export const notANumber = wrongAnswer<TypeAInput, TypeAOutput>(
  'uncertainty/type-a',
  'CNF-008/not-a-number-for-undefined',
  (right, { independence }) =>
    right.outcome === 'result' && isUndefined(right.output)
      ? result({
          mean: NaN,
          experimentalStandardDeviation: NaN,
          standardUncertainty: NaN,
          degreesOfFreedom: NaN,
          independence: independence ?? 'assumed',
          method: 'spread',
        })
      : right,
);

export const aMemberMore = wrongOutput<CombineComponentsInput, CombineComponentsOutput>(
  'uncertainty/combine',
  'CNF-008/a-member-more',
  (right) => ({ ...right, elapsed: 3 }) as CombineComponentsOutput,
);

export const aMemberLess = wrongOutput<CombineComponentsInput, CombineComponentsOutput>(
  'uncertainty/combine',
  'CNF-008/a-member-less',
  ({ standardUncertainty }) => ({ standardUncertainty }) as CombineComponentsOutput,
);

export const numberAsText = wrongOutput<CombineComponentsInput, CombineComponentsOutput>(
  'uncertainty/combine',
  'CNF-008/a-number-as-text',
  (right) =>
    ({ ...right, standardUncertainty: String(right.standardUncertainty) }) as unknown as CombineComponentsOutput,
);
