import { build, type BuildOptions } from 'esbuild';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePackage } from './bundle-package.ts';
import { bundleData, sharedData, writeWithData } from './shared-data.ts';

/** Builds that nobody used for this long are pruned, the newest ones excepted. */
const UNUSED_MS = 60 * 60 * 1000;
const KEPT = 3;

/**
 * Bundles the command into `dist/<name>/cli.js`, with a chunk for what each verb loads lazily, and the data beside it.
 *
 * It is made in a folder of its own that then takes the name, so two processes can build at once; who comes second
 * throws its own work away. The two runtime dependencies that the reader installs anyway stay outside. `current` is what a
 * published package carries, and has its entry points too.
 */
export async function bundleCommand(root: string, name: string): Promise<void> {
  const dist = join(root, 'dist');
  const temporary = join(dist, `.making-${process.pid}-${name}`);
  const target = join(dist, name);
  mkdirSync(dist, { recursive: true });
  try {
    const shared = new Set<string>();
    const { outputFiles } = await build({
      ...commandBuild(root, temporary),
      plugins: [sharedData(root, shared)],
      write: false,
    });
    writeWithData(outputFiles, temporary);
    if (name === 'current') await bundlePackage(root, temporary, shared);
    await bundleData(root, shared, join(temporary, 'data'));
    if (name === 'current') rmSync(target, { recursive: true, force: true });
    if (!existsSync(target)) take(temporary, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  prune(dist, name);
}

/** How the command is bundled into a folder. */
export const commandBuild = (root: string, outdir: string): BuildOptions => ({
  absWorkingDir: root,
  // The thread of a module is started from the file beside the chunk that starts it.
  entryPoints: { cli: 'conformance/cli/main.ts', 'chunks/worker': 'conformance/protocol/module/worker.js' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['yaml', 'fast-check', '@duckdb/node-api'],
  // What was JSON in the sources is JavaScript in `data/`.
  supported: { 'import-attributes': false, 'import-assertions': false },
  chunkNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  charset: 'utf8',
  // Bundled CommonJS asks for Node's own modules by require, which an ES module does not have.
  banner: {
    js: "import{createRequire as etalonRequire}from'node:module';const require=etalonRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

function take(temporary: string, target: string): void {
  try {
    renameSync(temporary, target);
  } catch (error) {
    // Another process was faster, and its folder is as good as ours.
    if (!existsSync(join(target, 'cli.js'))) throw error;
  }
}

/** Removes builds of older sources, unless they were used lately: a long run loads chunks of its build until its end. */
function prune(dist: string, current: string): void {
  const builds = readdirSync(dist)
    .filter((name) => name !== current && name !== 'current')
    .map((name) => ({ name, used: lastUse(join(dist, name)) }))
    .sort((a, b) => b.used - a.used);
  for (const { name, used } of builds.slice(KEPT)) {
    if (Date.now() - used > UNUSED_MS) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

function lastUse(folder: string): number {
  try {
    return Math.max(
      statSync(folder).mtimeMs,
      statSync(join(folder, 'cli.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    );
  } catch {
    return Date.now();
  }
}
