import packageJson from '../../package.json' with { type: 'json' };
import type { Catalogue } from '../../generators/model/catalogue.ts';
import type { AnyOperation, OperationName, Operations } from '../contract/operation.ts';
import { serveHttp } from '../protocol/http/serve.ts';
import { implementationOf, type Implementation } from '../protocol/implementation.ts';
import type { Description } from '../protocol/messages.ts';
import { serve } from '../protocol/serve.ts';
import { interrupted } from './interrupted.ts';
import { says } from './language.ts';
import { suggest } from './suggest.ts';
import { guardedOperations, loadOperations, loadSuites } from './suites.ts';
import { catalogueOf } from './catalogue-of.ts';
import { guardedOperationsOfRelease } from './released-operations.ts';
import { complain } from './complain.ts';
import { valueOf, valuesOf, type Call } from './verb.ts';
import { versionsNamed, type VersionNamed } from './versions-named.ts';

/** What every implementation answers, whatever else it declares. */
const ECHO: OperationName = 'conformance/echo';

/** `etalon reference`: speaks the protocol on standard input and output until `bye` or the end of the input. */
export async function run(call: Call): Promise<number> {
  const named = await versionsNamed(valuesOf(call, 'standard'));
  if ('problem' in named) return complain(call, named.problem, named.nearest);
  const operations = await operationsFor(named);
  const silent = named.find(({ key }) => ![...operations.keys()].some((name) => name.startsWith(`${key}/`)));
  if (silent !== undefined)
    return complain(call, says(`${silent.key} has no operations to answer`, `${silent.key}没有可答复的操作`));
  const asked = valueOf(call, 'mutant');
  if (asked !== undefined) {
    const mutants = (await loadSuites()).flatMap((suite) => suite.mutants);
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
  const catalogue = await catalogueOf(named.flatMap(({ release }) => release ?? []));
  const standards = catalogue.standards.filter(({ key }) => named.length === 0 || named.some((one) => one.key === key));
  const description = descriptionOf({ standards }, operations);
  const implementation = implementationOf(description, operations);
  const port = valueOf(call, 'http');
  if (port !== undefined) return overHttp(call, implementation, Number(port));
  await serve(implementation, { input: process.stdin, output: process.stdout });
  return 0;
}

/**
 * The operations of the drafts or, where standards are named, those of the version of each that is named. A process
 * answers for one version of a standard: a request does not say which one it is of, and their answers can differ.
 */
async function operationsFor(named: readonly VersionNamed[]): Promise<Map<OperationName, AnyOperation>> {
  const drafts = await guardedOperations(await loadOperations());
  if (named.length === 0) return new Map(drafts);
  const own = await Promise.all(
    named.map(async ({ key, release }) =>
      release === undefined
        ? [...drafts].filter(([name]) => name.startsWith(`${key}/`))
        : [...(await guardedOperationsOfRelease(release))],
    ),
  );
  return new Map([...[...drafts].filter(([name]) => name === ECHO), ...own.flat()]);
}

/** Says the URL on standard output, and serves until Ctrl-C. */
async function overHttp(call: Call, implementation: Implementation, port: number): Promise<number> {
  const listening = await serveHttp(implementation, port).catch((error: NodeJS.ErrnoException) => error);
  if (listening instanceof Error) {
    const code = listening.code ?? listening.message;
    return complain(
      call,
      says(`port ${port} of 127.0.0.1 cannot be used (${code})`, `无法使用127.0.0.1的端口${port}（${code}）`),
    );
  }
  call.terminal.out(`${listening.url}\n`);
  const stop = interrupted();
  await new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
  stop.dispose();
  listening.server.close();
  listening.server.closeAllConnections();
  return 0;
}

/** What the reference says of itself: every standard of the catalogue that has operations, all of its classes, all operations. */
export function descriptionOf(catalogue: Pick<Catalogue, 'standards'>, operations: Operations): Description {
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
