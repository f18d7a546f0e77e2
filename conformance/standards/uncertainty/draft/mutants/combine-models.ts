import type {
  CombineModelInput,
  CombineModelOutput,
  CombineOutput,
  CombineOutputsInput,
  CombineOutputsOutput,
  CombineQuantity,
  Model,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Answer, isUndefined, rejected, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';

const OPERATION = 'uncertainty/combine';
type Input = CombineModelInput | CombineOutputsInput;
type Reference = (input: CombineModelInput) => Answer<CombineModelOutput>;

/** Inputs through models; the other form of the operation has mutants of its own. */
const isThroughModels = (input: object): input is Input => 'quantities' in input;

const model = (
  id: string,
  change: (right: CombineModelOutput, input: CombineModelInput, reference: Reference) => CombineModelOutput,
) =>
  wrongAnswer<CombineModelInput, CombineModelOutput>(OPERATION, id, (right, input, reference) =>
    'model' in input && right.outcome === 'result' && !isUndefined(right.output)
      ? result(change(right.output as CombineModelOutput, input, reference))
      : right,
  );

const outputs = (
  id: string,
  change: (right: CombineOutputsOutput, input: CombineOutputsInput) => CombineOutputsOutput,
) =>
  wrongOutput<CombineOutputsInput, CombineOutputsOutput>(OPERATION, id, (right, input) =>
    'outputs' in input ? change(right, input) : right,
  );

/** Answers another input where this one is rejected with a code. */
const accepting = (id: string, code: string, instead: (input: CombineModelInput) => CombineModelInput) =>
  wrongAnswer<CombineModelInput, CombineModelOutput>(OPERATION, id, (right, input, reference) =>
    isThroughModels(input) && right.outcome === 'rejected' && right.code === code ? reference(instead(input)) : right,
  );

const rewritten = (tree: Model, change: (tree: Model) => Model): Model => {
  const changed = change(tree);
  return typeof changed === 'object' ? changed.map((inner) => rewritten(inner, change)) : changed;
};

const ARITY: Readonly<Record<string, number>> = {
  sub: 2,
  div: 2,
  pow: 2,
  atan2: 2,
  neg: 1,
  sqrt: 1,
  exp: 1,
  log: 1,
  sin: 1,
  cos: 1,
  tan: 1,
};

/** A library of mathematics that ignores arguments which it does not know. */
export const ignoresArguments = accepting('UNC-035/ignores-further-arguments', 'wrong-arity', (input) => ({
  ...input,
  model: rewritten(input.model, (tree) =>
    typeof tree === 'object' ? tree.slice(0, 1 + (ARITY[tree[0] as string] ?? tree.length)) : tree,
  ),
}));

export const unknownNamesAreZero = accepting('UNC-035/unknown-names-are-zero', 'unknown-quantity', (input) => ({
  ...input,
  model: rewritten(input.model, (tree) =>
    typeof tree === 'string' && ARITY[tree] === undefined && !['x1', 'add', 'mul'].includes(tree) ? 0 : tree,
  ),
}));

export const takesLogarithms = accepting('UNC-035/knows-another-logarithm', 'unknown-operator', (input) => ({
  ...input,
  model: rewritten(input.model, (tree) => (tree === 'ln' || tree === 'log10' ? 'log' : tree)),
}));

export const oneCodeForModels = wrongAnswer<Input, CombineOutput>(
  OPERATION,
  'UNC-035/one-code-for-all',
  (right, input) =>
    isThroughModels(input) &&
    right.outcome === 'rejected' &&
    ['unknown-operator', 'wrong-arity', 'unknown-quantity', 'model-too-large'].includes(right.code)
      ? rejected('unknown-operator', right.pointer)
      : right,
);

const levels = (tree: Model): number => (typeof tree === 'object' ? 1 + Math.max(0, ...tree.map(levels)) : 0);

export const refusesDeepModels = wrongAnswer<CombineModelInput, CombineModelOutput>(
  OPERATION,
  'UNC-035/refuses-deep-models',
  (right, input) => ('model' in input && levels(input.model) > 32 ? rejected('model-too-large', '/model') : right),
);

/** What IEEE 754 goes on with is taken for a number. */
const answeringZero = (id: string, code: string) =>
  wrongAnswer<CombineModelInput, CombineModelOutput>(OPERATION, id, (right, input) =>
    'model' in input && right.outcome === 'rejected' && right.code === code
      ? result({
          estimate: 0,
          standardUncertainty: 0,
          sensitivities: input.quantities.map(() => 0),
          contributions: input.quantities.map(() => 0),
        })
      : right,
  );

export const goesOnOutside = answeringZero('UNC-036/goes-on-outside-the-domain', 'outside-domain');
export const underflowsAfterOverflow = answeringZero('UNC-036/goes-on-after-an-overflow', 'overflow');
export const derivativeZero = answeringZero('UNC-036/takes-no-derivative-for-zero', 'not-differentiable');

export const sameCodeForOverflow = wrongAnswer<Input, CombineOutput>(
  OPERATION,
  'UNC-036/overflow-is-outside-the-domain',
  (right, input) =>
    isThroughModels(input) && right.outcome === 'rejected' && right.code === 'overflow'
      ? rejected('outside-domain', right.pointer)
      : right,
);

/** The base of every power has to be positive, so that it has a logarithm. */
export const powersByLogarithms = wrongAnswer<CombineModelInput, CombineModelOutput>(
  OPERATION,
  'UNC-036/powers-by-logarithms',
  (right, input) =>
    'model' in input &&
    typeof input.model === 'object' &&
    input.model[0] === 'pow' &&
    (input.quantities[0] as CombineQuantity).estimate < 0 &&
    right.outcome === 'result'
      ? rejected('outside-domain', '/model')
      : right,
);

const shifted = (input: CombineModelInput, index: number, step: number): CombineModelInput => {
  const { order: _, ...rest } = input;
  return {
    ...rest,
    quantities: input.quantities.map((quantity, i) =>
      i === index ? { ...quantity, estimate: quantity.estimate + step } : quantity,
    ),
  };
};

const estimateOf = (answer: Answer<CombineModelOutput>): number =>
  answer.outcome === 'result' && !isUndefined(answer.output) ? (answer.output as CombineModelOutput).estimate : 0;

/** (f(x + h) - f(x))/h for each quantity. */
const quotients = (
  right: CombineModelOutput,
  input: CombineModelInput,
  reference: Reference,
  step: (quantity: CombineQuantity) => number,
): number[] =>
  input.quantities.map((quantity, index) => {
    const h = step(quantity);
    return h === 0 ? 0 : (estimateOf(reference(shifted(input, index, h))) - right.estimate) / h;
  });

/** The spreadsheet method: the sensitivity coefficient is the change of the result by one standard uncertainty. */
export const spreadsheetMethod = model('UNC-037/one-standard-uncertainty-further', (right, input, reference) => ({
  ...right,
  sensitivities: quotients(right, input, reference, ({ standardUncertainty }) => standardUncertainty),
}));

export const signOfDerivativeLost = model('UNC-037/sign-of-the-derivative-lost', (right) => ({
  ...right,
  sensitivities: right.sensitivities.map(Math.abs),
}));

export const derivativesInDegrees = model('UNC-037/angles-in-degrees', (right, input) =>
  JSON.stringify(input.model).includes('"sin"')
    ? { ...right, sensitivities: right.sensitivities.map((c) => (c * Math.PI) / 180) }
    : right,
);

export const alphabeticalOrder = model('UNC-037/order-of-names', (right, { quantities }) => {
  const places = quantities.map((_, index) => index);
  places.sort((a, b) => ((quantities[a]?.name ?? '') < (quantities[b]?.name ?? '') ? -1 : 1));
  return { ...right, sensitivities: places.map((place) => right.sensitivities[place] ?? 0) };
});

/** The estimate corrected for the curvature, which the propagation of uncertainty does not do. */
export const estimateIsCorrected = model('UNC-037/estimate-of-the-mean', (right, input, reference) => {
  const change = input.quantities.map(({ standardUncertainty: u }, index) => {
    const [up, down] = [u, -u].map((step) => estimateOf(reference(shifted(input, index, step))));
    return ((up ?? 0) + (down ?? 0) - 2 * right.estimate) / 2;
  });
  return { ...right, estimate: change.reduce((sum, one) => sum + one, right.estimate) };
});

const valid = (right: CombineModelOutput): boolean => typeof right.standardUncertainty === 'number';

/** The square root of the sum over all pairs of contributions, with the matrix that a program believes in. */
const combined = (right: CombineModelOutput, input: Input, parts: readonly number[], power = 1): number => {
  let sum = 0;
  parts.forEach((one, i) =>
    parts.forEach((other, j) => {
      const r = input.correlation === undefined ? Number(i === j) : (input.correlation[i]?.[j] ?? 0);
      sum += one * other * Math.sign(r) * Math.abs(r) ** power;
    }),
  );
  return valid(right) ? Math.sqrt(Math.max(0, sum)) : 0;
};

const firstOrder = (id: string, uncertainty: (right: CombineModelOutput, input: CombineModelInput) => number) =>
  model(id, (right, input) =>
    valid(right) && input.order !== 'second' ? { ...right, standardUncertainty: uncertainty(right, input) } : right,
  );

export const modelCorrelationIgnored = firstOrder('UNC-038/correlation-ignored', ({ contributions }) =>
  Math.hypot(...contributions),
);

export const modelSignsLost = firstOrder('UNC-038/signs-of-the-derivatives-lost', (right, input) =>
  combined(right, input, right.contributions),
);

export const modelLinearSum = firstOrder('UNC-038/linear-sum', ({ contributions }) =>
  contributions.reduce((sum, one) => sum + one, 0),
);

export const uncertaintyForContribution = model('UNC-038/uncertainties-for-contributions', (right, input) => ({
  ...right,
  contributions: input.quantities.map(({ standardUncertainty }) => standardUncertainty),
}));

/** A standard uncertainty made of variances, one for each quantity that alone is uncertain, or of all of them. */
const secondOrder = (
  id: string,
  variance: (square: number, first: number, ofEach: () => number, input: CombineModelInput) => number,
) =>
  model(id, (right, input, reference) => {
    if (input.order !== 'second' || typeof right.standardUncertainty !== 'number') return right;
    const ofEach = (): number =>
      input.quantities.reduce((sum, _, only) => {
        const answer = reference({
          ...input,
          quantities: input.quantities.map((quantity, index) =>
            index === only ? quantity : { ...quantity, standardUncertainty: 0 },
          ),
        });
        const output = answer.outcome === 'result' ? (answer.output as CombineModelOutput) : right;
        return sum + (typeof output.standardUncertainty === 'number' ? output.standardUncertainty ** 2 : 0);
      }, 0);
    const first = right.contributions.reduce((sum, one) => sum + one ** 2, 0);
    const square = variance(right.standardUncertainty ** 2, first, ofEach, input);
    return { ...right, standardUncertainty: Math.sqrt(Math.max(0, square)) };
  });

export const secondOrderLeftOut = secondOrder('UNC-039/first-order-only', (_, first) => first);
export const mixedTermsLeftOut = secondOrder('UNC-039/mixed-terms-left-out', (_square, _first, ofEach) => ofEach());
/** The factor of one half forgotten, or each pair counted twice. */
export const secondOrderTwice = secondOrder('UNC-039/terms-counted-twice', (square, first) => 2 * square - first);

export const acceptsCorrelation = accepting('UNC-043/ignores-the-matrix', 'correlated-inputs', (input) => {
  const { correlation: _, ...rest } = input;
  return rest;
});

export const refusesAnyMatrix = wrongAnswer<CombineModelInput, CombineModelOutput>(
  OPERATION,
  'UNC-043/refuses-any-matrix',
  (right, input) =>
    'model' in input && input.order === 'second' && input.correlation !== undefined && right.outcome === 'result'
      ? rejected('correlated-inputs', '/correlation')
      : right,
);

type Matrix = readonly (readonly number[])[];
const isMatrix = (given: CombineOutputsOutput['correlation']): given is Matrix => Array.isArray(given);

/** Covariances from other sensitivity coefficients or another matrix. */
const covariances = (
  right: CombineOutputsOutput,
  { quantities, correlation }: CombineOutputsInput,
  slope: (c: number) => number,
  r: (i: number, j: number) => number = (i, j) => correlation?.[i]?.[j] ?? Number(i === j),
): number[][] =>
  right.outputs.map(({ sensitivities: a }) =>
    right.outputs.map(({ sensitivities: b }) => {
      let sum = 0;
      quantities.forEach(({ standardUncertainty: u }, i) =>
        quantities.forEach(({ standardUncertainty: v }, j) => {
          sum += slope(a[i] ?? 0) * slope(b[j] ?? 0) * u * v * r(i, j);
        }),
      );
      return sum;
    }),
  );

export const outputsWithoutInputCorrelation = outputs('UNC-044/correlation-of-inputs-ignored', (right, input) =>
  isMatrix(right.covariance)
    ? {
        ...right,
        covariance: covariances(
          right,
          input,
          (c) => c,
          (i, j) => Number(i === j),
        ),
      }
    : right,
);

export const outputsIndependent = outputs('UNC-044/outputs-taken-as-independent', (right) =>
  isMatrix(right.covariance) && isMatrix(right.correlation)
    ? {
        ...right,
        covariance: right.covariance.map((row, i) => row.map((one, j) => (i === j ? one : 0))),
        correlation: right.correlation.map((row, i) => row.map((_, j) => Number(i === j))),
      }
    : right,
);

export const outputSignsLost = outputs('UNC-044/signs-of-the-derivatives-lost', (right, input) =>
  isMatrix(right.covariance) ? { ...right, covariance: covariances(right, input, Math.abs) } : right,
);

export const covarianceForCorrelation = outputs('UNC-044/covariance-for-correlation', (right) =>
  isMatrix(right.covariance) && isMatrix(right.correlation) ? { ...right, correlation: right.covariance } : right,
);

const parts = ({ contributions }: CombineModelOutput): number => Math.hypot(...contributions);

export const neverOutOfValidity = model('UNC-045/no-bound-of-validity', (right, input) =>
  valid(right)
    ? right
    : { ...right, standardUncertainty: combined({ ...right, standardUncertainty: 0 }, input, right.contributions) },
);

/** Only a standard uncertainty that is exactly zero is noticed. */
export const onlyExactlyStationary = model('UNC-045/only-where-the-derivative-is-zero', (right) =>
  valid(right) || right.contributions.every((one) => one === 0)
    ? right
    : { ...right, standardUncertainty: parts(right) },
);

/** Asks of the matrix what only independent quantities would tell. */
export const boundWithoutCorrelation = wrongAnswer<CombineModelInput, CombineModelOutput>(
  OPERATION,
  'UNC-045/bound-without-correlation',
  (right, input, reference) => {
    if (!('model' in input) || input.correlation === undefined || right.outcome !== 'result') return right;
    const { correlation: _, ...rest } = input;
    const free = reference(rest);
    const output = right.output as CombineModelOutput;
    const isFree = free.outcome === 'result' && valid(free.output as CombineModelOutput);
    return isFree && !valid(output) ? result({ ...output, standardUncertainty: 0 }) : right;
  },
);

/** The bound asks for a tenth, as if a fifth of the variance were a fifth of the standard uncertainty. */
export const stricterBound = wrongAnswer<CombineModelInput, CombineModelOutput>(
  OPERATION,
  'UNC-045/half-of-the-bound',
  (right, input, reference) => {
    if (!('model' in input) || right.outcome !== 'result' || isUndefined(right.output)) return right;
    const wider = reference({
      ...input,
      quantities: input.quantities.map((quantity) => ({
        ...quantity,
        standardUncertainty: quantity.standardUncertainty * Math.SQRT2,
      })),
    });
    const isWide = wider.outcome === 'result' && !valid(wider.output as CombineModelOutput);
    return isWide
      ? result({ ...(right.output as CombineModelOutput), standardUncertainty: { undefined: 'out-of-validity' } })
      : right;
  },
);

export const correlationOfNothing = outputs('UNC-046/zero-for-no-correlation', (right) =>
  isMatrix(right.correlation) || right.correlation.undefined !== 'zero-uncertainty'
    ? right
    : { ...right, correlation: right.outputs.map((_, i) => right.outputs.map((__, j) => Number(i === j))) },
);

export const covarianceBeyondTheBound = outputs('UNC-046/covariance-beyond-the-bound', (right, input) =>
  isMatrix(right.covariance) ? right : { ...right, covariance: covariances(right, input, (c) => c) },
);

export const zeroBeforeValidity = outputs('UNC-046/wrong-reason', (right) =>
  isMatrix(right.correlation) ? right : { ...right, correlation: { undefined: 'zero-uncertainty' } },
);

/** A map from names to quantities forgets all but the last, or the first, of two with one name. */
export const lastOfTwoNames = wrongAnswer<Input, CombineOutput>(
  OPERATION,
  'UNC-047/last-of-two-names',
  (right, input, reference) => {
    if (!isThroughModels(input) || right.outcome !== 'rejected' || right.code !== 'duplicate-name') return right;
    const unique = <T extends { readonly name: string }>(list: readonly T[]): T[] =>
      list.map((one, index) =>
        list.findIndex(({ name }) => name === one.name) === index ? one : { ...one, name: `${one.name} ${index}` },
      );
    return reference(
      'outputs' in input
        ? { ...input, quantities: unique(input.quantities), outputs: unique(input.outputs) }
        : { ...input, quantities: unique(input.quantities) },
    );
  },
);

/** A difference quotient with a step of 1e-8, the usual one: half of the digits. */
export const differenceQuotients = model('UNC-048/difference-quotients', (right, input, reference) => ({
  ...right,
  sensitivities: quotients(right, input, reference, ({ estimate }) => 1e-8 * Math.max(1, Math.abs(estimate))),
}));

const single = Math.fround;

export const modelSinglePrecision = model('UNC-048/model-in-single-precision', (right) => ({
  estimate: single(right.estimate),
  standardUncertainty:
    typeof right.standardUncertainty === 'number' ? single(right.standardUncertainty) : right.standardUncertainty,
  sensitivities: right.sensitivities.map(single),
  contributions: right.contributions.map(single),
}));

export const matricesSinglePrecision = outputs('UNC-048/matrices-in-single-precision', (right) => ({
  ...right,
  ...(isMatrix(right.covariance) ? { covariance: right.covariance.map((row) => row.map(single)) } : {}),
  ...(isMatrix(right.correlation) ? { correlation: right.correlation.map((row) => row.map(single)) } : {}),
}));
