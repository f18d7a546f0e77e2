import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueOf } from '../../generators/emit/catalogue.ts';
import type { EmittedFile } from '../../generators/emit/emitted-file.ts';
import type { Edition } from '../../generators/emit/export/edition.ts';
import { asciidoctorProblems } from '../../generators/emit/export/asciidoctor-problems.ts';
import { mathMl } from '../../generators/emit/export/math-ml.ts';
import { emitMetanorma } from '../../generators/emit/export/metanorma.ts';
import { metanormaProblems } from '../../generators/emit/export/metanorma-problems.ts';
import { emitSts } from '../../generators/emit/export/sts.ts';
import { stsProblems } from '../../generators/emit/export/sts-problems.ts';
import { xmlProblems } from '../../generators/emit/export/xml-problems.ts';
import { releasedSite } from '../../generators/emit/released-site.ts';
import { releasedCatalogues } from '../../generators/emit/releases.ts';
import { siteData } from '../../generators/emit/site.ts';
import { buildModel } from '../../generators/model/build-model.ts';
import { readTree } from '../../generators/model/tree.ts';
import type { Bilingual, Language } from '../../schemas/document/finding.ts';
import { printableLine } from '../../schemas/document/printable.ts';
import { cloneSources } from './clone-sources.ts';
import { complain } from './complain.ts';
import { EXPORT } from './export-verb.ts';
import { languageOf, says } from './language.ts';
import { noStandard } from './no-standard.ts';
import { parseWords, problemOfOperands } from './parse.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { writeNewFiles } from './write-new-files.ts';

type Format = 'sts' | 'metanorma';

/** What a format is called, and which check it is that found nothing: none is the body's own. */
const CHECKED: Readonly<Record<Format, Bilingual>> = {
  sts: says(
    'well-formed by libxml2, and whole by a check of our own; the published schema of NISO STS was not asked',
    '经libxml2检查格式良好，并通过本项目自己的检查；未用NISO STS公布的模式验证',
  ),
  metanorma: says(
    'read by Asciidoctor without a warning, and whole by a check of our own; Metanorma itself was not asked',
    '经Asciidoctor读取无警告，并通过本项目自己的检查；未经Metanorma本身处理',
  ),
};

/** One version of a standard in one or both languages, and what our own checks have against the files. */
export async function exported(
  { standard, version, base }: Omit<Edition, 'language'>,
  languages: readonly Language[],
  format: Format,
): Promise<{ readonly files: readonly EmittedFile[]; readonly problems: readonly string[] }> {
  const editions = languages.map((language): Edition => ({ standard, version, base, language }));
  const files = editions.map((edition) => (format === 'sts' ? emitSts(edition, mathMl) : emitMetanorma(edition)));
  const problems = await Promise.all(
    files.map(async ({ path, content }, at) => {
      const found =
        format === 'sts'
          ? [...(await xmlProblems(content)), ...stsProblems(content, standard)]
          : [
              ...(await asciidoctorProblems(content, standard, languages[at] ?? 'en')),
              ...metanormaProblems(content, standard),
            ];
      return found.map((problem) => `${path}: ${problem}`);
    }),
  );
  return { files, problems: problems.flat() };
}

/** The version that `STANDARD[@VERSION]` names in a clone, or why there is none. */
export function editionOf(
  root: string,
  operand: string,
): Omit<Edition, 'language'> | { readonly problem: Bilingual; readonly nearest?: string | undefined } {
  const sources = cloneSources(root);
  if ('problem' in sources) return sources;
  const [name = '', version = 'draft'] = operand.split('@', 2);
  const model = buildModel(sources.index);
  const { standards, base } = siteData(model, catalogueOf(model), {});
  const draft = standards.find(({ key }) => key === name);
  if (draft === undefined)
    return noStandard(
      name,
      standards.map(({ key }) => key),
    );
  if (version === 'draft') return { standard: draft, version, base };
  const releases = releasedCatalogues(root, model.series).filter(({ key }) => key === name);
  const release = releases.find((one) => one.version === version);
  if (release !== undefined) return { standard: releasedSite(readTree(root), release), version, base };
  const known = ['draft', ...releases.map((one) => one.version ?? '')];
  return {
    problem: says(
      `${name} has no version ${version}; it has ${known.join(', ')}`,
      `${name}没有版本${version}；有${known.join('、')}`,
    ),
  };
}

/** `etalon export`, from the sources: every file is written, or none is. */
export async function main(root: string, argv: readonly string[], terminal: Terminal): Promise<number> {
  const words = parseWords(EXPORT, argv);
  const language = languageOf('problem' in words ? undefined : words.values.get('lang')?.at(-1), terminal.env);
  const refuse = (problem: Bilingual, nearest?: string): number => complain({ language, terminal }, problem, nearest);
  if ('problem' in words) return refuse(words.problem);
  const wrong = problemOfOperands(EXPORT, words);
  if (wrong !== undefined) return refuse(wrong);
  const value = (flag: string): string | undefined => words.values.get(flag)?.at(-1);
  const edition = editionOf(root, words.operands[0] ?? '');
  if ('problem' in edition) return refuse(edition.problem, edition.nearest);
  const only = value('in') as Language | undefined;
  const format = (value('to') ?? 'sts') as Format;
  const { files, problems } = await exported(edition, only === undefined ? ['en', 'zh'] : [only], format);
  const tell = (line: string): void => terminal.out(`${printableLine(line)}\n`);
  if (problems.length > 0) {
    problems.forEach(tell);
    tell(says('Our own check failed; nothing was written.', '未通过本项目自己的检查，未写出任何内容。')[language]);
    return 1;
  }
  const place = value('out') ?? '.';
  const problem = await writeNewFiles(place, files);
  if (problem !== undefined) return refuse(problem);
  for (const { path } of files) tell(join(place, path));
  tell(CHECKED[format][language]);
  return 0;
}

if (process.argv[1]?.replaceAll('\\', '/').endsWith('conformance/cli/export.ts') === true)
  process.exitCode = await main(
    join(dirname(fileURLToPath(import.meta.url)), '../..'),
    process.argv.slice(2),
    processTerminal(),
  );
