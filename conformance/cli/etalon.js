#!/usr/bin/env node
/**
 * The `etalon` command. In a clone it builds itself into dist/<stamp of the sources> when that is absent; in a
 * published package, which has no generators, it runs dist/current.
 */
import { existsSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const generator = join(root, 'generators', 'build.ts');

/** Ends with a line in both languages: the words of the command are not built yet. */
function giveUp(en, zh) {
  process.stderr.write(`etalon: ${en}\netalon：${zh}\n`);
  process.exit(3);
}

async function build(stamp) {
  // Loaded only here: every start of the command would wait for them.
  const { spawnSync } = await import('node:child_process');
  const { createRequire } = await import('node:module');
  let tsx;
  try {
    tsx = createRequire(import.meta.url).resolve('tsx');
  } catch {
    giveUp(
      'the command is not built, and the development dependencies that build it are not installed; run: npm ci',
      '命令尚未构建，且未安装构建所需的开发依赖；请运行：npm ci',
    );
  }
  const node = ['--import', pathToFileURL(tsx).href, generator, '--stamp', stamp];
  // Standard output belongs to the command; what the build says goes to standard error.
  const { status } = spawnSync(process.execPath, node, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0)
    giveUp('the command could not be built from its sources; see above', '无法从源文件构建命令；见上文');
}

async function entry() {
  if (!existsSync(generator)) return join(root, 'dist', 'current', 'cli.js');
  const { stampOf } = await import('../../generators/stamp.js');
  // Sources may change while they are built; what was built is then stale already.
  for (let attempt = 1; ; attempt += 1) {
    const stamp = stampOf(root);
    const built = join(root, 'dist', stamp, 'cli.js');
    if (existsSync(built)) return markUsed(built);
    if (attempt > 3) giveUp('the sources keep changing while they are built', '构建期间源文件不断变化');
    await build(stamp);
    if (existsSync(built)) return built;
  }
}

/** Builds that were used lately are not pruned. */
function markUsed(built) {
  try {
    const now = new Date();
    utimesSync(built, now, now);
  } catch {
    // A read-only clone is as good.
  }
  return built;
}

const { main } = await import(pathToFileURL(await entry()).href);
process.exitCode = await main(process.argv.slice(2));
