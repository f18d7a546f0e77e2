import packageJson from '../../package.json' with { type: 'json' };
import type { Catalogue } from '../../generators/model/catalogue.ts';
import type { AnyOperation, OperationName, Operations } from '../contract/operation.ts';
import { implementationOf } from '../protocol/implementation.ts';
import type { Description } from '../protocol/messages.ts';
import { serve } from '../protocol/serve.ts';
import { loadCatalogue } from './series.ts';
import { says } from './language.ts';
import { suggest } from './suggest.ts';
import { guardedOperations, loadSuites, operationsIn } from './suites.ts';
import { complain } from './complain.ts';
import { valueOf, type Call } from './verb.ts';

/** `etalon reference`: speaks the protocol on standard input and output until `bye` or the end of the input. */
export async function run(call: Call): Promise<number> {
  const suites = await loadSuites();
  const operations = new Map<OperationName, AnyOperation>(await guardedOperations(operationsIn(suites)));
  const asked = valueOf(call, 'mutant');
  if (asked !== undefined) {
    const mutants = suites.flatMap((suite) => suite.mutants);
    const mutant = mutants.find(({ id }) => id === asked);
    const original = mutant && operations.get(mutant.operation);
    if (mutant === undefined || original === undefined) {
      const near = suggest(
        asked,
        mutants.map(({ id }) => id),
      );
      return complain(call, says(`there is no mutant “${asked}”`, `没有变异体“${asked}”`), near);
    }
    operations.set(mutant.operation, mutant.wrap(original));
  }
  const description = descriptionOf(await loadCatalogue(), operations);
  await serve(implementationOf(description, operations), { input: process.stdin, output: process.stdout });
  return 0;
}

/** What the reference says of itself: every standard that has operations, all of its classes, all operations. */
export function descriptionOf(catalogue: Catalogue, operations: Operations): Description {
  const keys = new Set([...operations.keys()].map((name) => name.slice(0, name.indexOf('/'))));
  const standards = catalogue.standards.filter(({ key }) => keys.has(key));
  return {
    implementation: { name: 'etalon-reference', version: packageJson.version, language: 'TypeScript' },
    standards: Object.fromEntries(standards.map(({ key, next }) => [key, [next.split('.').slice(0, 2).join('.')]])),
    classes: Object.fromEntries(standards.map(({ key, classes }) => [key, classes.map(({ id }) => id)])),
    operations: [...operations.keys()],
    determinism: 'pure',
    concurrency: { maxInFlight: 256 },
  };
}
