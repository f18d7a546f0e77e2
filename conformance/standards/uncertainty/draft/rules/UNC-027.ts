import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule, Violation } from '../../../../contract/rule.ts';
import { objectAt } from '../budget-rule.ts';

/** The conditions of repeated measurements, in the order of the table. */
export const CONDITIONS = [
  'procedure',
  'operator',
  'measuring-system',
  'operating-conditions',
  'location',
  'period',
] as const;

type Condition = (typeof CONDITIONS)[number];

interface Kind {
  readonly kept: readonly Condition[];
  readonly varied: readonly Condition[];
}

/** What each kind fixes (JCGM 200:2012, 2.20, 2.22 and 2.24). */
export const PRECISION_KINDS: Readonly<Record<string, Kind>> = {
  repeatability: { kept: CONDITIONS, varied: [] },
  'intermediate-precision': { kept: ['procedure', 'location'], varied: ['period'] },
  reproducibility: { kept: [], varied: ['operator', 'measuring-system', 'location'] },
};

const listed = (conditions: JsonObject, list: string, one: Condition): number => {
  const names: Json | undefined = conditions[list];
  return Array.isArray(names) ? names.filter((name: Json) => name === one).length : 0;
};

/**
 * > Each condition stands once in one of the lists `kept` and `varied`, in the one that its kind names.
 *
 * Who reads "repeatability" knows what was the same; a condition in neither list says nothing to anybody.
 */
export const UNC_027: DocumentRule = {
  clause: 'UNC-027@1',
  document: 'uncertainty/measurement-result',
  violations: (result) => {
    const conditions = objectAt(result, 'precisionConditions');
    const kind = PRECISION_KINDS[String(conditions?.['kind'])];
    if (conditions === undefined || kind === undefined) return [];
    return CONDITIONS.flatMap((one): readonly Violation[] => {
      const [kept, varied] = [listed(conditions, 'kept', one), listed(conditions, 'varied', one)];
      const right = kind.kept.includes(one) ? 'kept' : kind.varied.includes(one) ? 'varied' : undefined;
      if (kept + varied !== 1)
        return [
          {
            pointer: '/precisionConditions',
            message: {
              en: `The condition ${one} is listed ${kept + varied} times in kept and varied.`,
              zh: `条件${one}在kept和varied中共出现${kept + varied}次。`,
            },
            fix: { en: 'List it once, in one of the two.', zh: '将其在两个列表之一中列出一次。' },
          },
        ];
      if (right === undefined || listed(conditions, right, one) === 1) return [];
      return [
        {
          pointer: `/precisionConditions/${right === 'kept' ? 'varied' : 'kept'}`,
          message: {
            en: `Under ${String(conditions['kind'])} conditions ${one} belongs to ${right}.`,
            zh: `类型为${String(conditions['kind'])}时，条件${one}属于${right}。`,
          },
          fix: { en: 'Move it there, or name the kind that it was.', zh: '将其移至该列表，或给出实际的类型。' },
        },
      ];
    });
  },
};
