import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './packed.ts';

/** What was frozen with a release and can be shown to what the package has of it. */
export interface Frozen {
  readonly name: string;
  readonly standard: string;
  readonly version: string;
  /** The text of its catalogue. */
  readonly catalogue: string;
  readonly examples: readonly FrozenExample[];
  /** By operation, each an input and what was answered. */
  readonly cases: readonly { readonly operation: string; readonly asked: readonly unknown[] }[];
}

interface FrozenExample {
  readonly clause: string;
  readonly kind: string;
  /** The version that judges it: of a document of another standard, the first that there is. */
  readonly version: string;
  readonly type: string;
  readonly document: unknown;
}

interface Entry {
  readonly key: string;
  readonly releases?: readonly { readonly version: string }[];
}

const textAt = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every release of the series. */
export function frozenReleases(): readonly Frozen[] {
  const { standards } = parse(textAt('spec/series.yaml')) as { readonly standards: readonly Entry[] };
  return standards.flatMap(({ key: standard, releases = [] }) =>
    releases.map(({ version }) => ({
      name: `${standard}@${version}`,
      standard,
      version,
      catalogue: textAt(`spec/${standard}/${version}/catalogue.json`),
      examples: examplesOf(standard, version, standards),
      cases: textAt(`conformance/standards/${standard}/${version}/cases.jsonl`)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { readonly operation: string; readonly cases?: readonly unknown[] })
        .map(({ operation, cases = [] }) => ({ operation, asked: cases })),
    })),
  );
}

function examplesOf(standard: string, version: string, standards: readonly Entry[]): readonly FrozenExample[] {
  const folder = `spec/${standard}/${version}/examples`;
  const catalogue = JSON.parse(textAt(`spec/${standard}/${version}/catalogue.json`)) as {
    readonly clauses: readonly { readonly id: string; readonly exampleFiles: readonly string[] }[];
  };
  const files = catalogue.clauses.flatMap(({ exampleFiles }) => exampleFiles).length;
  if (files === 0) return [];
  return readdirSync(join(root, folder)).flatMap((clause) =>
    readdirSync(join(root, folder, clause)).map((name) => {
      const document = parse(textAt(`${folder}/${clause}/${name}`)) as { conformsTo?: string; type?: string };
      const of = /\/std\/([a-z-]+)\//.exec(document.conformsTo ?? '')?.[1] ?? 'uncertainty';
      const first = standards.find(({ key }) => key === of)?.releases?.[0]?.version;
      return {
        clause,
        kind: name.split('-')[0] ?? '',
        version: of === standard ? `${standard}@${version}` : `${of}@${first}`,
        type: `${of}/${document.type}`,
        document,
      };
    }),
  );
}

/**
 * A program that shows each release everything that was frozen with it, in `frozen.json`, and prints for each what it saw
 * and what was wrong. Of the numbers that JSON cannot carry, the schemas know the others as they are tagged.
 */
export const FROZEN_PROGRAM = `
import { readFileSync } from 'node:fs';
import { validate } from 'etalon';
import { loadClause, loadStandard } from 'etalon/catalogue';
import { loadOperations } from 'etalon/operations';
import { loadValidators } from 'etalon/validators';

const negativeZero = (_, value) => (value?.$f64 === '-0' ? -0 : value);
const told = [];
for (const { name, standard: key, version, catalogue, examples, cases } of JSON.parse(readFileSync('frozen.json', 'utf8'))) {
  const wrong = [];
  const saw = { clauses: 0, valid: 0, invalid: 0, bySchema: 0, inputs: 0, outputs: 0, surplus: 0 };
  const holds = (what, is) => is || wrong.push(what);
  const { standard, clauseById } = await import(\`etalon/catalogue/\${key}/\${version}\`);
  const { validators } = await import(\`etalon/validators/\${key}/\${version}\`);
  const { operations } = await import(\`etalon/operations/\${key}/\${version}\`);

  holds('the catalogue is not the frozen one', JSON.stringify(standard) === JSON.stringify(JSON.parse(catalogue)));
  holds('another catalogue is loaded', (await loadStandard(name)) === standard);
  holds('other validators are loaded', (await loadValidators(name)) === validators);
  holds('other operations are loaded', (await loadOperations(name)) === operations);
  for (const { key } of standard.documents) holds(\`there is no validator \${key}\`, typeof validators[key] === 'function');
  for (const { name } of standard.operations) holds(\`there is no operation \${name}\`, typeof operations[name]?.input === 'function');
  for (const clause of standard.clauses) {
    const same = clauseById(clause.id) === clause && (await loadClause(\`\${clause.id}@\${version}\`)) === clause;
    holds(\`\${clause.id} is not found\`, same);
    saw.clauses += 1;
  }

  for (const { clause, kind, version: by, type, document } of examples) {
    const findings = await validate(document, { version: by });
    const accepted = (await loadValidators(by))[type]?.(document);
    saw[kind] += 1;
    if (kind === 'valid') {
      holds(\`a valid example of \${clause} has findings\`, findings.length === 0);
      holds(\`a valid example of \${clause} is rejected\`, accepted === true);
      continue;
    }
    holds(\`an invalid example of \${clause} breaks nothing\`, findings.length > 0);
    holds(\`an invalid example of \${clause} breaks another clause\`, findings.every((one) => one.clause === clause));
    if (accepted === false) saw.bySchema += 1;
    else if (accepted) holds(\`an invalid example of \${clause} is accepted\`, clauseById(clause).rule);
  }

  for (const { operation, asked } of cases) {
    const judged = operations[operation];
    if (judged === undefined) {
      holds(\`\${operation} is not there\`, !operation.startsWith(\`\${key}/\`));
      continue;
    }
    for (const [input, answer] of JSON.parse(JSON.stringify(asked), negativeZero)) {
      holds(\`an input of \${operation} is rejected\`, judged.input(input));
      holds(\`an input of \${operation} may have any member\`, !judged.input({ ...input, surplus: 1 }));
      saw.inputs += 1;
      if (answer.outcome !== 'result') continue;
      const has = !Object.hasOwn(answer.output, 'undefined');
      holds(\`an output of \${operation} is judged wrongly\`, judged.output(answer.output) === has);
      saw.outputs += 1;
    }
  }
  told.push({ name, saw, wrong: [...new Set(wrong)] });
}
console.log(JSON.stringify(told));
`;
