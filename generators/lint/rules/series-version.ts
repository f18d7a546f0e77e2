import { compareVersions } from '../../model/compare-versions.ts';
import type { Series } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';

/** Versions rise, and everything that names the next one names the same. */
export const seriesVersion: LintRule = {
  code: 'series-version',
  severity: 'error',
  on: ['series', 'set'],
  demands: {
    en: 'The releases of a standard rise, its next version is above the last of them, and its requirement set is for that version.',
    zh: '规范的发布版本递增，下一版本高于最后的发布版本，其要求集针对该下一版本。',
  },
  fix: {
    en: 'Run `npx etalon next STANDARD VERSION`, which writes the next version wherever the drafts name it; versions compare as numbers, 1.10 above 1.9.',
    zh: '请运行`npx etalon next STANDARD VERSION`，由其在各草案中写入下一版本；版本按数值比较，1.10高于1.9。',
  },
  *problems(source, index) {
    if (source.kind === 'set') {
      const { version } = source.value as { readonly version: string };
      const next = index.series?.value.standards.find(({ key }) => key === source.standard)?.next;
      if (next !== undefined && !next.startsWith(`${version}.`))
        yield {
          path: ['version'],
          message: {
            en: `The set is for ${version}, and the series says that ${next} is next.`,
            zh: `要求集针对${version}，而系列中的下一版本是${next}。`,
          },
          fix: {
            en: `Run npx etalon next ${source.standard} ${next}, which writes it into set.yaml, examples and vectors too.`,
            zh: `请运行npx etalon next ${source.standard} ${next}，由其一并写入set.yaml、示例和向量。`,
          },
        };
      return;
    }
    for (const [at, { key, next, releases = [] }] of (source.value as Series).standards.entries()) {
      const versions = [...releases.map(({ version }) => version), ...(next === undefined ? [] : [next])];
      for (const [nth, version] of versions.entries()) {
        const before = versions[nth - 1];
        if (before === undefined || compareVersions(before, version) < 0) continue;
        yield {
          path: nth < releases.length ? ['standards', at, 'releases', nth, 'version'] : ['standards', at, 'next'],
          message: {
            en: `${key}: ${version} does not come after ${before}.`,
            zh: `${key}：${version}不在${before}之后。`,
          },
        };
      }
    }
  },
};
