import { statSync } from 'node:fs';
import { commitmentOf } from '../judge/audit.ts';
import { complain } from './complain.ts';
import { filesDigest } from './files-digest.ts';
import { says } from './language.ts';
import { readNonce, writeNonce } from './nonce-file.ts';
import { suggest } from './suggest.ts';
import type { Call } from './verb.ts';

/** `etalon audit`: what the two sides of an audit commit to before it, a line each on standard output. */
export async function run(call: Call): Promise<number> {
  const [task = '', ...files] = call.operands;
  if (task === 'commit') return commit(call, files);
  if (task === 'digest') return digest(call, files);
  const message = says(`audit has no “${task}”; it has commit, digest`, `audit没有“${task}”；可用commit、digest`);
  return complain(call, message, suggest(task, ['commit', 'digest']));
}

/** The verifier's side: draws a nonce into a new file, or takes the one that is there, and says what to make known. */
function commit(call: Call, [file, extra]: readonly string[]): number {
  if (file === undefined || extra !== undefined) {
    return complain(call, says('audit commit takes one file for the nonce', 'audit commit需要一个存放随机数的文件'));
  }
  if (statSync(file, { throwIfNoEntry: false }) === undefined) {
    try {
      writeNonce(file);
    } catch (error) {
      const because = (error as NodeJS.ErrnoException).code ?? 'unknown';
      return complain(call, says(`${file} cannot be written (${because})`, `无法写入${file}（${because}）`));
    }
  }
  const nonce = readNonce(file);
  if (typeof nonce !== 'string') return complain(call, nonce.problem);
  call.terminal.out(`${commitmentOf(nonce)}\n`);
  return 0;
}

/** The vendor's side: one digest of the files of the implementation. */
async function digest(call: Call, files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    return complain(call, says('audit digest takes the files of the implementation', 'audit digest需要实现的各文件'));
  }
  const found = await filesDigest(files);
  if (typeof found !== 'string') return complain(call, found.problem);
  call.terminal.out(`${found}\n`);
  return 0;
}
