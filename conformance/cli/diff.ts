import { diffAsHtml } from '../../generators/diff/print/html.ts';
import { diffAsJson } from '../../generators/diff/print/json.ts';
import { diffAsMarkdown } from '../../generators/diff/print/markdown.ts';
import { diffAsText } from '../../generators/diff/print/text.ts';
import { fileReader, NotComparable } from '../../generators/diff/read-files.ts';
import type { Side } from '../../generators/diff/side.ts';
import { sideOf, standardsIn } from '../../generators/diff/side.ts';
import type { StandardDiff } from '../../generators/diff/standard-diff.ts';
import { standardDiff } from '../../generators/diff/standard-diff.ts';
import { comparedVersion, type ComparedVersion } from './compared-version.ts';
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
  const [first = '', second = '.'] = call.operands;
  const format = valueOf(call, 'format') ?? 'pretty';
  const [before, after] = [comparedVersion(first, process.cwd()), comparedVersion(second, process.cwd())];
  const asked = {
    runs: call.switches.has('no-adversary') ? 0 : Number(valueOf(call, 'adversary') ?? RUNS),
    seed: Number(BigInt.asIntN(32, BigInt(valueOf(call, 'seed') ?? '1'))),
    impact: format !== 'pretty' || call.switches.has('impact'),
  };
  const reader = fileReader();
  const pairs = sidesOf(before, after, valueOf(call, 'standard'), reader);
  const diffs = pairs.map(({ old, young }) => standardDiff(old, young, asked, reader));
  const print = { pretty: diffAsText, md: diffAsMarkdown, html: diffAsHtml, json: diffAsJson }[format as 'pretty'];
  call.terminal.out(print(diffs, call.language, call.terminal.colour));
  return diffs.some(isFaulty) ? FAULT : 0;
}

const isFaulty = ({ version, attack }: StandardDiff): boolean =>
  version.problems.length > 0 || (attack !== undefined && attack.disagreements.length > 0);

interface Pair {
  readonly old: Side;
  readonly young: Side;
}

/** The standards to compare: the one that was named, else those that both sides have. */
function sidesOf(
  before: ComparedVersion,
  after: ComparedVersion,
  chosen: string | undefined,
  reader: ReturnType<typeof fileReader>,
): readonly Pair[] {
  const named = [...new Set([chosen, before.standard, after.standard].filter((key) => key !== undefined))];
  if (named.length > 1)
    throw new NotComparable(
      says(
        `${named.join(' and ')} are different standards; one is compared with itself`,
        `${named.join('与')}是不同的标准；只能将同一标准的两个版本相比`,
      ),
    );
  const [one] = named;
  const keys =
    one === undefined
      ? standardsIn(after.files, after.version).filter((key) => standardsIn(before.files, before.version).includes(key))
      : [one];
  if (keys.length === 0)
    throw new NotComparable(
      says(
        `${before.label} and ${after.label} have no standard in common`,
        `${before.label}与${after.label}没有共同的标准`,
      ),
    );
  return keys.map((key) => ({
    old: sideOf(before.files, key, before.version, before.label, reader),
    young: sideOf(after.files, key, after.version, after.label, reader),
  }));
}
