import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Adapter } from '../protocol/adapter.ts';
import { http } from '../protocol/http/http.ts';
import { readTarget } from '../protocol/http/target.ts';
import { moduleFile } from '../protocol/module/module.ts';
import { allowedEnvironment } from '../protocol/stdio/environment.ts';
import { limitsTimes, type Limits } from '../protocol/stdio/limits.ts';
import { stdio } from '../protocol/stdio/stdio.ts';
import { says } from './language.ts';
import { valueOf, valuesOf, type Call } from './verb.ts';

/** The way to the implementation that a command line names, and how to clear up behind it. */
export interface UnderTest {
  readonly adapter: Adapter;
  /** What names it on a command line: the words after `--`, or a flag and its value. */
  readonly words: readonly string[];
  readonly dispose: () => void;
}

type Way = UnderTest | { readonly problem: Bilingual };

/** The adapter for the words after `--`, for `--url` or for `--module`, or what is wrong with them. */
export function implementationUnderTest(call: Call): Way {
  const limits = limitsTimes(Number(valueOf(call, 'timeout-multiplier') ?? '1'));
  const url = valueOf(call, 'url');
  if (url !== undefined) return service(call, url, limits);
  const file = valueOf(call, 'module');
  return file === undefined ? command(call, limits) : module(file, limits);
}

function service(call: Call, url: string, limits: Limits): Way {
  const target = readTarget(url, valuesOf(call, 'header-env'), process.env);
  if ('problem' in target) return target;
  return { adapter: http(target, limits), words: ['--url', target.url.href], dispose: () => undefined };
}

function module(file: string, limits: Limits): Way {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    return { problem: says(`there is no file ${file} for --module`, `--module所指的文件${file}不存在`) };
  }
  const adapter = moduleFile(resolve(file), allowedEnvironment(process.env, []), limits);
  return { adapter: { ...adapter, name: file }, words: ['--module', file], dispose: () => undefined };
}

/**
 * A command runs in the caller's folder, or with `--isolate` in an empty one. The word `etalon` means this very command,
 * wherever it is installed.
 */
function command(call: Call, limits: Limits): UnderTest {
  const [word = '', ...rest] = call.command;
  const self = word === 'etalon' ? process.argv[1] : undefined;
  const folder = call.switches.has('isolate') ? mkdtempSync(join(tmpdir(), 'etalon-')) : undefined;
  const adapter = stdio(
    {
      file: self === undefined ? word : process.execPath,
      args: self === undefined ? rest : [self, ...rest],
      folder: folder ?? process.cwd(),
      environment: allowedEnvironment(process.env, valuesOf(call, 'env')),
    },
    limits,
  );
  return {
    adapter: { ...adapter, name: call.command.join(' ') },
    words: call.command,
    dispose: () => {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
