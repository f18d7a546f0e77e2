import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { useFolder } from './Edition';
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
            return <Reference key={index} standard={run.standard} anchor={run.anchor} label={run.label} />;
        }
      })}
    </span>
  );
}

/** A link to the clause, term or formula as it reads in the version that the page is of. */
function Reference(run: { readonly standard: string; readonly anchor: string; readonly label: string }): ReactNode {
  return <Link to={`/std/${run.standard}/${useFolder(run.standard)}/#${run.anchor}`}>{run.label}</Link>;
}

/** HTML that KaTeX made at build time from the repository's own formulas. */
export function SetHtml({ html, block }: { readonly html: string; readonly block?: boolean }): ReactNode {
  return block ? (
    <div dangerouslySetInnerHTML={{ __html: html }} />
  ) : (
    <span dangerouslySetInnerHTML={{ __html: html }} />
  );
}
