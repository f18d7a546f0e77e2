import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { Language } from './language';
import { htmlLang } from './language';
import type { Rich } from './types';

/** A text of the normative record in one language: words, mathematics, code and references. */
export function Words({ text, language }: { readonly text: Rich; readonly language: Language }): ReactNode {
  return (
    <span lang={htmlLang(language)}>
      {text[language].map((run, index) => {
        switch (run.kind) {
          case 'text':
            return run.text;
          case 'code':
            return <code key={index}>{run.code}</code>;
          case 'math':
            return <SetHtml key={index} html={run.html} />;
          case 'reference':
            return (
              <Link key={index} to={`/std/${run.standard}/draft/#${run.anchor}`}>
                {run.label}
              </Link>
            );
        }
      })}
    </span>
  );
}

/** HTML that KaTeX made at build time from the repository's own formulas. */
export function SetHtml({ html, block }: { readonly html: string; readonly block?: boolean }): ReactNode {
  return block ? (
    <div dangerouslySetInnerHTML={{ __html: html }} />
  ) : (
    <span dangerouslySetInnerHTML={{ __html: html }} />
  );
}
