import { emitLintRules } from './emit/lint-rules.ts';
import { writeFiles } from './emit/write-files.ts';

/** A step of `npm run site:build`: writes `.generated/lint-rules.json`, which the page of the rules is made of. */
writeFiles(process.cwd(), await emitLintRules(process.cwd()));
