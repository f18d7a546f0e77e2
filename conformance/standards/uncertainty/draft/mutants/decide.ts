import type {
  DecideInput as Input,
  DecideOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Answer, isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';

const OPERATION = 'uncertainty/decide';
type Reference = (input: Input) => Answer<Output>;

const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);

/** Members of the answer that the reference gives to another question. */
const askedInstead = (id: string, members: readonly (keyof Output)[], other: (input: Input) => Input | undefined) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference: Reference) => {
    const question = other(input);
    if (question === undefined || right.outcome !== 'result' || isUndefined(right.output)) return right;
    const answer = reference(question);
    if (answer.outcome !== 'result' || isUndefined(answer.output)) return right;
    const { output } = answer;
    return result({
      ...right.output,
      ...Object.fromEntries(members.map((member) => [member, output[member]])),
    } as Output);
  });

export const wholeUncertainty = askedInstead(
  'UNC-110/ignores-factor',
  ['guardBand', 'acceptanceInterval'],
  (input) => ({
    ...input,
    guardBandFactor: '1',
  }),
);

/** The guard bands put outside of the tolerance. */
export const outwards = askedInstead('UNC-110/outwards', ['acceptanceInterval'], (input) => ({
  ...input,
  rule: 'binary',
  guardBandFactor: `-${input.guardBandFactor}`.replace('--', ''),
}));

export const inBinary64 = faulty('UNC-110/in-binary64', (right, { guardBandFactor, expandedUncertainty }) => ({
  ...right,
  guardBand: String(Number(guardBandFactor) * Number(expandedUncertainty)),
}));

export const unguarded = askedInstead('UNC-111/unguarded', ['decision'], (input) => ({
  ...input,
  guardBandFactor: '0',
}));

export const conditionalForBinary = askedInstead('UNC-111/conditional-for-binary', ['decision'], (input) => ({
  ...input,
  rule: 'non-binary',
}));

export const oneLimitOnly = askedInstead('UNC-111/ignores-lower-limit', ['decision'], ({ tolerance, ...input }) =>
  tolerance.upper === undefined ? undefined : { ...input, tolerance: { upper: tolerance.upper } },
);

const within = ({ value, tolerance: { lower, upper } }: Input): boolean =>
  (lower === undefined || Number(value) > Number(lower)) && (upper === undefined || Number(value) < Number(upper));

/** A value at the tolerance limit taken for one beyond it. */
export const openTolerance = faulty('UNC-111/open-tolerance', (right, input) =>
  right.decision === 'conditional-pass' && !within(input) ? { ...right, decision: 'conditional-fail' } : right,
);

export const openByDefault = askedInstead('UNC-112/open-by-default', ['decision', 'acceptanceLimit'], (input) => ({
  acceptanceLimit: 'open',
  ...input,
}));

export const alwaysClosed = askedInstead('UNC-112/always-closed', ['decision'], (input) => ({
  ...input,
  acceptanceLimit: 'closed',
}));

export const conventionUnsaid = faulty('UNC-112/says-closed', (right) => ({ ...right, acceptanceLimit: 'closed' }));

/** The decision of a program that reads its decimals into doubles. */
export const comparesDoubles = faulty('UNC-113/compares-doubles', (right, input) => {
  const [y, w] = [Number(input.value), Number(input.guardBandFactor) * Number(input.expandedUncertainty)];
  const outcomes = (['upper', 'lower'] as const).flatMap((side) => {
    const text = input.tolerance[side];
    if (text === undefined) return [];
    const [value, limit] = side === 'upper' ? [y, Number(text)] : [-y, -Number(text)];
    const accepted = input.acceptanceLimit === 'open' ? value < limit - w : value <= limit - w;
    if (accepted) return [0];
    if (input.rule === 'binary') return [3];
    return [value <= limit ? 1 : value <= limit + w ? 2 : 3];
  });
  const decision = (['pass', 'conditional-pass', 'conditional-fail', 'fail'] as const)[Math.max(...outcomes)];
  return { ...right, decision: decision ?? right.decision };
});

/** A value rounded to twelve digits before it is compared. */
export const roundsBeforeDeciding = askedInstead('UNC-113/rounds-the-value', ['decision'], (input) => ({
  ...input,
  value: String(Number(Number(input.value).toPrecision(12))),
}));

export const failsForEmpty = wrongAnswer<Input, Output>(OPERATION, 'UNC-114/fail-for-empty', (right, { rule }) =>
  right.outcome === 'result' && isUndefined(right.output)
    ? result({
        decision: rule === 'binary' ? 'fail' : 'conditional-fail',
        guardBand: '0',
        acceptanceInterval: {},
        acceptanceLimit: 'closed',
      } as unknown as Output)
    : right,
);

export const openPointIsAccepted = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-114/open-point',
  (right, input, reference: Reference) =>
    right.outcome === 'result' && isUndefined(right.output)
      ? reference({ ...input, acceptanceLimit: 'closed' })
      : right,
);

/** Answers where the reference rejects with a code: as if the input were another. */
const instead = (id: string, code: string, other: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference: Reference) =>
    right.outcome === 'rejected' && right.code === code ? reference(other(input)) : right,
  );

export const swapsLimits = instead('UNC-115/swaps-limits', 'limits-reversed', ({ tolerance, ...input }) => ({
  ...input,
  tolerance: { lower: tolerance.upper ?? '0', upper: tolerance.lower ?? '0' },
}));

export const dropsSign = instead('UNC-115/drops-sign', 'negative-guard-band', (input) => ({
  ...input,
  guardBandFactor: input.guardBandFactor.replace('-', ''),
}));

const withoutDistribution = ({ distribution: _, ...input }: Input): Input => input;

export const certainOfZero = instead('UNC-115/certain-of-zero', 'zero-uncertainty', withoutDistribution);
export const moreThanAll = instead('UNC-115/more-than-all', 'successes-exceed-trials', withoutDistribution);
export const exactForTwo = instead('UNC-115/exact-for-two', 'one-limit-required', withoutDistribution);

const PROBABILITY = ['conformanceProbability'] as const;

export const expandedForStandard = askedInstead('UNC-116/expanded-for-standard', PROBABILITY, (input) =>
  input.distribution === undefined || input.distribution.type === 'beta'
    ? undefined
    : { ...input, distribution: { ...input.distribution, standardUncertainty: input.expandedUncertainty } },
);

export const normalForT = askedInstead('UNC-116/normal-for-t', PROBABILITY, (input) =>
  input.distribution?.type === 't'
    ? { ...input, distribution: { type: 'normal', standardUncertainty: input.distribution.standardUncertainty } }
    : undefined,
);

export const oneTail = askedInstead('UNC-116/one-tail', PROBABILITY, ({ tolerance, ...input }) =>
  tolerance.upper === undefined || input.distribution?.type === 'beta'
    ? undefined
    : { ...input, tolerance: { upper: tolerance.upper } },
);

/** A normal distribution with half of the expanded uncertainty, where nobody said so. */
export const assumesNormal = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-116/assumes-normal',
  (right, input, reference: Reference) =>
    input.distribution === undefined && right.outcome === 'result' && !isUndefined(right.output)
      ? reference({ ...input, distribution: { type: 'normal', standardUncertainty: input.expandedUncertainty } })
      : right,
);

type Beta = Extract<NonNullable<Input['distribution']>, { readonly type: 'beta' }>;

const otherBeta = (id: string, other: (beta: Beta) => Beta) =>
  askedInstead(id, PROBABILITY, (input) =>
    input.distribution?.type === 'beta' ? { ...input, distribution: other(input.distribution) } : undefined,
  );

export const alwaysUniform = otherBeta('UNC-117/always-uniform', (beta) => ({ ...beta, parameters: 'uniform' }));
export const countsFailures = otherBeta('UNC-117/counts-failures', (beta) => ({
  ...beta,
  successes: beta.trials - beta.successes,
}));
export const ignoresUnit = otherBeta('UNC-117/ignores-unit', (beta) => ({ ...beta, unit: '1' }));

/** The posterior of Jeffreys in place of the one-sided significance. */
export const jeffreysForExact = otherBeta('UNC-117/jeffreys-for-exact', (beta) =>
  beta.parameters === 'exact' ? { ...beta, parameters: 'jeffreys' } : beta,
);

const stated = ({ conformanceProbability: p }: Output): number => p ?? 0;

export const alwaysConsumer = faulty('UNC-118/always-consumer', (right) =>
  right.risk === undefined ? right : { ...right, risk: 'consumer', specificRisk: 1 - stated(right) },
);

export const alwaysProbability = faulty('UNC-118/probability-for-risk', (right) =>
  right.risk === undefined ? right : { ...right, specificRisk: stated(right) },
);

export const conditionalIsRejected = faulty('UNC-118/conditional-is-rejected', (right) =>
  right.risk !== undefined && right.decision === 'conditional-pass'
    ? { ...right, risk: 'producer', specificRisk: stated(right) }
    : right,
);

export const complementOfProbability = faulty('UNC-119/complement-of-probability', (right) =>
  right.risk === 'consumer' ? { ...right, specificRisk: 1 - stated(right) } : right,
);

export const eightDigits = faulty('UNC-119/eight-digits', (right) =>
  right.conformanceProbability === undefined
    ? right
    : { ...right, conformanceProbability: Number(right.conformanceProbability.toPrecision(8)) },
);
