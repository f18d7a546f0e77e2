import { build, type BuildOptions } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION_KINDS, VERSIONS } from './emit/version-path.ts';
import { writeDeclarations } from './package-declarations.ts';
import { sharedData, writeWithData } from './shared-data.ts';

/** The entry points of the package that name no version, by the name of their file in `dist/current/package/`. */
const ENTRIES = ['etalon', 'types', 'validators', 'operations', 'catalogue', 'conformance'];

/** The entry points and where each stands: `validators`, `validators/uncertainty/0.1.0`. */
function entriesOf(root: string): Readonly<Record<string, string>> {
  const releases = JSON.parse(readFileSync(join(root, VERSIONS, 'releases.json'), 'utf8')) as readonly string[];
  const versions = VERSION_KINDS.flatMap((kind) => releases.map((release) => `${kind}/${release}`));
  return Object.fromEntries([
    ...ENTRIES.map((entry): [string, string] => [entry, `conformance/package/${entry}/index.ts`]),
    ...versions.map((entry): [string, string] => [entry, `${VERSIONS}/${entry}.ts`]),
  ]);
}

/**
 * Bundles what `import … from 'etalon'` gives into `package/` of a folder, with the declarations of its types.
 *
 * Apart from the command, because this imports nothing of Node: the same files serve Node and a browser.
 *
 * @param seen Takes the modules of data that it imports from `data/` of that folder.
 */
export async function bundlePackage(root: string, folder: string, seen: Set<string>): Promise<void> {
  const outdir = join(folder, 'package');
  const { outputFiles } = await build({
    ...packageBuild(root, outdir),
    plugins: [sharedData(root, seen)],
    write: false,
  });
  writeWithData(outputFiles, folder);
  writeDeclarations(root, Object.values(entriesOf(root)), join(outdir, 'declarations'));
}

/** How the entry points are bundled into a folder. */
export const packageBuild = (root: string, outdir: string): BuildOptions => ({
  absWorkingDir: root,
  entryPoints: { ...entriesOf(root) },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  external: ['yaml', 'fast-check'],
  alias: { 'node:crypto': join(root, 'conformance/package/node-crypto.ts') },
  chunkNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  charset: 'utf8',
  logLevel: 'warning',
});
