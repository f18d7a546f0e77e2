import type { Bilingual } from '../../../schemas/document/finding.ts';
import type { Impact } from '../../model/impact-of.ts';
import type { Grade } from '../../model/grade.ts';
import type { ChangeClass } from '../change.ts';
import type { Counterexample } from '../adversary/search.ts';
import type { StandardDiff } from '../standard-diff.ts';
import type { VersionVerdict } from '../version-rule.ts';

/** The classes by name. */
export const CLASS_WORDS: Readonly<Record<ChangeClass, Bilingual>> = {
  breaking: { en: 'breaking', zh: '破坏性' },
  dangerous: { en: 'dangerous', zh: '有风险' },
  compatible: { en: 'compatible', zh: '兼容' },
  annotation: { en: 'annotation', zh: '注记性' },
};

/** The grades of coverage, the least first. */
export const GRADE_WORDS: Readonly<Record<Grade, Bilingual>> = {
  none: { en: 'not tested', zh: '未测试' },
  linked: { en: 'linked', zh: '有关联' },
  exercised: { en: 'exercised', zh: '已执行' },
  discriminating: { en: 'discriminating', zh: '有区分力' },
  independent: { en: 'independent', zh: '独立' },
};

export const HEADINGS = {
  documents: { en: 'Documents that show it', zh: '显示改动的文件' },
  impact: { en: 'What hangs on the clauses that changed', zh: '与改动的条相关的内容' },
  noImpact: {
    en: 'What hangs on the changed clauses is not known: the sources of the new version do not pass npm run lint:spec.',
    zh: '与改动的条相关的内容未知：新版本的源文件未通过npm run lint:spec。',
  },
  stale: { en: 'Citations of an earlier revision', zh: '对较早修订号的引注' },
  coverage: { en: 'Clauses by grade of coverage', zh: '各条的覆盖等级' },
  nothing: { en: 'Nothing changed.', zh: '没有改动。' },
  disagreement: {
    en: 'The search contradicts the classes: no change was reported that explains this document. This is a fault of the classifier; treat the change as breaking and report it.',
    zh: '搜索结果与所判类别相矛盾：没有报告任何能解释此文件的改动。这是分类器的错误；请将该改动视为破坏性变更并报告。',
  },
} satisfies Readonly<Record<string, Bilingual>>;

/** Whether a document was lost or gained, and why the other side refuses it. */
export function counterexampleWords({ root, effect, because }: Counterexample): Bilingual {
  const place = because.instance === '' ? '/' : because.instance;
  return effect === 'narrows'
    ? {
        en: `${root}: accepted before, refused now, at ${place} (${because.keyword}: ${because.message})`,
        zh: `${root}：原被接受，现被拒绝，位于${place}（${because.keyword}：${because.message}）`,
      }
    : {
        en: `${root}: refused before, accepted now, at ${place} (${because.keyword}: ${because.message})`,
        zh: `${root}：原被拒绝，现被接受，位于${place}（${because.keyword}：${because.message}）`,
      };
}

/** How many changes there are of each class, those without any left out. */
export function countWords({ changes }: StandardDiff): Bilingual {
  const counts = (Object.keys(CLASS_WORDS) as ChangeClass[]).flatMap((one) => {
    const count = changes.filter((change) => change.class === one).length;
    return count === 0 ? [] : [{ count, name: CLASS_WORDS[one] }];
  });
  return counts.length === 0
    ? HEADINGS.nothing
    : {
        en: counts.map(({ count, name }) => `${count} ${name.en}`).join(', '),
        zh: counts.map(({ count, name }) => `${name.zh}${count}项`).join('，'),
      };
}

/** What the version rule says where nothing is wrong. */
export function versionWords({ last, least, next, needsMigration, unjudged }: VersionVerdict): Bilingual {
  if (unjudged !== undefined) return unjudged;
  if (last === undefined || least === undefined)
    return {
      en: 'No release yet: any change goes, and nothing has to be migrated.',
      zh: '尚无发布版：任何改动均可，无需迁移。',
    };
  const note = needsMigration ? [', with a migration note', '，须附迁移说明'] : ['', ''];
  return {
    en: `Last release ${last}; least allowed next version ${least}${note[0]}; intended ${next ?? '—'}.`,
    zh: `最近发布版${last}；允许的最低下一版本${least}${note[1]}；拟定版本${next ?? '—'}。`,
  };
}

/** How hard the search looked. */
export function searchWords({ attack }: StandardDiff): Bilingual {
  if (attack === undefined) return { en: 'No document was searched for.', zh: '未搜索文件。' };
  const tried = attack.roots.reduce((sum, root) => sum + root.tried, 0);
  const accepted = attack.roots.reduce((sum, root) => sum + root.accepted, 0);
  if (attack.roots.length === 0) return { en: 'No schema differs.', zh: '各模式无差异。' };
  return {
    en: `${tried} documents tried on ${attack.roots.length} schemas, ${accepted} of them accepted by one side; ${attack.counterexamples.length} reasons found why the other side refuses one.`,
    zh: `在${attack.roots.length}个模式上试验${tried}个文件，其中${accepted}个被一侧接受；找到另一侧拒绝的原因${attack.counterexamples.length}个。`,
  };
}

/** What hangs on a clause, each kind with its places. */
export const impactParts = (impact: Impact): readonly (readonly [Bilingual, readonly string[]])[] => [
  [{ en: 'schemas', zh: '模式' }, impact.schemas.map(({ schema, pointer }) => `${schema}#${pointer}`)],
  [{ en: 'operations', zh: '操作' }, impact.operations],
  [{ en: 'tests', zh: '测试' }, [...new Set(impact.tests.map(({ file }) => file))]],
  [{ en: 'mutants', zh: '变异体' }, impact.mutants],
  [{ en: 'vectors', zh: '向量' }, impact.vectors.map(({ id }) => id)],
  [{ en: 'examples', zh: '示例' }, impact.examples],
  [{ en: 'clauses', zh: '条' }, impact.clauses],
];
