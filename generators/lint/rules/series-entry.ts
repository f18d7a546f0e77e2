import type { Series, SeriesEntry } from '../../model/types.ts';
import type { SourceIndex } from '../../model/index-sources.ts';
import type { LintRule, Problem } from '../lint-rule.ts';

/** The series lists each standard once, in its area, and each that has a folder. */
export const seriesEntry: LintRule = {
  code: 'series-entry',
  severity: 'error',
  on: ['series', 'standard'],
  demands: {
    en: 'The series lists each standard once, by key, number and prefix, in an area that exists; one that is not planned has a folder, and its title is that of its standard.yaml.',
    zh: '系列按键、编号和前缀将每个规范列出一次，其领域存在；非规划中的规范有文件夹，其标题与standard.yaml一致。',
  },
  fix: { en: 'Bring spec/series.yaml and the folder into line.', zh: '请使spec/series.yaml与文件夹一致。' },
  *problems(source, index) {
    if (source.kind === 'series') yield* entriesOf(source.value as Series, index);
    else {
      const standard = index.standards.find(({ key }) => key === source.standard);
      const title = standard?.entry?.title;
      if (title === undefined)
        yield {
          path: ['standard'],
          message: {
            en: `spec/series.yaml does not list ${source.standard}.`,
            zh: `spec/series.yaml没有列出${source.standard}。`,
          },
        };
      else if (title.en !== standard?.standard?.value.title.en || title.zh !== standard.standard.value.title.zh)
        yield {
          path: ['title'],
          message: { en: 'The title differs from that in spec/series.yaml.', zh: '标题与spec/series.yaml中的不同。' },
        };
    }
  },
};

function* entriesOf({ areas, standards }: Series, index: SourceIndex): Generator<Problem> {
  const seen = new Set<string>();
  const problem = (at: number, member: string, en: string, zh: string): Problem => ({
    path: ['standards', at, member],
    message: { en, zh },
  });
  for (const [at, entry] of standards.entries()) {
    for (const member of ['key', 'number', 'prefix'] as const satisfies readonly (keyof SeriesEntry)[]) {
      const value = `${member} ${entry[member]}`;
      if (seen.has(value)) yield problem(at, member, `${value} is listed twice.`, `${value}列出了两次。`);
      seen.add(value);
    }
    if (!areas.some(({ number }) => number === entry.area))
      yield problem(at, 'area', `There is no area ${entry.area}.`, `没有领域${entry.area}。`);
    if (Math.floor(entry.number / 100) !== entry.area)
      yield problem(
        at,
        'number',
        `${entry.number} does not begin with the number of its area.`,
        `${entry.number}没有以其领域的编号开头。`,
      );
    const present = index.standards.some(({ key, standard }) => key === entry.key && standard !== undefined);
    if (present === (entry.status === 'planned'))
      yield present
        ? problem(at, 'status', `${entry.key} is planned and has a folder.`, `${entry.key}处于规划中却已有文件夹。`)
        : problem(
            at,
            'key',
            `There is no spec/${entry.key}/draft/standard.yaml.`,
            `没有spec/${entry.key}/draft/standard.yaml。`,
          );
    if (entry.status !== 'planned' && entry.next === undefined)
      yield problem(at, 'status', `${entry.key} does not say its next version.`, `${entry.key}没有给出下一版本。`);
  }
}
