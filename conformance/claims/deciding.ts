import type { CatalogueClause } from '../../generators/model/catalogue.ts';
import type { StatementRow } from '../../schemas/conformance/draft/generated/types.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';

/** What decides whether an implementation supports a clause; where nothing does, why. */
export type Deciding =
  | { readonly decidedBy: Exclude<StatementRow['decidedBy'], 'nothing'> }
  | { readonly decidedBy: 'nothing'; readonly because: Bilingual };

/** Whether a clause is on an implementation and only an inspection verifies it, or a part of it. */
export const isInspected = ({ verify, subject, operations, standard }: CatalogueClause): boolean =>
  verify.includes('inspection') &&
  (subject === 'implementation' || operations.some((operation) => operation === `${standard}/${subject}`));

export function decidingOf(clause: CatalogueClause): Deciding {
  if (isInspected(clause)) return { decidedBy: 'inspection' };
  if (clause.checks.length + clause.vectors.length > 0) return { decidedBy: 'run' };
  return { decidedBy: 'nothing', because: becauseOf(clause) };
}

function becauseOf({ level, subject, verify }: CatalogueClause): Bilingual {
  if (level === 'can' || level === 'cannot')
    return { en: 'A statement of what is possible. It requires nothing.', zh: '本条陈述可能性，不提出要求。' };
  if (level === 'may' || level === 'need not')
    return {
      en: 'A permission. There is nothing that an implementation could fail to do.',
      zh: '本条为许可，不存在实现未能做到的事项。',
    };
  if (subject === 'laboratory' || subject === 'editor')
    return subject === 'editor'
      ? {
          en: 'On the work of editors, not on an implementation under test.',
          zh: '本条针对编者的工作，而非被测实现。',
        }
      : {
          en: 'On the work of a laboratory, not on an implementation under test.',
          zh: '本条针对实验室的工作，而非被测实现。',
        };
  return verify.includes('inspection')
    ? {
        en: 'On documents, which only their reader can judge by it.',
        zh: '本条针对文件，只有文件的读者才能据此判断。',
      }
    : {
        en: 'On documents that no run of the suite puts to an implementation.',
        zh: '本条针对文件，而测试套件的运行不向实现提交此类文件。',
      };
}
