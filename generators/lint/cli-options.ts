import { parseArgs } from 'node:util';
import type { Language } from '../../schemas/document/finding.ts';
import { LINT_FORMATS } from './lint-formats.ts';

/** What the linter was asked for. */
export type LintOptions =
  | { readonly is: 'run'; readonly format: string; readonly language: Language; readonly files: readonly string[] }
  | { readonly is: 'help' }
  | { readonly is: 'usage'; readonly problem: string };

/** What `--help` prints. */
export const LINT_HELP = `npm run lint:spec -- [--format pretty|json|sarif|github] [--lang en|zh] [FILE…]

Judges the sources of the standards: spec/, schemas/, and the vectors, sets and citations of conformance/.
With FILE, a file or a folder from the root, only the findings in it are shown; all sources are read all the same, because
a rule looks things up in other files.

  --format pretty   for a terminal (the default)
  --format json     an array of findings
  --format sarif    SARIF 2.1.0, for code scanning and editors
  --format github   annotations of a pull request, in a workflow of GitHub Actions
  --lang zh         messages in Chinese
  --help            this text

Examples:
  npm run lint:spec
  npm run lint:spec -- spec/uncertainty
  npm run lint:spec -- --lang zh spec/uncertainty/draft/sections/05-results.yaml
  npm run -s lint:spec -- --format sarif > lint.sarif

Exit codes: 0 no error (warnings are shown), 1 errors, 2 usage, or a FILE that is no source.
`;

/** Reads the words after `lint:spec --`. */
export function lintOptions(words: readonly string[]): LintOptions {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'pretty' },
        lang: { type: 'string', default: 'en' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return { is: 'usage', problem: error instanceof Error ? error.message : String(error) };
  }
  const { format, lang, help } = parsed.values;
  if (help) return { is: 'help' };
  if (!Object.hasOwn(LINT_FORMATS, format))
    return { is: 'usage', problem: `--format takes ${Object.keys(LINT_FORMATS).join(', ')}, not ${format}` };
  if (lang !== 'en' && lang !== 'zh') return { is: 'usage', problem: `--lang takes en or zh, not ${lang}` };
  return { is: 'run', format, language: lang, files: parsed.positionals };
}
