import type { DocumentRule } from '../../../../contract/rule.ts';
import { compare, multiply, rational, toDouble } from '../../../../numerics/rational.ts';
import { objectAt } from '../budget-rule.ts';
import { perUnit, statedCount } from '../stated-count.ts';
import { stated, statedDecimal } from '../stated.ts';

/**
 * > For a population, a proportion of no success or of successes only has a standard uncertainty greater than zero
 * > and, to the stated digits, at least that of UNC-053.
 *
 * Of n trials it is the root of (1/2)(n + 1/2) over (n + 1) root(n + 2), the same at both ends. Squares are compared.
 */
export const UNC_179: DocumentRule = {
  clause: 'UNC-179@1',
  document: 'uncertainty/measurement-result',
  violations: (result) => {
    const count = statedCount(result);
    const standard = stated(result, 'standardUncertainty');
    const times = perUnit(result);
    const scope = objectAt(result, 'measurand')?.['scope'];
    if (count === undefined || standard === undefined || times === undefined || scope !== 'item-population') return [];
    const { successes, trials: n } = count;
    if (successes !== 0n && successes !== n) return [];
    const least = rational(times * times * (2n * n + 1n), 4n * (n + 1n) ** 2n * (n + 2n));
    // A stated 0 stands for numbers up to a half, and is a zero all the same.
    const isZero = statedDecimal(result, 'standardUncertainty')?.coefficient === 0n;
    if (!isZero && compare(multiply(standard.high, standard.high), least) >= 0) return [];
    const shown = Number(Math.sqrt(toDouble(least)).toPrecision(3));
    return [
      {
        pointer: '/standardUncertainty',
        message: {
          en: `The standard uncertainty ${result['standardUncertainty']} of ${successes} in ${n} is smaller than ${shown}.`,
          zh: `${n}次中${successes}次的标准不确定度${result['standardUncertainty']}小于${shown}。`,
        },
        fix: {
          en: 'Evaluate it as UNC-053 does, or state the scope fixed-items.',
          zh: '按UNC-053评定，或给出适用范围fixed-items。',
        },
      },
    ];
  },
};
