import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteImplementation } from '../../generators/model/site-types.ts';
import { scriptWords } from '../../generators/script-words.ts';
import type { Evidence } from './evidence.ts';
import { recordedFindings } from './explained.ts';

const here = dirname(fileURLToPath(import.meta.url));

const HELP = `node --import tsx conformance/adapters/emit.ts

Writes .generated/implementations.json, which the site makes a page of each implementation on record of. A step of
npm run site:build.

  --help   this text

Example:
  node --import tsx conformance/adapters/emit.ts

Exit codes: 0 written, 2 usage.
`;

/**
 * Writes `.generated/implementations.json`: what the suite found of each implementation on record, clause by clause, with
 * the findings that explain it, and its correct digits. `npm run site:build` runs it; the site reads nothing else of them.
 */
function main(root: string): void {
  const findings = recordedFindings(readFileSync(join(here, 'FINDINGS.md'), 'utf8'));
  const implementations = readdirSync(join(here, 'evidence'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(here, 'evidence', name), 'utf8')) as Evidence)
    .map(
      ({
        adapter,
        date,
        runtime,
        implementation,
        headline,
        verdict,
        operations,
        clauses,
        digits,
      }): SiteImplementation => ({
        adapter,
        date,
        runtime,
        implementation,
        headline,
        verdict,
        operations,
        clauses: Object.entries(clauses)
          .filter(([, found]) => found !== 'inapplicable' && found !== 'not-selected')
          .map(([id, found]) => ({
            id,
            verdict: found,
            findings: findings
              .filter((finding) => finding.adapters.includes(adapter) && finding.clauses.includes(id))
              .map((finding) => finding.id),
          })),
        digits,
      }),
    );
  mkdirSync(join(root, '.generated'), { recursive: true });
  writeFileSync(join(root, '.generated', 'implementations.json'), `${JSON.stringify(implementations, null, 2)}\n`);
}

scriptWords(HELP, { options: {} });
main(process.cwd());
