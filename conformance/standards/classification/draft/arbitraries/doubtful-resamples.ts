import fc from 'fast-check';
import type { BootstrapMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { resampledItems } from './resampled-items.ts';

type Input = BootstrapMeasureInput;

const FAULTS = [
  'none',
  'scores',
  'clusters',
  'not finite',
  'no threshold',
  'no clusters',
  'unused clusters',
  'short',
  'long',
  'outside',
  'strata',
] as const;
type Fault = (typeof FAULTS)[number];

const [SOME, MANY] = [3, 12];

function withFault(input: Input, fault: Fault): Input {
  const { reference, scores, clusters = reference.map((_, i) => `c${i}`), resamples, conventions } = input;
  const [first = [], ...others] = resamples;
  const { sampling } = conventions;
  switch (fault) {
    case 'none':
      return input;
    case 'scores':
      return { ...input, scores: scores.slice(1) };
    case 'clusters':
      return { ...input, clusters: [...clusters, 'c0'] };
    case 'not finite':
      return { ...input, scores: [...scores.slice(1), { $f64: 'NaN' }] };
    case 'no threshold': {
      const { threshold: _, ...without } = input;
      return without;
    }
    case 'no clusters': {
      const { clusters: _, ...without } = input;
      return without;
    }
    case 'unused clusters':
      return sampling === 'clustered' ? input : { ...input, clusters };
    case 'short':
      return { ...input, resamples: [...others, first.slice(1)] };
    case 'long':
      return { ...input, resamples: [...others, [...first, 0]] };
    case 'outside':
      return { ...input, resamples: [...others, [first.length, ...first.slice(1)]] };
    case 'strata': {
      // One item of the other class for one of the first.
      const other = reference.findIndex((one) => one !== reference[first[0] ?? 0]);
      return other === -1 || sampling !== 'stratified'
        ? input
        : { ...input, resamples: [...others, [other, ...first.slice(1)]] };
    }
  }
}

/** Resamples of items of which one or two things are wrong with most. */
export const doubtfulResamples: fc.Arbitrary<Input> = record({
  input: resampledItems({ items: [SOME, MANY], draws: [1, 6] }).filter(
    ({ resamples: [first = []] }) => first.length > 1,
  ),
  fault: fc.constantFrom(...FAULTS),
  second: fc.constantFrom<Fault>('none', 'none', 'none', 'outside', 'no threshold', 'strata'),
}).map(({ input, fault, second }) => withFault(withFault(input, second), fault));
