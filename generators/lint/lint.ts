import spectralCore from '@stoplight/spectral-core';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { SourceIndex } from '../model/index-sources.ts';
import { indexSources, parseTree } from '../model/index-sources.ts';
import type { Source } from '../model/source.ts';
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

/**
 * Judges the sources by every rule. The shapes of the sources come first: where those are broken, the other rules
 * could only guess, so they wait.
 *
 * @returns the findings in the order of files and lines; empty when the sources are sound.
 */
export async function lint(tree: SourceTree): Promise<readonly LintFinding[]> {
  const sources = parseTree(tree);
  const shape = await judge(sources, firstRules, {
    sources,
    series: undefined,
    standards: [],
    probes: [],
    clauses: new Map(),
  });
  if (shape.some(({ severity }) => severity === 'error')) return shape;
  return [...shape, ...(await judge(sources, rules, indexSources(sources)))];
}

async function judge(
  sources: readonly Source[],
  chosen: readonly LintRule[],
  index: SourceIndex,
): Promise<readonly LintFinding[]> {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const spectral = new Spectral({ resolver: offline() });
  spectral.setRuleset(
    new Ruleset({ rules: Object.fromEntries(chosen.map((rule) => [rule.code, spectralRule(rule, byFile, index)])) }),
  );
  const findings: LintFinding[] = [];
  for (const source of sources) {
    const results = await spectral.run(new Document(source.text, sourceParser(source), source.file));
    for (const { code, message, path, range, severity } of results) {
      const [en = '', zh = '', fixEn = '', fixZh = ''] = message.split(SEPARATOR);
      findings.push({
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
      });
    }
  }
  return findings;
}

type SpectralRule = ConstructorParameters<typeof Ruleset>[0] extends infer Definition
  ? Definition extends { rules: Record<string, infer Rule> }
    ? Rule
    : never
  : never;

function spectralRule(rule: LintRule, byFile: ReadonlyMap<string, Source>, index: SourceIndex): SpectralRule {
  const look = createRulesetFunction({ input: null, options: null }, (_value, _options, { document }) => {
    const source = byFile.get(document.source ?? '');
    if (source === undefined || !rule.on.includes(source.kind)) return [];
    return [...rule.problems(source, index)].map(({ path, message, fix }) => ({
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
