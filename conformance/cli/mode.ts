import { randomBytes } from 'node:crypto';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { auditSeed } from '../judge/audit.ts';
import { NO_SEED } from '../runner/frozen.ts';
import { auditOf } from './audit-of.ts';
import { frozenCases } from './frozen-sets.ts';
import type { Ground } from './ground.ts';
import { says } from './language.ts';
import type { Asked } from './plan-of.ts';
import { valueOf, type Call } from './verb.ts';

/** The cases that a run asks: by a seed, those of the requirement sets, or by what an audit rests on. */
export type Mode = Pick<Asked, 'seed' | 'frozen' | 'frozenInputs' | 'audit'>;

const OF_AUDIT = ['nonce', 'nonce-commitment', 'implementation-digest', 'implementation'] as const;

/** The mode that `--mode` names, with what it needs; or what is wrong with the flags. A release has only one. */
export async function modeOf(
  call: Call,
  { suites, frozen: released }: Pick<Ground, 'suites' | 'frozen'>,
): Promise<Mode | { readonly problem: Bilingual }> {
  const mode = valueOf(call, 'mode') ?? (released === undefined ? 'explore' : 'frozen');
  if (released !== undefined && mode !== 'frozen') return { problem: ONLY_FROZEN };
  const stray = OF_AUDIT.find((flag) => call.values.has(flag));
  if (mode !== 'audit' && stray !== undefined) return { problem: onlyInAudit(stray) };
  if (mode !== 'explore' && call.values.has('seed')) return { problem: noSeed(mode) };
  if (mode === 'frozen') {
    if (call.values.has('runs')) return { problem: NO_RUNS };
    const { sets, inputs } = released ?? frozenCases(suites);
    return { seed: NO_SEED, frozen: sets, frozenInputs: inputs };
  }
  if (mode === 'explore') return { seed: seedOf(valueOf(call, 'seed')) };
  const audit = await auditOf(call);
  return 'problem' in audit ? audit : { seed: auditSeed(audit.nonce, audit.implementationDigest), audit };
}

/** A seed as the report states it: hexadecimal, whichever way it was given, so that equal seeds are written alike. */
function seedOf(given: string | undefined): string {
  const value = given === undefined ? BigInt(`0x${randomBytes(8).toString('hex')}`) : BigInt(given);
  return `0x${value.toString(16)}`;
}

const onlyInAudit = (flag: string): Bilingual =>
  says(
    `--${flag} is for --mode audit; add it, or leave out --${flag}`,
    `--${flag}用于--mode audit；请加上，或去掉--${flag}`,
  );

const noSeed = (mode: string): Bilingual =>
  mode === 'frozen'
    ? says(
        '--mode frozen asks fixed cases and has no seed; leave out --seed',
        '--mode frozen使用固定用例，没有种子；请去掉--seed',
      )
    : says(
        '--mode audit derives its seed from the nonce and the digest of the implementation; leave out --seed',
        '--mode audit由随机数和实现的摘要导出种子；请去掉--seed',
      );

const ONLY_FROZEN = says(
  'a release is judged by the cases that were frozen with it; leave out --mode',
  '发布版按随其冻结的用例判定；请去掉--mode',
);

const NO_RUNS = says(
  '--mode frozen asks all cases of the requirement sets and no others; leave out --runs',
  '--mode frozen使用要求集的全部用例且仅此而已；请去掉--runs',
);
