import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OperationName } from '../../conformance/contract/operation.ts';
import type { Adapter } from '../../conformance/protocol/adapter.ts';
import { moduleFile } from '../../conformance/protocol/module/module.ts';
import { limitsTimes } from '../../conformance/protocol/stdio/limits.ts';
import { toWire } from '../../conformance/protocol/wire-value.ts';
import { Exchanger, type Task } from '../../conformance/runner/exchanger.ts';
import { PATIENCE } from '../../conformance/runner/patience.ts';
import { adapter } from '../runner/adapters.ts';
import { url } from '../runner/servers.ts';

/**
 * Cases a second by transport: small cases of the toy standard, exchanged and neither generated nor judged nor recorded,
 * with the window of 16 that its adapter allows.
 *
 *     node --import tsx tests/bench/transports.ts [CASES]
 */
const ADAPTERS = join(import.meta.dirname, '..', 'adapters');

export interface TransportFigures {
  readonly transport: Adapter['transport'];
  readonly perSecond: number;
}

/** Each transport once, one after the other. */
export async function benchTransports(cases = 100_000): Promise<readonly TransportFigures[]> {
  const server = spawn(process.execPath, [join(ADAPTERS, 'over-http.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = await new Promise<string>((resolve) =>
      server.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
    );
    const limits = limitsTimes(1);
    const ways = [
      adapter('well-behaved', [], limits),
      url(address, [], limits),
      moduleFile(join(ADAPTERS, 'modules', 'toy.mjs'), {}, limits),
    ];
    const figures = [];
    for (const way of ways) figures.push({ transport: way.transport, perSecond: await perSecond(way, cases) });
    return figures;
  } finally {
    server.kill();
  }
}

async function perSecond(way: Adapter, cases: number): Promise<number> {
  const suite = { name: 'bench', version: '0', digest: '' };
  const silent = { unexplained: () => undefined, restarted: () => undefined };
  const exchanger = new Exchanger(way, { suite, maxLineBytes: 8 * 1024 * 1024 }, PATIENCE, silent);
  const fault = await exchanger.start();
  if (fault !== undefined) throw new Error(fault.because.en);
  let answered = 0;
  const count = (): void => void answered++;
  await exchanger.run(tasks(1000, () => undefined));
  const started = performance.now();
  await exchanger.run(tasks(cases, count));
  const seconds = (performance.now() - started) / 1000;
  await exchanger.close();
  if (answered !== cases) throw new Error(`${way.transport}: ${answered} of ${cases} cases were answered`);
  return cases / seconds;
}

function* tasks(cases: number, answered: () => void): Generator<Task, void> {
  const operation: OperationName = 'toy/sum';
  for (let i = 0; i < cases; i++)
    yield { name: String(i), operation, input: toWire({ numbers: [i, 0.1, -2.5e-3] }), answered };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const cases = process.argv[2] === undefined ? undefined : Number(process.argv[2]);
  for (const { transport, perSecond: rate } of await benchTransports(cases)) {
    console.log(`${transport.padEnd(12)}${Math.round(rate).toLocaleString('en').padStart(10)} cases/s`);
  }
}
