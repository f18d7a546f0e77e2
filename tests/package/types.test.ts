import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, usePacked } from './packed.ts';

const packed = usePacked();

const CONSUMER = `
import { compute, standards, validate, version, type Finding } from 'etalon';
import { catalogue, clauseById, type CatalogueClause } from 'etalon/catalogue';
import { judge, references, report, run, suites } from 'etalon/conformance';
import { loadClause, loadStandard, type CatalogueStandard } from 'etalon/catalogue';
import { clauseById as releasedClauseById, standard } from 'etalon/catalogue/uncertainty/0.1.0';
import { loadOperations, operations } from 'etalon/operations';
import { operations as first } from 'etalon/operations/classification/0.1.0';
import { operations as second } from 'etalon/operations/classification/0.2.0';
import type { classification, DocumentTypes, uncertainty } from 'etalon/types';
import type { ScoredUncertaintyOutput as First } from 'etalon/types/classification/0.1.0';
import type { OperationTypes, ScoredUncertaintyOutput as Second } from 'etalon/types/classification/0.2.0';
import type * as released from 'etalon/types/uncertainty/0.1.0';
import { loadValidators, validators, type Validator } from 'etalon/validators';
import { validators as releasedValidators } from 'etalon/validators/uncertainty/0.1.0';

const findings: readonly Finding[] = await validate({}, { version: 'uncertainty@0.1.0' });
const result: unknown = findings;
if (validators['uncertainty/measurement-result'](result)) {
  const typed: uncertainty.MeasurementResult = result;
  const same: DocumentTypes['uncertainty/measurement-result'] = typed;
  void same;
}
if (releasedValidators['uncertainty/measurement-result'](result)) {
  const typed: released.MeasurementResult = result;
  const same: released.DocumentTypes['uncertainty/measurement-result'] = typed;
  void same;
}
const output: unknown = { value: 0.9, standardUncertainty: 0.1, degreesOfFreedom: 4, valid: true };
if (first['classification/scored-uncertainty'].output(output)) {
  const old: First = output;
  void old;
} else if (second['classification/scored-uncertainty'].output(output)) {
  const newer: Second = output;
  const same: OperationTypes['classification/scored-uncertainty']['output'] = newer;
  const degrees: number | undefined = newer.degreesOfFreedom;
  void [same, degrees];
} else if (operations['classification/scored-uncertainty'].output(output)) {
  const draft: classification.ScoredUncertaintyOutput = output;
  void draft;
}
const loaded: Validator | undefined = (await loadValidators('uncertainty@0.1'))['uncertainty/measurement-result'];
const input: boolean | undefined = (await loadOperations('uncertainty@draft'))['uncertainty/type-a']?.input({});
const whole: CatalogueStandard = await loadStandard('uncertainty@0.1.0');
const one: CatalogueClause | undefined = (await loadClause('UNC-012@0.1.0')) ?? releasedClauseById('UNC-012');
void [loaded, input, whole, one, standard.version, standards[0]?.releases];
const answer = await compute('uncertainty/type-a', { observations: [9.8, 10.1, 10] });
if (answer.outcome === 'result' && !('undefined' in answer.output)) {
  const mean: number = answer.output.mean;
  void mean;
}
const clause: CatalogueClause | undefined = clauseById('UNC-012');
void [standards, version, catalogue, clause, judge, references, report, run, suites];
`;

const WRONG = `
import { compute } from 'etalon';
import { validators } from 'etalon/validators';
import { validators as released } from 'etalon/validators/uncertainty/0.1.0';
import { validators as planned } from 'etalon/validators/uncertainty/999.0.0';
import type { ScoredUncertaintyOutput } from 'etalon/types/classification/0.1.0';
await compute('uncertainty/type-a', { observation: [] });
await compute('uncertainty/type-z', {});
validators['uncertainty/measurement'];
released['uncertainty/measurement'];
void [planned, (output: ScoredUncertaintyOutput) => output.degreesOfFreedom];
`;

describe('the types', () => {
  /** What the compiler says, strictly and with a look into the declarations themselves, as \`file(line) code\`. */
  function problems(name: string, text: string, moduleResolution: 'nodenext' | 'bundler'): readonly string[] {
    const folder = join(packed.project, `types-${name}-${moduleResolution}`);
    mkdirSync(folder);
    writeFileSync(join(packed.project, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'consumer.ts'), text);
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
      target: 'es2022',
      lib: ['es2023'],
      types: [],
      module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
      moduleResolution,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    const tsc = join(root, 'node_modules/typescript-native/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
    return stdout
      .split('\n')
      .flatMap((line) => /([A-Za-z.]+\.ts)\(([0-9]+),[0-9]+\): error (TS[0-9]+)/.exec(line)?.slice(1).join(' ') ?? []);
  }

  it.each(['nodenext', 'bundler'] as const)('are sound for a strict reader with %s', (resolution) => {
    expect(problems('right', CONSUMER, resolution)).toEqual([]);
  });

  it('are as the README shows them', () => {
    const shown = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```ts\n(.*?)^```/gms)];
    expect(shown).not.toEqual([]);
    expect(shown.flatMap(([, text = ''], index) => problems(`readme-${index}`, text, 'nodenext'))).toEqual([]);
  });

  it('refuse an input, an operation, a document, a version and a member of it that there are not', () => {
    expect(problems('wrong', WRONG, 'nodenext')).toEqual([
      'consumer.ts 5 TS2307',
      'consumer.ts 7 TS2561',
      'consumer.ts 8 TS2345',
      'consumer.ts 9 TS2551',
      'consumer.ts 10 TS2551',
      'consumer.ts 11 TS2339',
    ]);
  });
});
