import type { ReactNode } from 'react';
import { Anchor } from '../components/Anchor';
import { useLanguage } from '../components/language';
import type { Standard } from '../components/types';
import styles from './page.module.css';

/** Cited works, each with the anchor that `{ref:…}` leads to. */
export function References(props: {
  readonly id: string;
  readonly title: string;
  readonly works: Standard['references'];
}): ReactNode {
  const language = useLanguage();
  const { id, title, works } = props;
  if (works.length === 0) return null;
  return (
    <section>
      <Anchor id={id} as="h2" className={styles.anchor}>
        {title}
      </Anchor>
      <ul>
        {works.map((work) => (
          <Anchor key={work.id} id={`ref-${work.id}`} as="li" className={styles.anchor}>
            {work.designation}, {work.authors !== undefined && `${work.authors}: `}
            {work.title[language]}
            {work.url !== undefined && (
              <>
                {' '}
                <a href={work.url} rel="noreferrer">
                  {work.url}
                </a>
              </>
            )}
          </Anchor>
        ))}
      </ul>
    </section>
  );
}
