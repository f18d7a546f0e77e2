import type { JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule, Violation } from '../../../../contract/rule.ts';
import { type Rational, subtract } from '../../../../numerics/rational.ts';
import { objectAt } from '../budget-rule.ts';
import { exactCorrelation, exactly, isWithinLimit, squareOfDifference } from '../exact-difference.ts';
import { type BrokenRelation, brokenRelations } from '../stated-comparison.ts';

const asViolation = (comparison: JsonObject, { member, relation }: BrokenRelation): Violation => ({
  pointer: `/${member}`,
  message: {
    en: `${String(comparison[member])} does not satisfy ${relation} to the stated digits.`,
    zh: `${String(comparison[member])}按所给数字不满足${relation}。`,
  },
  fix: {
    en: 'State the number that follows from the others, or correct the one that is wrong.',
    zh: '给出由其他各数得出的数，或更正有误的数。',
  },
});

/** The verdict of UNC-130 for what a comparison states: none where a divisor is zero or a number is not stated. */
function verdictOf(comparison: JsonObject): boolean | 'none' | 'not-stated' {
  const criterion = comparison['criterion'] === 'zeta' ? 'zeta' : 'en';
  const uncertainty = criterion === 'zeta' ? 'standardUncertainty' : 'expandedUncertainty';
  const texts = ['result', 'reference'].flatMap((member) => {
    const result = objectAt(comparison, member) ?? {};
    return [result['value'], result[uncertainty]];
  });
  const { correlation, limit } = comparison;
  if (typeof correlation !== 'string' || !texts.every((text) => typeof text === 'string')) return 'not-stated';
  const [x, u, X, ofReference] = texts.map(exactly) as [Rational, Rational, Rational, Rational];
  const divisor = squareOfDifference(u, ofReference, exactCorrelation(correlation));
  return divisor.numerator === 0n ? 'none' : isWithinLimit(subtract(x, X), divisor, criterion, limit);
}

const otherVerdict = (right: boolean | 'none'): Violation => ({
  pointer: '/compatible',
  message: {
    en:
      right === 'none'
        ? 'The uncertainty that the score divides by is zero, so there is no verdict.'
        : `The results are ${right ? '' : 'not '}compatible by the criterion and the limit of this comparison.`,
    zh:
      right === 'none'
        ? '比分数的除数为零，因此没有结论。'
        : `按本比较的判据和界限，两个结果${right ? '' : '不'}兼容。`,
  },
  fix: {
    en: right === 'none' ? 'State a correlation that leaves an uncertainty.' : `Write ${String(right)}.`,
    zh: right === 'none' ? '给出使不确定度不为零的相关系数。' : `改为${String(right)}。`,
  },
});

/**
 * > The numbers of a comparison satisfy their relations to the stated digits, and the verdict is that of its results.
 *
 * The verdict is decided on the exact values of the decimal strings, as the operation `compare` decides (UNC-130). Where
 * E_n has no expanded uncertainties to rest on, UNC-133 says so.
 */
export const UNC_134: DocumentRule = {
  clause: 'UNC-134@1',
  document: 'uncertainty/comparison',
  violations: (comparison) => {
    const broken = brokenRelations(comparison).map((relation) => asViolation(comparison, relation));
    const right = verdictOf(comparison);
    const agrees = right === 'not-stated' || right === comparison['compatible'];
    return agrees ? broken : [...broken, otherVerdict(right)];
  },
};
