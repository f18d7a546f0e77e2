import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommand } from './bundle-command.ts';
import type { Emitted } from './emit/emit-all.ts';
import { emitAll } from './emit/emit-all.ts';
import { changedFiles, isFrozen, writeFiles } from './emit/write-files.ts';
import { openMemory } from './open-memory.ts';
import { scriptWords } from './script-words.ts';
import { stampOf } from './stamp.js';

const HELP = `npm run generate [-- --check | --emit | --name NAME | --stamp STAMP]

Makes everything that is generated: writes what changed, and bundles the etalon command into dist/.

  --check         writes nothing; says which committed files differ from what the sources say
  --emit          writes what changed, without the command
  --name NAME     bundles the command as dist/NAME; a published package carries dist/current
  --stamp STAMP   bundles the command as dist/STAMP, as conformance/cli/etalon.js asks when it starts
  --help          this text

Examples:
  npm run generate
  npm run generate -- --check

Exit codes: 0 made, or nothing differs; 1 a source has a mistake, or a committed file differs; 2 usage.
`;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const line = ({ at, message, fix }: Emitted['findings'][number]): string =>
  `${at.file}:${at.line}:${at.column} ${message.en}${fix === undefined ? '' : ` ${fix.en}`}\n`;

/** Says to whoever waits at a terminal what is being made; a log has no use for it. */
function stage(name: string): void {
  if (process.stderr.isTTY) process.stderr.write(`generate: ${name}\n`);
}

/** Makes everything that is generated, as the words of the command ask. */
async function main(): Promise<number> {
  const { values } = scriptWords(HELP, {
    options: {
      check: { type: 'boolean', default: false },
      emit: { type: 'boolean', default: false },
      stamp: { type: 'string' },
      name: { type: 'string' },
    },
  });
  const name = values.name ?? values.stamp ?? stampOf(root);
  openMemory(root, 'generate');
  const { files, findings } = await emitAll(root, stage);
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
  if (values.emit) return 0;
  stage('command');
  await bundleCommand(root, name);
  return 0;
}

process.exitCode = await main();
