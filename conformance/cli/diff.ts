import { oneSided } from '../../generators/diff/one-sided.ts';
import { diffAsHtml } from '../../generators/diff/print/html.ts';
import { diffAsJson } from '../../generators/diff/print/json.ts';
import { diffAsMarkdown } from '../../generators/diff/print/markdown.ts';
import { diffAsText } from '../../generators/diff/print/text.ts';
import { fileReader, NotComparable } from '../../generators/diff/read-files.ts';
import { sideOf, standardsIn } from '../../generators/diff/side.ts';
import type { StandardDiff } from '../../generators/diff/standard-diff.ts';
import { standardDiff } from '../../generators/diff/standard-diff.ts';
import { checkoutAround, comparedVersion, type ComparedVersion } from './compared-version.ts';
import { complain } from './complain.ts';
import { says } from './language.ts';
import { valueOf, type Call } from './verb.ts';

/** Documents that the adversary tries in each direction of each schema that differs. */
const RUNS = 1000;

/** The version will not do, or a document contradicts the classifier. */
const FAULT = 1;

/** `etalon diff`: what changed between two versions of a standard, and what that breaks. */
export function run(call: Call): Promise<number> {
  try {
    return Promise.resolve(compare(call));
  } catch (error) {
    if (error instanceof NotComparable) return Promise.resolve(complain(call, error.because));
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

function compare(call: Call): number {
  const [first = '', second] = call.operands;
  const format = valueOf(call, 'format') ?? 'pretty';
  const start = process.cwd();
  const before = comparedVersion(first, start);
  const after = second === undefined ? checkoutAround(start) : comparedVersion(second, start);
  const asked = {
    runs: call.switches.has('no-adversary') ? 0 : Number(valueOf(call, 'adversary') ?? RUNS),
    seed: Number(BigInt.asIntN(32, BigInt(valueOf(call, 'seed') ?? '1'))),
    impact: format !== 'pretty' || call.switches.has('impact'),
  };
  const reader = fileReader();
  const diffs = keysOf(before, after, valueOf(call, 'standard')).map(({ key, only }) =>
    only === undefined
      ? standardDiff(
          sideOf(before.files, key, before.version, before.label, reader),
          sideOf(after.files, key, after.version, after.label, reader),
          asked,
          reader,
        )
      : oneSided(key, before.label, after.label, only),
  );
  const print = { pretty: diffAsText, md: diffAsMarkdown, html: diffAsHtml, json: diffAsJson }[format as 'pretty'];
  call.terminal.out(print(diffs, call.language, call.terminal.colour));
  return diffs.some(isFaulty) ? FAULT : 0;
}

const isFaulty = ({ version, attack }: StandardDiff): boolean =>
  version.problems.length > 0 || (attack !== undefined && attack.disagreements.length > 0);

/** The standards to tell of: the one that was named, else each, and of those that only one side has, which. */
function keysOf(
  before: ComparedVersion,
  after: ComparedVersion,
  chosen: string | undefined,
): readonly { readonly key: string; readonly only?: 'before' | 'after' }[] {
  const named = [...new Set([chosen, before.standard, after.standard].filter((key) => key !== undefined))];
  if (named.length > 1)
    throw new NotComparable(
      says(
        `${named.join(' and ')} are different standards; one is compared with itself`,
        `${named.join('与')}是不同的标准；只能将同一标准的两个版本相比`,
      ),
    );
  const [one] = named;
  if (one !== undefined) return [{ key: one }];
  const [old, young] = [before, after].map(({ files, version }) => standardsIn(files, version)) as [
    readonly string[],
    readonly string[],
  ];
  if (!young.some((key) => old.includes(key)))
    throw new NotComparable(
      says(
        `${before.label} and ${after.label} have no standard in common`,
        `${before.label}与${after.label}没有共同的标准`,
      ),
    );
  return [...new Set([...young, ...old])].map((key) =>
    old.includes(key) && young.includes(key) ? { key } : { key, only: old.includes(key) ? 'before' : 'after' },
  );
}
