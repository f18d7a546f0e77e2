import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Shard } from '../runner/shard.ts';
import { says } from './language.ts';

/** More shards than this are a slip of the pen. */
const MOST = 10_000;

/** The shard that `--shard I/N` names, or what is wrong with it; undefined where none is named. */
export function shardOf(given: string | undefined): Shard | { readonly problem: Bilingual } | undefined {
  if (given === undefined) return undefined;
  const [, number = '0', of = '0'] = /^([1-9][0-9]{0,4})\/([1-9][0-9]{0,4})$/.exec(given) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return shard.of >= 1 && shard.of <= MOST && shard.number <= shard.of
    ? shard
    : {
        problem: says(
          `--shard takes a number and how many there are, such as 2/4, not “${given}”`,
          `--shard的取值为序号和总数，例如2/4，而不是“${given}”`,
        ),
      };
}
