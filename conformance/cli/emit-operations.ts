import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationPage } from '../../generators/model/site-types.ts';
import { scriptWords } from '../../generators/script-words.ts';
import { jsonText } from '../report/html/json-text.ts';
import { suites } from '../standards/generated/registry.ts';
import { schemaMembers } from './schema-members.ts';
import { loadCatalogue, operationsOf } from './series.ts';
import { workedExample } from './worked-example.ts';

const HELP = `node --import tsx conformance/cli/emit-operations.ts

Writes .generated/operations.json, which the site makes a page of each operation of. A step of npm run site:build, after
npm run generate.

  --help   this text

Example:
  node --import tsx conformance/cli/emit-operations.ts

Exit codes: 0 written, 2 usage.
`;

/**
 * Writes `.generated/operations.json`: for the page of each operation what its schema says of its members, and its worked
 * example with the answer of the reference implementation. A program of its own on this floor, because the generators
 * below it compute nothing; `npm run site:build` runs it after them.
 */
async function main(root: string): Promise<void> {
  const catalogue = await loadCatalogue();
  const { default: bundle } = await import('../../.generated/bundle.schema.json', { with: { type: 'json' } });
  const pages = operationsOf(catalogue).map((operation): OperationPage => {
    const example = workedExample(suites, operation.name);
    return {
      ...operation,
      input: schemaMembers(bundle, operation.schemas.input),
      output: schemaMembers(bundle, operation.schemas.output),
      example:
        example === undefined
          ? null
          : { ...example, input: jsonText(example.input, Infinity), answer: jsonText(example.answer, Infinity) },
    };
  });
  writeFileSync(join(root, '.generated', 'operations.json'), `${JSON.stringify(pages, null, 2)}\n`);
}

scriptWords(HELP, { options: {} });
await main(process.cwd());
