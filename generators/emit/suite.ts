import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../model/digest.ts';
import { jsonText, type EmittedFile } from './emitted-file.ts';

/** What decides how an implementation is judged: texts, schemas, checks, vectors, and the machinery that judges. */
const JUDGES = [
  'spec',
  'schemas',
  'conformance/contract',
  'conformance/judge',
  'conformance/numerics',
  'conformance/protocol',
  'conformance/runner',
  'conformance/standards',
];

/** Emits `.generated/suite.json`: the name, version and digest by which the suite introduces itself. */
export function emitSuite(root: string): readonly EmittedFile[] {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const suite = { name: 'etalon', version, digest: digestOf(root, JUDGES) };
  return [{ path: '.generated/suite.json', content: jsonText(suite) }];
}
