import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gates } from '../../generators/check/gates.ts';
import { runGates } from '../../generators/check/run-gates.ts';
import { emitAll } from '../../generators/emit/emit-all.ts';
import { catalogueOf } from '../../generators/emit/catalogue.ts';
import { nextProblems, type NextProblem } from '../../generators/diff/next-problems.ts';
import { isFrozen, writeFiles } from '../../generators/emit/write-files.ts';
import { buildModel } from '../../generators/model/build-model.ts';
import { indexSources, parseTree } from '../../generators/model/index-sources.ts';
import { loadReleasedSchemas } from '../../generators/model/schema-sources.ts';
import { readTree, readTreeOfVersions } from '../../generators/model/tree.ts';
import type { FrozenFile } from '../../generators/release/digests.ts';
import { ledgerFile, type Ledger } from '../../generators/release/ledger.ts';
import { planRelease, type PlannedRelease, type ReleasePlan } from '../../generators/release/plan-release.ts';
import { compareVersions } from '../../generators/model/compare-versions.ts';
import { latestOf } from '../../generators/release/versions.ts';
import { isDay } from './is-day.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Json } from '../contract/json.ts';
import type { SetSource } from '../runner/frozen.ts';
import { complain } from './complain.ts';
import { casesText, freezeCases } from './freeze-cases.ts';
import { casesDigest } from './frozen-sets.ts';
import { languageOf, says } from './language.ts';
import { parseWords, problemOfOperands } from './parse.ts';
import { recoverRelease, writeRelease } from './release-journal.ts';
import { RELEASE } from './release-verb.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** The gates that a release waits for; the others look at our code, and `npm run check` has them all. */
const OF_DATA = [
  'drift of what is generated',
  'sources of the standards',
  'examples',
  'freshness of the evidence',
  'released folders',
];

/** What is to be released. */
export interface Asked {
  readonly standard: string;
  readonly version: string;
  readonly date: string;
}

/** What a draft is made of, as far as a release freezes it. */
const DRAFT = [
  ['spec', /./],
  ['schemas', /\.schema\.yaml$/],
  ['conformance/standards', /^vectors\/[^/]+\.yaml$/],
] as const;

/** Plans a release of the standards at `root`, whose code this is. Reads, and writes nothing. */
export async function plan(root: string, { standard, version, date }: Asked): Promise<PlannedRelease> {
  const tree = readTree(root);
  const index = indexSources(parseTree(tree));
  const series = index.series?.value;
  const sources = index.standards.find(({ key }) => key === standard);
  const refused = (en: string, zh: string): PlannedRelease => ({ ok: false, problem: says(en, zh) });
  if (series === undefined || sources?.entry === undefined || sources.standard === undefined)
    return refused(`there is no standard “${standard}” with a draft`, `没有名为“${standard}”且已有草案的标准`);
  const last = latestOf(sources.entry.releases?.map((one) => one.version) ?? []);
  if (last !== undefined && compareVersions(version, last) <= 0)
    return refused(`${version} does not come after ${last}, the last release`, `${version}不在最近发布的${last}之后`);
  if (version !== sources.entry.next)
    return refused(
      `the draft of ${standard} is on its way to ${sources.entry.next ?? 'no version'}, says spec/series.yaml; release that, or run npx etalon next ${standard} ${version}`,
      `spec/series.yaml中${standard}草案的下一版本为${sources.entry.next ?? '空'}；请发布该版本，或运行npx etalon next ${standard} ${version}`,
    );
  const [tooLow] = nextProblems(readTreeOfVersions(root), standard);
  if (tooLow !== undefined) return { ok: false, problem: withFix(tooLow) };
  const file = `conformance/standards/${standard}/draft/set.yaml`;
  const set = index.sources.find((source) => source.file === file)?.value as DraftSet | undefined;
  if (set?.frozen === undefined)
    return refused(`${file} does not say how its cases are drawn`, `${file}没有说明用例的抽取方式`);
  const { suites } = await import('../standards/generated/registry.ts');
  const drawn = { standard, version, status: 'released' as const, ...set.frozen };
  const checks = freezeCases(suites, drawn);
  const vectors = suites.find((suite) => suite.standard === standard)?.vectors ?? [];
  const catalogue = catalogueOf(buildModel(index)).standards.find(({ key }) => key === standard);
  const ledger = index.sources.find((source) => source.file === ledgerFile(standard));
  if (catalogue === undefined) throw new Error(`the catalogue leaves out ${standard}`);
  return planRelease({
    standard,
    version,
    date,
    status: series.registered === true ? 'released' : 'candidate',
    base: series.base,
    publisher: sources.standard.value.publisher,
    draft: DRAFT.flatMap(([top, wanted]) => filesUnder(root, `${top}/${standard}/draft`, wanted)),
    catalogue,
    clauses: sources.sections.flatMap(({ value }) => value.clauses),
    set: { notScored: set.notScored, frozen: { ...set.frozen, ...casesDigest(vectors, checks) } },
    cases: casesText(checks),
    latest: new Map(
      series.standards.flatMap(({ key, releases }) => {
        const latest = latestOf(releases?.map((one) => one.version) ?? []);
        return latest === undefined ? [] : [[key, latest]];
      }),
    ),
    released: loadReleasedSchemas(root).sources,
    ...(ledger === undefined ? {} : { ledger: { text: ledger.text, value: ledger.value as Ledger } }),
    series: index.series?.text ?? '',
  });
}

/** A problem of the version and what to do, in a line. */
const withFix = ({ message, because, fix }: NextProblem): Bilingual =>
  says(
    [message.en, because?.says.en, fix?.en].filter((one) => one !== undefined).join(' '),
    [message.zh, because?.says.zh, fix?.zh].filter((one) => one !== undefined).join(''),
  );

interface DraftSet {
  readonly notScored: Json;
  readonly frozen?: Pick<SetSource, 'seed' | 'runs'>;
}

function filesUnder(root: string, folder: string, wanted: RegExp): readonly FrozenFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(root, folder).length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => wanted.test(path) && !path.startsWith('.') && !path.startsWith('generated/'))
    .sort()
    .map((path) => ({ path: `${folder}/${path}`, content: readFileSync(join(root, folder, path)) }));
}

/** `etalon release`, from the sources: gates, then everything is frozen, or nothing is. */
async function main(root: string, argv: readonly string[], terminal: Terminal): Promise<number> {
  const words = parseWords(RELEASE, argv);
  const language = languageOf('problem' in words ? undefined : words.values.get('lang')?.at(-1), terminal.env);
  const refuse = (problem: Bilingual): number => complain({ language, terminal }, problem);
  const tell = (en: string, zh: string): void => terminal.out(`${says(en, zh)[language]}\n`);
  if ('problem' in words) return refuse(words.problem);
  const wrong = problemOfOperands(RELEASE, words);
  if (wrong !== undefined) return refuse(wrong);
  const [standard = '', version = ''] = words.operands;
  const date = words.values.get('date')?.at(-1) ?? '';
  if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version)) return refuse(noVersion(version));
  if (!isDay(date)) return refuse(NO_DATE);

  const completed = recoverRelease(root);
  if (completed !== undefined) {
    const { standard: of, version: at } = completed;
    tell(`The interrupted release of ${of} ${at} is complete now.`, `被中断的${of} ${at}发布现已完成。`);
    await emit(root);
    return 0;
  }
  const outcomes = await runGates(
    gates.filter(({ name }) => OF_DATA.includes(name)),
    root,
    2,
    ({ gate, passed }) => terminal.err(`  ${passed ? 'ok    ' : 'FAILED'} ${gate.name}\n`),
  );
  const failed = outcomes.filter(({ passed }) => !passed);
  if (failed.length > 0) {
    terminal.err(failed.map(({ output }) => output).join('\n'));
    tell('Nothing was released: a gate failed.', '门禁未通过，未发布任何内容。');
    return 1;
  }
  const planned = await plan(root, { standard, version, date });
  if (!planned.ok) return refuse(planned.problem);
  if (words.switches.has('dry-run')) {
    terminal.out(listing(planned.plan));
    tell('Nothing was written.', '未写入任何内容。');
    return 0;
  }
  writeRelease(root, standard, version, planned.plan);
  await emit(root);
  tell(
    `Released ${standard} ${version}: ${planned.plan.frozen.length} files frozen. Run npm run check, then commit.`,
    `已发布${standard} ${version}：冻结${planned.plan.frozen.length}个文件。请运行npm run check，然后提交。`,
  );
  return 0;
}

/** What is generated of the drafts follows the series, which has changed. */
async function emit(root: string): Promise<void> {
  const { files } = await emitAll(root);
  writeFiles(
    root,
    files.filter(({ path }) => !isFrozen(path)),
  );
}

/** Every file and its bytes, then the sum. */
function listing({ frozen, ledger, series }: ReleasePlan): string {
  const rows = [...frozen, ledger, series].map(({ path, content }) => ({ path, bytes: Buffer.byteLength(content) }));
  const sum = rows.reduce((all, { bytes }) => all + bytes, 0);
  return [...rows, { path: `${rows.length} files`, bytes: sum }]
    .map(({ path, bytes }) => `${String(bytes).padStart(9)}  ${path}\n`)
    .join('');
}

const NO_DATE = says('release needs --date YYYY-MM-DD, a day', 'release需要--date YYYY-MM-DD，即日期');

const noVersion = (version: string): Bilingual =>
  says(`“${version}” is not a version such as 0.1.0`, `“${version}”不是0.1.0这样的版本号`);

if (process.argv[1]?.replaceAll('\\', '/').endsWith('conformance/cli/release.ts') === true)
  process.exitCode = await main(
    join(dirname(fileURLToPath(import.meta.url)), '../..'),
    process.argv.slice(2),
    processTerminal(),
  );
