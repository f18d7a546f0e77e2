import { drafts } from '../../../.generated/versions/drafts.ts';
import { releaseOf } from '../../cli/release-of.ts';
import { printableLine } from '../../../schemas/document/printable.ts';
import type { ReleasedPart } from './released-part.ts';

/** The draft of a standard, by its key. */
export interface Draft {
  readonly draft: string;
}

/**
 * The version of a name as the command takes it: `uncertainty@0.1.0`, `uncertainty@0.1` for the latest of those that begin
 * so, `uncertainty@draft`.
 *
 * @param releases Every release.
 * @throws TypeError where there is no such version, with those that there are.
 */
export function versionNamed<Release extends Pick<ReleasedPart<unknown>, 'standard' | 'version'>>(
  name: string,
  releases: readonly Release[],
): Release | Draft {
  const [, standard = '', version = ''] = /^([^@]*)@(draft|[0-9]+\.[0-9]+(?:\.[0-9]+)?)$/.exec(name) ?? [];
  if (version === 'draft' && drafts.includes(standard)) return { draft: standard };
  const release = releaseOf(releases, standard, version);
  if (release !== undefined) return release;
  const known = [...releases.map((one) => `${one.standard}@${one.version}`), ...drafts.map((key) => `${key}@draft`)];
  const own = known.filter((one) => one.startsWith(`${name.split('@', 1)[0] ?? ''}@`));
  const there = (own.length > 0 ? own : known).join(', ');
  throw new TypeError(`there is no version ${printableLine(name, 80)}; there are ${there}`);
}
