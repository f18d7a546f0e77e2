import type { ValidateInput, ValidateOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { parseDecimal } from '../../../../numerics/decimal.ts';

const OPERATION = 'uncertainty/validate';
type Change = (right: ValidateOutput, input: ValidateInput) => boolean;

/** A validation that comes to another decision. */
export const deciding = (id: string, accepts: Change) =>
  wrongAnswer<ValidateInput, ValidateOutput>(OPERATION, id, (right, input) => {
    if (right.outcome !== 'result' || isUndefined(right.output)) return right;
    const accepted = accepts(right.output, input);
    return accepted === right.output.accepted ? right : result({ accepted, findings: [] });
  });

const text = ({ document }: ValidateInput): string => document.$doc;

export const acceptsEverything = deciding('UNC-063/accepts-everything', () => true);

export const acceptsNothing = deciding('UNC-063/accepts-nothing', () => false);

export const jsonOnly = deciding('UNC-063/json-only', (right, { document }) =>
  document.media === 'application/json' ? right.accepted : false,
);

export const refusesConditions = deciding('UNC-063/refuses-an-optional-member', (right, input) =>
  text(input).includes('conditions') ? false : right.accepted,
);

/** A recommendation that is not followed is a finding, and no reason to refuse. */
export const refusesThreeDigits = deciding('UNC-063/refuses-what-is-only-advised-against', (right) =>
  right.findings.some(({ clause }) => clause === 'UNC-010') ? false : right.accepted,
);

/** The last of two members of one name wins, as in most parsers. */
export const takesDuplicates = deciding('UNC-063/takes-repeated-names', (right) =>
  right.findings.length === 1 && right.findings[0]?.clause === undefined ? true : right.accepted,
);

/** Compares the names of components, and takes a correlation for whatever it names. */
export const namesByComponentOnly = deciding(
  'UNC-025/correlations-not-looked-at',
  (right) =>
    right.accepted ||
    right.findings.every(
      ({ clause, pointer }) => clause === 'UNC-010' || (clause === 'UNC-025' && pointer.includes('/correlations/')),
    ),
);

/** A reader of YAML that resolves what a document does without. */
const resolving = (id: string, feature: RegExp) =>
  deciding(`UNC-063/${id}`, (right, input) =>
    input.document.media === 'application/yaml' && feature.test(text(input)) ? true : right.accepted,
  );

export const resolvesAliases = resolving('resolves-aliases', /: \*one$/m);
export const resolvesTags = resolving('resolves-tags', /: !!str /);
export const resolvesMergeKeys = resolving('resolves-merge-keys', /^<<:/m);
export const readsTheFirstDocument = resolving('reads-the-first-document-of-several', /^---$/m);

/** Bare words such as no are truth values, so that a convention is no string. */
export const yamlOfYesterday = deciding('UNC-063/yaml-1.1', (right, input) =>
  input.document.media === 'application/yaml' && /: (?:no|off|y) \}/.test(text(input)) ? false : right.accepted,
);

/** Takes what is small, or looks small, for zero. */
export const nearlyZero = deciding('UNC-019/nearly-zero-is-zero', (right, input) =>
  right.findings.every(({ clause }) => clause === 'UNC-019' || clause === 'UNC-010') &&
  /standardUncertainty"?: ?"(0\.|1e-9)/.test(text(input))
    ? true
    : right.accepted,
);

/** Compares letters where the clause compares numbers: "0.0" and "0e3" pass for something else than zero. */
export const zeroByItsSpelling = deciding('UNC-006/zero-by-its-spelling', (right, input) =>
  right.findings.every(({ clause }) => clause === 'UNC-006') && !/standardUncertainty"?: ?"0"/.test(text(input))
    ? true
    : right.accepted,
);

const onlyProbabilityIsWrong = ({ findings }: ValidateOutput): boolean =>
  findings.every(({ clause, pointer }) => clause === 'UNC-182' && pointer === '/coverageProbability');

/** Takes the words for one more spelling of 0.95. */
export const wordsWithAnyBasis = deciding('UNC-182/words-with-any-basis', (right, input) =>
  onlyProbabilityIsWrong(right) && text(input).includes('approximately 0.95') ? true : right.accepted,
);

/** Takes the convention for one more distribution. */
export const numberWithConvention = deciding('UNC-182/a-number-with-the-convention', (right, input) =>
  onlyProbabilityIsWrong(right) && text(input).includes('conventional') && text(input).includes('0.9545')
    ? true
    : right.accepted,
);

/** The three numbers of U = k u, from a document in JSON. */
function relation(input: ValidateInput): { U: number; product: number; unit: number } | undefined {
  if (input.document.media !== 'application/json') return undefined;
  const {
    expandedUncertainty: U,
    coverageFactor: k,
    standardUncertainty: u,
  } = JSON.parse(text(input)) as Record<string, string>;
  if (U === undefined || k === undefined || u === undefined) return undefined;
  const decimal = parseDecimal(U);
  return { U: Number(U), product: Number(k) * Number(u), unit: decimal === undefined ? NaN : 10 ** decimal.exponent };
}

const onlyConventionBroken = ({ findings }: ValidateOutput, input: ValidateInput, pointer: string): boolean =>
  text(input).includes('conventional') &&
  findings.every((found) => found.clause === 'UNC-010' || (found.clause === 'UNC-005' && found.pointer === pointer));

/** Reads the 2 of the convention as a number that was rounded: anything from 1.5 to 2.5. */
export const coarseTwo = deciding('UNC-005/conventional-two-is-rounded', (right, input) => {
  if (!onlyConventionBroken(right, input, '/expandedUncertainty')) return right.accepted;
  const found = relation(input);
  return right.accepted || (found !== undefined && Math.abs(found.U / found.product - 1) < 0.2);
});

/** Lets the convention stand for whatever factor is stated. */
export const anyConventionalFactor = deciding(
  'UNC-005/any-conventional-factor',
  (right, input) => onlyConventionBroken(right, input, '/coverageFactor') || right.accepted,
);

/** The product has to round to the expanded uncertainty: the digits of the factors count as exact. */
export const onlyTheLastDigit = deciding('UNC-013/stated-factors-count-as-exact', (right, input) => {
  if (!right.accepted) return false;
  const found = relation(input);
  return found === undefined || Math.abs(found.U - found.product) <= found.unit / 2;
});

export const fivePercent = deciding('UNC-013/within-five-percent', (right, input) => {
  if (right.findings.some(({ clause }) => clause !== 'UNC-005' && clause !== 'UNC-010')) return right.accepted;
  const found = relation(input);
  return right.accepted || (found !== undefined && Math.abs(found.U / found.product - 1) < 0.05);
});
