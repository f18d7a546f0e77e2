import '../plain-environment.ts';
import { performance } from 'node:perf_hooks';
import { relative, resolve, sep } from 'node:path';
import { openMemory } from '../open-memory.ts';
import { readTree } from '../model/tree.ts';
import { LINT_HELP, lintOptions } from './cli-options.ts';
import { LINT_FORMATS } from './lint-formats.ts';
import { lint } from './lint.ts';

/** `npm run lint:spec`: judges the sources of the standards. Exit 0 sound, 1 findings of error severity, 2 usage. */
async function main(): Promise<number> {
  const options = lintOptions(process.argv.slice(2));
  if (options.is === 'help') {
    process.stdout.write(LINT_HELP);
    return 0;
  }
  const start = performance.now();
  openMemory(process.cwd(), 'lint');
  const tree = readTree(process.cwd());
  const asked = options.is === 'run' ? options.files.map(fromRoot) : [];
  const unknown = asked.find((name) => ![...tree.keys()].some((file) => isIn(file, name)));
  if (options.is === 'usage' || unknown !== undefined) {
    const problem = options.is === 'usage' ? options.problem : `${unknown}: there is no source of a standard here`;
    process.stderr.write(`lint:spec: ${problem}\nSee npm run lint:spec -- --help\n`);
    return 2;
  }
  const all = await lint(tree);
  const findings = asked.length === 0 ? all : all.filter(({ at }) => asked.some((name) => isIn(at.file, name)));
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(LINT_FORMATS[options.format]?.(findings, options.language, { files: tree.size, seconds }) ?? '');
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** A file or folder as the sources name it: from the root, with `/` between the names. */
const fromRoot = (name: string): string => relative(process.cwd(), resolve(name)).split(sep).join('/');

const isIn = (file: string, name: string): boolean => name === '' || file === name || file.startsWith(`${name}/`);

process.exitCode = await main();
