import { buildModel } from '../../generators/model/build-model.ts';
import { readEvidence } from '../../generators/model/evidence.ts';
import { impactOf } from '../../generators/model/impact-of.ts';
import { clauseOf, cloneSources } from './clone-sources.ts';
import { complain } from './complain.ts';
import { says } from './language.ts';
import type { Call } from './verb.ts';

const HEADINGS = {
  schemas: says('Schemas that cite it', '引注它的模式'),
  operations: says('Operations', '操作'),
  tests: says('Checks, rules and probes that cite it', '引注它的检验、规则和探测'),
  mutants: says('Planted faults that break it', '违反它的变异体'),
  vectors: says('Vectors', '向量'),
  examples: says('Examples', '示例'),
  clauses: says('Clauses that refer to it', '提及它的条'),
  releases: says('Releases that have it', '含有它的发布版本'),
} as const;

/** `etalon clause impact ID`: everything that hangs on a clause, to be looked at when it changes. */
export async function run(call: Call): Promise<number> {
  const read = cloneSources();
  if ('problem' in read) return complain(call, read.problem);
  const { root, index } = read;
  const place = clauseOf(index, call.operands[0] ?? '');
  if ('problem' in place) return complain(call, place.problem);
  const { id, rev } = place.clause;
  const impact = impactOf(
    buildModel(index),
    id,
    readEvidence(
      root,
      index.standards.map(({ key }) => key),
    ),
  );
  const releases = index.standards
    .flatMap(({ ledger }) => ledger?.value.releases ?? [])
    .flatMap(({ version, clauses }) =>
      clauses.filter((one) => one.id === id).map((one) => ({ version, rev: one.rev, status: one.status })),
    );
  if (call.switches.has('json')) {
    call.terminal.out(`${JSON.stringify({ ...impact, releases }, null, 2)}\n`);
    return 0;
  }
  const lists: Readonly<Record<keyof typeof HEADINGS, readonly string[]>> = {
    schemas: impact.schemas.map(({ file, pointer, rev: cited }) => `${file}#${pointer}  @${cited}`),
    operations: impact.operations,
    tests: impact.tests.map(({ file, line, rev: cited }) => `${file}:${line}  @${cited}`),
    mutants: impact.mutants,
    vectors: impact.vectors.map(({ file, id: vector }) => `${file}  ${vector}`),
    examples: impact.examples,
    clauses: impact.clauses,
    releases: releases.map(({ version, rev: held, status }) => `${version}  @${held}  ${status}`),
  };
  call.terminal.out(`${id}@${rev}  ${place.source.file}\n`);
  for (const [part, heading] of Object.entries(HEADINGS)) {
    const list = lists[part as keyof typeof HEADINGS];
    if (list.length > 0)
      call.terminal.out(`\n${heading[call.language]} (${list.length})\n${list.map((one) => `  ${one}\n`).join('')}`);
  }
  return 0;
}
