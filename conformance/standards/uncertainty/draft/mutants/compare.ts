import type { CompareInput, CompareOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { removed } from '../../../../contract/edit-document.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { isUndefined, rejected, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';

const OPERATION = 'uncertainty/compare';
type Change = (right: CompareOutput, input: CompareInput) => CompareOutput;
const faulty = (id: string, change: Change) => wrongOutput<CompareInput, CompareOutput>(OPERATION, id, change);

/** An implementation that is right about another input. */
const seeing = (id: string, other: (input: CompareInput) => CompareInput) =>
  wrongAnswer<CompareInput, CompareOutput>(OPERATION, id, (_right, input, reference) => reference(other(input)));

const edited = (input: CompareInput, edit: (result: JsonObject) => JsonObject): CompareInput => ({
  ...input,
  result: edit(input.result as unknown as JsonObject) as unknown as CompareInput['result'],
  reference: edit(input.reference as unknown as JsonObject) as unknown as CompareInput['reference'],
});

/** Both results without what stands at a pointer. */
const blindTo = (id: string, pointer: string) => seeing(id, (input) => edited(input, (one) => removed(one, pointer)));

export const ignoresConditions = blindTo('UNC-125/ignores-conditions', '/measurand/conditions');
export const ignoresConventions = blindTo('UNC-125/ignores-conventions', '/measurand/quantity/conventions');
export const ignoresLabelVersion = blindTo('UNC-125/ignores-the-label-version', '/measurand/items/labelVersion');
export const ignoresScope = blindTo('UNC-125/ignores-the-scope', '/measurand/scope');

export const ignoresFactor = seeing('UNC-125/ignores-the-factor', ({ factor: _, ...input }) => input);

/** Whatever the factor is, conditions and system are free once there is one. */
export const anyFactorFreesAll = seeing('UNC-125/any-factor-frees-all', (input) =>
  input.factor === undefined
    ? input
    : edited(input, (one) => removed(one, '/measurand/conditions', '/measurand/system')),
);

export const namesNothing = faulty('UNC-125/names-nothing-that-differs', (right) => ({ ...right, differing: [] }));

/** Warns, and computes all the same. */
export const computesAnyway = wrongAnswer<CompareInput, CompareOutput>(
  OPERATION,
  'UNC-125/computes-what-is-not-comparable',
  (right, input, reference) => {
    if (right.outcome !== 'result' || isUndefined(right.output) || right.output.comparable) return right;
    const anyway = reference({ ...input, reference: { ...input.reference, measurand: input.result.measurand } });
    if (anyway.outcome !== 'result' || isUndefined(anyway.output)) return anyway;
    return result({ ...anyway.output, comparable: false, differing: right.output.differing });
  },
);

export const ignoresUnits = seeing('UNC-126/ignores-units', (input) => ({
  ...input,
  reference: { ...input.reference, unit: input.result.unit },
}));

export const oneCodeForAll = wrongAnswer<CompareInput, CompareOutput>(OPERATION, 'UNC-126/one-code-for-all', (right) =>
  right.outcome === 'rejected' ? rejected('units-differ') : right,
);

/** Refuses units before it asks whether the results are comparable at all. */
export const unitsFirst = wrongAnswer<CompareInput, CompareOutput>(OPERATION, 'UNC-126/units-first', (right, input) =>
  input.result.unit === input.reference.unit ? right : rejected('units-differ'),
);

const withCorrelation = (input: CompareInput, change: (r: string) => string): CompareInput =>
  input.correlation === undefined || input.correlation === 'independent'
    ? input
    : { ...input, correlation: change(input.correlation) };

/** The answer of one member, or of several, from an input with another correlation. */
const correlatedOtherwise = (id: string, members: readonly (keyof CompareOutput)[], change: (r: string) => string) =>
  wrongAnswer<CompareInput, CompareOutput>(OPERATION, id, (right, input, reference) => {
    const other = reference(withCorrelation(input, change));
    if (right.outcome !== 'result' || other.outcome !== 'result') return right;
    const answered = other.output as CompareOutput;
    return result({
      ...(right.output as CompareOutput),
      ...Object.fromEntries(members.map((member) => [member, answered[member]])),
    });
  });

const opposite = (r: string): string => (r.startsWith('-') ? r.slice(1) : `-${r}`);
const none = (): string => 'independent';

export const plusCovariance = correlatedOtherwise('UNC-127/plus-the-covariance', ['standardUncertainty'], opposite);
export const uncorrelated = correlatedOtherwise('UNC-127/correlation-ignored', ['standardUncertainty'], none);

/** The covariance once where it stands twice. */
export const covarianceOnce = faulty('UNC-127/covariance-once', (right, input) => {
  const { correlation } = input;
  if (typeof right.standardUncertainty !== 'number' || correlation === undefined || correlation === 'independent')
    return right;
  const covariance =
    Number(correlation) * Number(input.result.standardUncertainty) * Number(input.reference.standardUncertainty);
  const standardUncertainty = Math.sqrt(Math.max(0, right.standardUncertainty ** 2 + covariance));
  return Number.isFinite(standardUncertainty) ? { ...right, standardUncertainty } : right;
});

const negated = <T>(value: T): T => (typeof value === 'number' ? (-value as T) : value);

export const referenceLessResult = faulty('UNC-127/reference-less-result', (right) => ({
  ...right,
  difference: negated(right.difference),
}));

export const standardForExpanded = faulty('UNC-128/standard-for-expanded', (right) =>
  typeof right.en === 'number' && typeof right.zeta === 'number' ? { ...right, en: right.zeta } : right,
);

export const enOfIndependent = correlatedOtherwise('UNC-128/en-of-independent-results', ['en'], none);

export const scoresWithoutSign = faulty('UNC-128/scores-without-sign', (right) => ({
  ...right,
  en: typeof right.en === 'number' ? Math.abs(right.en) : right.en,
  zeta: typeof right.zeta === 'number' ? Math.abs(right.zeta) : right.zeta,
}));

const proficiency = ({ proficiencyDeviation }: CompareInput): number => Number(proficiencyDeviation ?? NaN);

/** z and not z prime. */
export const certainReference = faulty('UNC-128/reference-taken-as-certain', (right, input) =>
  typeof right.zPrime === 'number' && typeof right.difference === 'number'
    ? { ...right, zPrime: right.difference / proficiency(input) }
    : right,
);

export const bothUncertainties = faulty('UNC-128/both-uncertainties-in-z-prime', (right, input) =>
  typeof right.zPrime === 'number' && typeof right.difference === 'number'
    ? {
        ...right,
        zPrime:
          right.difference /
          Math.hypot(
            proficiency(input),
            Number(input.result.standardUncertainty),
            Number(input.reference.standardUncertainty),
          ),
      }
    : right,
);

/** Takes what nobody stated for independence. */
export const independenceAssumed = seeing('UNC-129/independence-assumed', (input) => ({
  ...input,
  correlation: input.correlation ?? 'independent',
}));

/** Twice the standard uncertainty stands in for an expanded one that is not stated. */
export const twiceTheStandard = seeing('UNC-129/twice-the-standard-uncertainty', (input) => {
  const expanded = (one: CompareInput['result']): CompareInput['result'] =>
    one.expandedUncertainty === undefined
      ? ({
          ...one,
          expandedUncertainty: one.standardUncertainty,
          coverageFactor: '1',
          coverageProbability: 'approximately 0.95',
          coverageBasis: 'conventional',
        } as CompareInput['result'])
      : one;
  return { ...input, result: expanded(input.result), reference: expanded(input.reference) };
});

/** The reference expanded as the result is, by name only. */
const expandedAs = (id: string, member: 'coverageProbability' | 'coverageBasis') =>
  seeing(id, (input) => {
    const wanted = input.result[member];
    return wanted === undefined || input.reference[member] === undefined
      ? input
      : { ...input, reference: { ...input.reference, [member]: wanted } as CompareInput['reference'] };
  });

export const ignoresProbability = expandedAs('UNC-129/ignores-the-probability', 'coverageProbability');
export const ignoresBasis = expandedAs('UNC-129/ignores-the-basis', 'coverageBasis');

export const probabilityByItsSpelling = faulty('UNC-129/probability-by-its-spelling', (right, input) =>
  input.result.coverageProbability !== undefined &&
  input.reference.coverageProbability !== undefined &&
  input.result.coverageProbability !== input.reference.coverageProbability &&
  typeof right.en === 'number'
    ? { ...right, en: { undefined: 'coverage-differs' } }
    : right,
);

const isZero = (member: unknown): boolean =>
  typeof member === 'object' && member !== null && isUndefined(member) && member.undefined === 'zero-uncertainty';

/** A divisor guarded against zero. */
export const zeroForNoScore = faulty('UNC-129/zero-for-no-score', (right) => ({
  ...right,
  ...(isZero(right.zeta) ? { zeta: 0 } : {}),
  ...(isZero(right.en) ? { en: 0 } : {}),
}));

/** The verdict alone from another input. */
const verdictOf = (id: string, other: (input: CompareInput) => CompareInput) =>
  wrongAnswer<CompareInput, CompareOutput>(OPERATION, id, (right, input, reference) => {
    const answer = reference(other(input));
    if (right.outcome !== 'result' || answer.outcome !== 'result') return right;
    return result({
      ...(right.output as CompareOutput),
      compatible: (answer.output as CompareOutput).compatible,
    });
  });

export const exclusiveUnlessTold = verdictOf('UNC-130/exclusive-unless-told', (input) => ({
  ...input,
  limit: input.limit ?? 'exclusive',
}));
export const alwaysInclusive = verdictOf('UNC-130/always-inclusive', (input) => ({ ...input, limit: 'inclusive' }));
export const alwaysByEn = verdictOf('UNC-130/always-by-en', (input) => ({ ...input, criterion: 'en' }));
export const zetaUnlessTold = verdictOf('UNC-130/zeta-unless-told', (input) => ({
  ...input,
  criterion: input.criterion ?? 'zeta',
}));

const scoreOf = (right: CompareOutput, { criterion = 'en' }: CompareInput): number | undefined => {
  const score = right[criterion];
  return typeof score === 'number' ? score : undefined;
};

export const signedScore = faulty('UNC-130/signed-score', (right, input) => {
  const score = scoreOf(right, input);
  return score !== undefined && score < 0 ? { ...right, compatible: true } : right;
});

export const zetaWithinOne = faulty('UNC-130/zeta-within-one', (right, input) => {
  const score = input.criterion === 'zeta' ? scoreOf(right, input) : undefined;
  return score === undefined ? right : { ...right, compatible: right.compatible === true && Math.abs(score) <= 1 };
});

/** The same decision on the doubles next to the decimal strings. */
export const decidesInBinary64 = faulty('UNC-130/decides-in-binary64', (right, input) => {
  if (scoreOf(right, input) === undefined) return right;
  const member = input.criterion === 'zeta' ? 'standardUncertainty' : 'expandedUncertainty';
  const [a, b] = [Number(input.result[member]), Number(input.reference[member])];
  const r = input.correlation === 'independent' ? 0 : Number(input.correlation);
  const d = Number(input.result.value) - Number(input.reference.value);
  const score = Math.abs(d) / Math.sqrt(a * a + b * b - 2 * r * a * b);
  const limit = input.criterion === 'zeta' ? 2 : 1;
  return { ...right, compatible: input.limit === 'exclusive' ? score < limit : score <= limit };
});

const toDigits = (right: CompareOutput, digits: (x: number) => number): CompareOutput =>
  Object.fromEntries(
    Object.entries(right).map(([member, value]) => [member, typeof value === 'number' ? digits(value) : value]),
  ) as unknown as CompareOutput;

const single = (x: number): number => (Number.isFinite(Math.fround(x)) ? Math.fround(x) : x);

export const singlePrecision = faulty('UNC-131/single-precision', (right) => toDigits(right, single));

export const differenceOfDoubles = faulty('UNC-131/difference-of-doubles', (right, input) =>
  typeof right.difference === 'number'
    ? { ...right, difference: Number(input.result.value) - Number(input.reference.value) }
    : right,
);
