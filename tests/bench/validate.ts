import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * How fast `etalon validate` is, cold: `node --import tsx tests/bench/validate.ts [ROUNDS]`.
 *
 * 1,000 JSON documents against a script that calls JSON.parse and compiles the same schemas with ajv in process; and one
 * small document against a Node that does nothing. Each figure is the median of interleaved rounds.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const etalon = join(root, 'conformance', 'cli', 'etalon.js');
const DOCUMENTS = 1_000;

/** Times of whole processes in milliseconds. */
export interface ValidateFigures {
  readonly thousand: number;
  /** JSON.parse and ajv in process, of the same documents. */
  readonly inProcess: number;
  readonly one: number;
  /** `node -e 0`. */
  readonly nothing: number;
}

/** A valid result with a budget, different in each file. */
const resultOf = (index: number): unknown => ({
  conformsTo: 'https://w3id.org/ai-metrology/std/uncertainty/0.1',
  type: 'measurement-result',
  measurand: { quantity: { name: 'length', conventions: {} }, scope: 'quantity', conditions: { item: `${index}` } },
  value: String(50_000_000 + index),
  unit: 'nm',
  standardUncertainty: '32',
  degreesOfFreedom: '47',
  expandedUncertainty: '86',
  coverageFactor: '2.68',
  coverageProbability: '0.99',
  coverageBasis: 't',
  budget: {
    components: ['standard', 'difference', 'expansion'].map((name, at) => ({
      name,
      evaluation: at === 1 ? 'A' : 'B',
      standardUncertainty: ['25', '9.7', '17.5'][at],
      unit: 'nm',
      contribution: ['25', '9.7', '17.5'][at],
      degreesOfFreedom: ['18', '25.6', 'infinite'][at],
    })),
    combinedStandardUncertainty: '32',
  },
});

/** What the command is measured against: the same schemas, read as JSON, compiled and applied in one process. */
const inProcess = (schemas: string): string => `
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from ${JSON.stringify(pathToFileURL(join(root, 'node_modules/ajv/dist/2020.js')).href)};
const ajv = new Ajv2020({ strict: false, allErrors: true });
const folder = ${JSON.stringify(schemas)};
for (const name of readdirSync(folder, { recursive: true })) {
  if (name.endsWith('.json')) ajv.addSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')));
}
const validate = ajv.getSchema(Object.keys(ajv.schemas).find((id) => id.endsWith('/measurement-result.schema.json')));
let valid = 0;
for (const file of process.argv.slice(2)) if (validate(JSON.parse(readFileSync(file, 'utf8')))) valid += 1;
if (valid !== process.argv.length - 2) process.exitCode = 1;
`;

function milliseconds(words: readonly string[]): number {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const took = performance.now() - started;
  if (status !== 0) throw new Error(`${words.slice(0, 3).join(' ')} ended with ${status}: ${stdout}${stderr}`);
  return took;
}

/** The median time of each command, measured in turn so that a busy machine slows all alike. */
function medians<Name extends string>(
  commands: Readonly<Record<Name, readonly string[]>>,
  rounds: number,
): Readonly<Record<Name, number>> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, words] of Object.entries<readonly string[]>(commands))
      (times[name] ??= []).push(milliseconds(words));
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, taken]) => [name, taken.sort((a, b) => a - b)[taken.length >> 1] ?? NaN]),
  ) as Record<Name, number>;
}

/** Measures in interleaved rounds; the folder of the documents is gone afterwards. */
export function benchValidate(rounds = 7): ValidateFigures {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  try {
    const files = Array.from({ length: DOCUMENTS }, (_, index) => {
      const file = join(folder, `result-${index}.json`);
      writeFileSync(file, JSON.stringify(resultOf(index), null, 2));
      return file;
    });
    const script = join(folder, 'in-process.mjs');
    writeFileSync(script, inProcess(join(root, '.generated', 'schemas')));
    const [one = ''] = files;
    milliseconds([etalon, 'validate', one]); // Builds the command where its sources have changed.
    const commands = {
      thousand: [etalon, 'validate', ...files],
      inProcess: [script, ...files],
      one: [etalon, 'validate', one],
      nothing: ['-e', '0'],
    };
    return medians(commands, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { thousand, inProcess: compared, one, nothing } = benchValidate(Number(process.argv[2] ?? 7));
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  console.log(`${DOCUMENTS} documents: etalon validate ${ms(thousand)}, JSON.parse and ajv in process ${ms(compared)}`);
  console.log(`  ratio ${(thousand / compared).toFixed(2)} (at most 1)`);
  console.log(`one document: etalon validate ${ms(one)}, node -e 0 ${ms(nothing)}`);
  console.log(`  ratio ${(one / nothing).toFixed(2)} (at most 3)`);
}
