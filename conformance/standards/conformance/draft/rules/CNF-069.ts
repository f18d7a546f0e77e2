import type { DeclarationOfConformity } from '../../../../../schemas/conformance/draft/generated/types.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';

/** > A declaration that rests on a run in the mode `frozen` names one requirement set for the standard and version of each claim. */
export const CNF_069: DocumentRule = {
  clause: 'CNF-069@1',
  document: 'conformance/declaration-of-conformity',
  violations: (document) => {
    const { requirements, basis } = document as unknown as DeclarationOfConformity;
    if (basis.mode !== 'frozen') return [];
    const claimed = new Set(requirements.map(({ standard, version }) => `${standard}@${version}`));
    const sets = basis.requirementSets.map(({ standard, version }) => `${standard}@${version}`);
    return [...claimed].flatMap((claim) => {
      const found = sets.filter((set) => set === claim).length;
      if (found === 1) return [];
      return [
        {
          pointer: '/basis/requirementSets',
          message: {
            en: `${claim} is claimed, and ${found === 0 ? 'no requirement set' : `${found} requirement sets`} of it ${found === 0 ? 'is' : 'are'} named.`,
            zh: `声称符合${claim}，但给出了其${found}个要求集。`,
          },
          fix: { en: `Name one requirement set of ${claim}.`, zh: `请给出${claim}的一个要求集。` },
        },
      ];
    });
  },
};
