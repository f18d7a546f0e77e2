/**
 * Makes everything that is generated.
 *
 *   node --import tsx generators/build.ts            write what changed, and bundle the command
 *   node --import tsx generators/build.ts --check    write nothing; exit 1 where a committed file differs
 *   node --import tsx generators/build.ts --emit     write what changed, without the command
 *   node --import tsx generators/build.ts --stamp S  as the shim asks: bundle the command as dist/S
 *
 * `--name current` bundles it as dist/current, which a published package carries.
 */

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleCommand } from './bundle-command.ts';
import type { Emitted } from './emit/emit-all.ts';
import { emitAll } from './emit/emit-all.ts';
import { changedFiles, isFrozen, writeFiles } from './emit/write-files.ts';
import { openMemory } from './memory/open-memory.ts';
import { stampOf } from './stamp.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const line = ({ at, message, fix }: Emitted['findings'][number]): string =>
  `${at.file}:${at.line}:${at.column} ${message.en}${fix === undefined ? '' : ` ${fix.en}`}\n`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      emit: { type: 'boolean', default: false },
      stamp: { type: 'string' },
      name: { type: 'string' },
    },
  });
  const name = values.name ?? values.stamp ?? stampOf(root);
  openMemory(root, 'generate');
  const { files, findings } = await emitAll(root);
  if (findings.length > 0) {
    process.stderr.write(findings.map(line).join(''));
    return 1;
  }
  if (values.check) {
    const drifted = changedFiles(root, files).filter(({ path }) => !path.startsWith('.generated/'));
    if (drifted.length === 0) return 0;
    process.stderr.write(
      `These committed files differ from what the sources say:\n${drifted.map(({ path }) => `  ${path}\n`).join('')}` +
        'Run: node --import tsx generators/build.ts --emit\n',
    );
    return 1;
  }
  const live = files.filter(({ path }) => !isFrozen(path));
  for (const { path } of writeFiles(root, live)) {
    if (!path.startsWith('.generated/')) process.stderr.write(`wrote ${path}\n`);
  }
  if (!values.emit) await bundleCommand(root, name);
  return 0;
}

process.exitCode = await main();
