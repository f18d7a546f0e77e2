import { emitLintRules } from './emit/lint-rules.ts';
import { writeFiles } from './emit/write-files.ts';
import { scriptWords } from './script-words.ts';

const HELP = `node --import tsx generators/emit-lint-rules.ts

Writes .generated/lint-rules.json, which the site makes the page of the lint rules of. A step of npm run site:build.

  --help   this text

Example:
  node --import tsx generators/emit-lint-rules.ts

Exit codes: 0 written, 2 usage.
`;

scriptWords(HELP, { options: {} });
writeFiles(process.cwd(), await emitLintRules(process.cwd()));
