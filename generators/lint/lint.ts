import spectralCore from '@stoplight/spectral-core';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { SourceIndex } from '../model/index-sources.ts';
import { indexSources, parseTree } from '../model/index-sources.ts';
import { recalledLater } from '../memory/recalled.ts';
import type { Source, SourceKind } from '../model/source.ts';
import { pointerOf } from '../model/source.ts';
import type { SourceTree } from '../model/tree.ts';
import type { LintFinding } from './lint-finding.ts';
import type { LintRule } from './lint-rule.ts';
import { firstRules, rules } from './rules.ts';
import { sourceParser } from './source-parser.ts';

const { createRulesetFunction, Document, Ruleset, Spectral } = spectralCore;

/**
 * Spectral's message is one string: both languages, then the advice in both, a line each.
 * No sentence of ours holds a line break.
 */
const SEPARATOR = '\n';

/** Judges sources; asked again, it reads and judges anew only what has changed. */
export type Linter = (tree: SourceTree) => Promise<readonly LintFinding[]>;

/**
 * Judges the sources by every rule. The shapes of the sources come first: where those are broken, the other rules
 * could only guess, so they wait.
 *
 * @returns the findings in the order of files and lines; empty when the sources are sound.
 */
export const lint: Linter = (tree) => createLinter()(tree);

/**
 * A linter that remembers: a source whose text is the same is not parsed again, and a rule that looks at its source
 * alone (it takes no index) is not asked again about it.
 */
export function createLinter(): Linter {
  let known: ReadonlyMap<string, Source> = new Map();
  const round: Round = { byFile: new Map(), index: NOTHING, judged: new WeakMap() };
  const [first, others] = [rulesets(firstRules, round), rulesets(rules, round)];
  const askOnly = async (of: Rulesets, sources: readonly Source[], index: SourceIndex) => {
    round.byFile = new Map(sources.map((source) => [source.file, source]));
    round.index = index;
    return judge(sources, of, round);
  };
  let last: Promise<unknown> = Promise.resolve();
  const lintNow: Linter = async (tree) => {
    const sources = parseTree(tree, known);
    known = new Map(sources.map((source) => [source.file, source]));
    const shape = await askOnly(first, sources, { ...NOTHING, sources });
    if (shape.some(({ severity }) => severity === 'error')) return shape;
    return [...shape, ...(await askOnly(others, sources, indexSources(sources)))];
  };
  return (tree) => {
    // One tree at a time: the rules ask for the index of the round.
    const verdict = last.then(() => lintNow(tree));
    last = verdict.catch(() => undefined);
    return verdict;
  };
}

const NOTHING: SourceIndex = { sources: [], series: undefined, standards: [], probes: [], clauses: new Map() };

/** What the rules are asked about now, and what they said before of sources that they judge alone. */
interface Round {
  byFile: ReadonlyMap<string, Source>;
  index: SourceIndex;
  readonly judged: WeakMap<Source, Map<string, readonly LintFinding[]>>;
}

async function judge(sources: readonly Source[], of: Rulesets, { judged }: Round): Promise<readonly LintFinding[]> {
  const findings: LintFinding[] = [];
  for (const source of sources) {
    const alone = of(source.kind, true);
    const before = judged.get(source) ?? new Map<string, readonly LintFinding[]>();
    const own = before.get(alone.codes) ?? (await ownFindings(alone, source));
    judged.set(source, before.set(alone.codes, own));
    findings.push(...inOrder([...own, ...(await findingsOf(of(source.kind, false), source))]));
  }
  return findings;
}

interface SpectralFor {
  /** The codes of its rules. */
  readonly codes: string;
  readonly spectral: InstanceType<typeof Spectral>;
}

/** The rules for a kind of source that judge it alone, or the others. */
type Rulesets = (kind: SourceKind, isAlone: boolean) => SpectralFor;

/**
 * One ruleset for a kind of source: most rules look at few kinds, and asking the others takes longer than judging. Each
 * is made once for a linter, because Spectral compiles it.
 */
function rulesets(chosen: readonly LintRule[], round: Round): Rulesets {
  const made = new Map<string, SpectralFor>();
  return (kind, isAlone) => {
    const name = `${kind} ${isAlone}`;
    const known =
      made.get(name) ??
      rulesetOf(
        chosen.filter(({ on, problems }) => on.includes(kind) && problems.length < 2 === isAlone),
        round,
      );
    made.set(name, known);
    return known;
  };
}

function rulesetOf(chosen: readonly LintRule[], round: Round): SpectralFor {
  const spectral = new Spectral({ resolver: offline() });
  spectral.setRuleset(
    new Ruleset({ rules: Object.fromEntries(chosen.map((rule) => [rule.code, spectralRule(rule, round)])) }),
  );
  return { codes: chosen.map(({ code }) => code).join(' '), spectral };
}

/** What rules say that look at a source alone: its path and its text. */
const ownFindings = async (alone: SpectralFor, source: Source): Promise<readonly LintFinding[]> =>
  recalledLater(`findings by ${alone.codes} in ${source.file}`, source.text, () => findingsOf(alone, source));

async function findingsOf({ codes, spectral }: SpectralFor, source: Source): Promise<readonly LintFinding[]> {
  if (codes === '') return [];
  const results = await spectral.run(new Document(source.text, sourceParser(source), source.file));
  return results.map(({ code, message, path, range, severity }) => {
    const [en = '', zh = '', fixEn = '', fixZh = ''] = message.split(SEPARATOR);
    return {
      code: String(code),
      severity: severity === 0 ? 'error' : 'warning',
      message: { en, zh },
      at: {
        file: source.file,
        line: range.start.line + 1,
        column: range.start.character + 1,
        pointer: pointerOf(path),
      },
      fix: { en: fixEn, zh: fixZh },
    };
  });
}

const inOrder = (findings: readonly LintFinding[]): readonly LintFinding[] =>
  findings.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);

type SpectralRule = ConstructorParameters<typeof Ruleset>[0] extends infer Definition
  ? Definition extends { rules: Record<string, infer Rule> }
    ? Rule
    : never
  : never;

function spectralRule(rule: LintRule, round: Round): SpectralRule {
  const look = createRulesetFunction({ input: null, options: null }, (_value, _options, { document }) => {
    const source = round.byFile.get(document.source ?? '');
    if (source === undefined || !rule.on.includes(source.kind)) return [];
    return [...rule.problems(source, round.index)].map(({ path, message, fix }) => ({
      message: lines(message, fix ?? rule.fix),
      path: [...path],
    }));
  });
  return {
    given: '$',
    resolved: false,
    severity: rule.severity === 'error' ? 'error' : 'warn',
    message: '{{error}}',
    then: { function: look },
  } as SpectralRule;
}

const lines = (message: Bilingual, fix: Bilingual): string => [message.en, message.zh, fix.en, fix.zh].join(SEPARATOR);

/** References are judged by a rule of ours; nothing is ever fetched, from the network or the disk. */
function offline(): NonNullable<NonNullable<ConstructorParameters<typeof Spectral>[0]>['resolver']> {
  const resolver = {
    uriCache: {},
    resolve: (source: unknown) =>
      Promise.resolve({ result: source, errors: [], graph: null, refMap: {}, runner: null }),
  };
  return resolver as unknown as ReturnType<typeof offline>;
}
