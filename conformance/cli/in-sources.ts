import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { complain } from './complain.ts';
import { says } from './language.ts';
import { valueOf, type Call, type VerbModule } from './verb.ts';

/**
 * A verb for editors: its file runs from the sources of a clone, in a process of its own, because it needs what only a
 * clone has. With `--root` the code is that of the clone that it works on, so that the two always agree.
 */
export const inSources = (file: string): VerbModule => ({
  run: (call) => runInSources(file, call),
});

async function runInSources(file: string, call: Call): Promise<number> {
  const named = valueOf(call, 'root');
  const root = named === undefined ? cloneAbove(dirname(fileURLToPath(import.meta.url))) : resolve(named);
  if (root === undefined || !isClone(root, file)) return complain(call, named === undefined ? NO_CLONE : notOne(named));
  const loader = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', loader, join(root, file), ...wordsOf(call)], { stdio: 'inherit' });
  return new Promise((settle) => {
    child.on('error', () => settle(complain(call, NO_CLONE)));
    child.on('close', (code) => settle(code ?? 3));
  });
}

/** The words of a call, to be said again. */
const wordsOf = (call: Call): readonly string[] => [
  ...call.operands,
  ...[...call.values].flatMap(([name, values]) => values.map((value) => `--${name}=${value}`)),
  ...[...call.switches].map((name) => `--${name}`),
  ...(call.values.has('lang') ? [] : [`--lang=${call.language}`]),
];

function cloneAbove(folder: string): string | undefined {
  if (existsSync(join(folder, 'spec/series.yaml'))) return folder;
  return dirname(folder) === folder ? undefined : cloneAbove(dirname(folder));
}

const isClone = (root: string, file: string): boolean =>
  ['spec/series.yaml', 'node_modules/tsx', file].every((path) => existsSync(join(root, path)));

const NO_CLONE = says(
  'this verb is for editors and needs a clone of the repository, with npm ci run in it',
  '此命令供编者使用，需要仓库的克隆，且其中已运行npm ci',
);

const notOne = (root: string) =>
  says(`${root} is not a clone of the repository with npm ci run in it`, `${root}不是已运行npm ci的仓库克隆`);
