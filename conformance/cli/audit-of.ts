import type { Bilingual } from '../../schemas/document/finding.ts';
import { type Audit, commitmentOf } from '../judge/audit.ts';
import { filesDigest } from './files-digest.ts';
import { says } from './language.ts';
import { readNonce } from './nonce-file.ts';
import { valueOf, valuesOf, type Call } from './verb.ts';

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** What the flags of an audit say, once they agree with one another; or what is wrong with them. Nothing has run yet. */
export async function auditOf(call: Call): Promise<Audit | { readonly problem: Bilingual }> {
  const nonceFile = valueOf(call, 'nonce');
  const nonceCommitment = valueOf(call, 'nonce-commitment');
  const stated = valueOf(call, 'implementation-digest');
  const files = valuesOf(call, 'implementation');
  if (nonceFile === undefined) return { problem: needs('--nonce FILE') };
  if (nonceCommitment === undefined) return { problem: needs('--nonce-commitment sha256:…') };
  if (stated === undefined && files.length === 0) return { problem: needs('--implementation-digest sha256:…') };
  for (const [flag, digest] of [
    ['nonce-commitment', nonceCommitment],
    ['implementation-digest', stated],
  ] as const) {
    if (digest !== undefined && !DIGEST.test(digest)) return { problem: noDigest(flag, digest) };
  }
  const nonce = readNonce(nonceFile);
  if (typeof nonce !== 'string') return nonce;
  if (commitmentOf(nonce) !== nonceCommitment) return { problem: otherNonce(nonceFile, commitmentOf(nonce)) };
  const computed = files.length === 0 ? undefined : await filesDigest(files);
  if (typeof computed === 'object') return computed;
  if (computed !== undefined && stated !== undefined && computed !== stated) return { problem: otherFiles(computed) };
  return {
    nonce,
    nonceCommitment,
    // One of the two is there; said above where neither is.
    implementationDigest: computed ?? stated ?? '',
    binding: call.values.has('url') ? 'service' : computed === undefined ? 'stated' : 'files',
  };
}

const needs = (flag: string): Bilingual => says(`--mode audit needs ${flag}`, `--mode audit需要${flag}`);

const noDigest = (flag: string, written: string): Bilingual =>
  says(
    `--${flag} takes sha256: and 64 lower-case hexadecimal digits, not “${written}”`,
    `--${flag}的取值为sha256:加64个小写十六进制数字，而不是“${written}”`,
  );

const otherNonce = (file: string, digest: string): Bilingual =>
  says(
    `the nonce in ${file} is not the one that was committed to: its digest is ${digest}; nothing was run`,
    `${file}中的随机数不是所承诺的随机数：其摘要为${digest}；未执行`,
  );

const otherFiles = (digest: string): Bilingual =>
  says(
    `the files are not those that were committed to: their digest is ${digest}; nothing was run`,
    `这些文件不是所承诺的文件：其摘要为${digest}；未执行`,
  );
