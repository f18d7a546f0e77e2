import type { LeftPlace, SteppedFile } from '../../generators/release/plan-next.ts';
import type { Bilingual, Language } from '../../schemas/document/finding.ts';
import { columns } from './columns.ts';
import { says } from './language.ts';

/** Every file, and how many places of it. */
export const listedFiles = (files: readonly SteppedFile[]): readonly string[] =>
  files.map(({ file, places }) => `${String(places).padStart(5)}  ${file}`);

/** How many files and places of each folder are written, and their sums. */
export function writtenIn(files: readonly SteppedFile[], language: Language): readonly string[] {
  const folders = new Map<string, SteppedFile[]>();
  for (const one of files) {
    const folder = folderOf(one.file);
    folders.set(folder, [...(folders.get(folder) ?? []), one]);
  }
  const count = (of: readonly SteppedFile[]): readonly string[] => {
    const places = of.reduce((sum, one) => sum + one.places, 0);
    return language === 'zh'
      ? [`${of.length}个文件`, `${places}处`]
      : [`${of.length} ${of.length === 1 ? 'file' : 'files'}`, `${places} ${places === 1 ? 'place' : 'places'}`];
  };
  const rows = [...folders].map(([folder, of]) => [...count(of), folder]);
  return columns([...rows, [...count(files), language === 'zh' ? '共计' : 'in all']]).map((line) => `  ${line}`);
}

/** Examples lie in a folder a clause; what is alone in its folder is named itself. */
const folderOf = (file: string): string =>
  /^.*?\/draft\/(?:examples|vectors|operations|protocol|checks|rules|sections)(?=\/)/.exec(file)?.[0] ?? file;

const LEFT: Readonly<Record<LeftPlace['of'], Bilingual>> = {
  text: says(
    'Left as they are: texts that name the version that was. Look whether they mean this draft:',
    '保持不变：写有原版本的文本。请查看其是否指本草案：',
  ),
  already: says(
    'Left as they are: what named the new version before. An example that was invalid by that may be valid now:',
    '保持不变：此前已写有新版本之处。因此而无效的示例现在可能有效：',
  ),
};

/** More than this many places of one kind nobody reads one by one. */
const MOST = 20;

/** What was left, for somebody to look at. */
export const leftOf = (left: readonly LeftPlace[], language: Language): readonly string[] =>
  (['text', 'already'] as const).flatMap((of) => {
    const places = left.filter((one) => one.of === of);
    if (places.length === 0) return [];
    const more = places.length - MOST;
    return [
      LEFT[of][language],
      ...places.slice(0, MOST).map(({ file, line }) => `  ${file}:${line}`),
      ...(more > 0 ? [language === 'zh' ? `  另有${more}处` : `  and ${more} more`] : []),
    ];
  });

/**
 * What to run after a step, and why.
 *
 * @param named - the version as documents name it now, where that is another.
 */
export function afterStep(
  files: readonly SteppedFile[],
  named: string | undefined,
  language: Language,
): readonly string[] {
  const mutants = standardsOf(files, /^(?:spec|schemas|conformance\/standards)\/([^/]+)\/draft\//);
  const proof = standardsOf(
    files,
    /^(?:schemas(?=\/[^/]+\/draft\/operations\/)|conformance\/standards)\/([^/]+)\/draft\//,
  );
  const evidence = (of: readonly string[]): Bilingual => ({
    en: `evidence of ${of.join(', ')}, which was computed from what has changed`,
    zh: `${of.join('、')}的证据，其来源已变更`,
  });
  const rows: readonly (readonly [string, Bilingual])[] = [
    [
      'npm run generate',
      says(
        'what is derived: catalogue, types, what code writes in conformsTo',
        '派生内容：目录、类型、代码写入conformsTo的值',
      ),
    ],
    ['npm run check:spec', says('versions, examples and texts of the drafts', '各草案的版本、示例和文本')],
    ...(mutants.length === 0 ? [] : [['npm run mutants', evidence(mutants)] as const]),
    ...(proof.length === 0 ? [] : [['npm run proof', evidence(proof)] as const]),
  ];
  return [
    says('Run now:', '接下来请运行：')[language],
    ...columns(rows.map(([command, why]) => [command, why[language]])).map((line) => `  ${line}`),
    ...(named === undefined
      ? []
      : [
          says(
            `Adapters say themselves which versions they answer for: add ${named} to those in conformance/adapters whose answers hold by it.`,
            `适配器自行声明其所作答的版本：conformance/adapters中按${named}仍正确的，请加上${named}。`,
          )[language],
        ]),
  ];
}

const standardsOf = (files: readonly SteppedFile[], pattern: RegExp): readonly string[] =>
  [...new Set(files.flatMap(({ file }) => pattern.exec(file)?.[1] ?? []))].sort();
