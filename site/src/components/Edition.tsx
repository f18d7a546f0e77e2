import Link from '@docusaurus/Link';
import { createContext, useContext, type ReactNode } from 'react';
import { useSay } from './language';
import type { Edition } from './types';

const Folders = createContext<(standard: string) => string>(() => 'draft');

/** The folder in which a page looks for a standard: its own version, that to which a release refers, or the draft. */
export const useFolder = (standard: string): string => useContext(Folders)(standard);

/** Everything inside is of one version of a standard. */
export function InEdition({
  edition,
  children,
}: {
  readonly edition: Edition;
  readonly children: ReactNode;
}): ReactNode {
  const { key, version, pinned = {} } = edition;
  const folder = (standard: string): string =>
    version === undefined ? 'draft' : standard === key ? version : (pinned[standard] ?? 'draft');
  return <Folders.Provider value={folder}>{children}</Folders.Provider>;
}

/** Which version a page is of, with its status, and links to the others; `at` is the rest of their addresses. */
export function EditionLine({ edition, at }: { readonly edition: Edition; readonly at: string }): ReactNode {
  const say = useSay();
  const { key, designation, version, date, status, next, releases } = edition;
  const others = [...releases, 'draft'].filter((one) => one !== (version ?? 'draft'));
  return (
    <>
      {version === undefined
        ? `${designation} · ${say(`draft on its way to ${next}`, `${next}版草案`)}`
        : `${designation} ${version} · ${date}`}
      {status === 'candidate' &&
        say(' · candidate: the base URI of the series is not registered yet', ' · 候选版：本系列的基础URI尚未注册')}
      {others.map((one) => (
        <span key={one}>
          {' · '}
          <Link to={`/std/${key}/${one}/${at}`}>{one === 'draft' ? say('draft', '草案') : one}</Link>
        </span>
      ))}
    </>
  );
}
