import type { DocumentRule } from '../../../../contract/rule.ts';
import { decimalToRational, formatDecimal, multiplyDecimals, statedInterval } from '../../../../numerics/decimal.ts';
import { contains } from '../../../../numerics/interval.ts';
import { memberObject } from '../conformity.ts';
import { statedDecimal } from '../stated.ts';

/**
 * > The guard band is the guard band factor times the expanded uncertainty, to the stated digits of the guard band.
 *
 * w = r U (JCGM 106:2012).
 */
export const UNC_121: DocumentRule = {
  clause: 'UNC-121@1',
  document: 'uncertainty/conformity-statement',
  violations: (statement) => {
    const rule = memberObject(statement, 'decisionRule');
    const guardBand = statedDecimal(rule, 'guardBand');
    const factor = statedDecimal(rule, 'guardBandFactor');
    const expanded = statedDecimal(memberObject(statement, 'result'), 'expandedUncertainty');
    if (guardBand === undefined || factor === undefined || expanded === undefined) return [];
    const product = multiplyDecimals(factor, expanded);
    if (contains(statedInterval(guardBand), decimalToRational(product))) return [];
    const w = formatDecimal(product);
    return [
      {
        pointer: '/decisionRule/guardBand',
        message: {
          en: `The guard band ${rule['guardBand']} is not the guard band factor times the expanded uncertainty, which is ${w}.`,
          zh: `保护带${rule['guardBand']}不等于保护带系数与扩展不确定度之积${w}。`,
        },
        fix: { en: `Write ${w}, or correct the factor.`, zh: `改为${w}，或更正保护带系数。` },
      },
    ];
  },
};
