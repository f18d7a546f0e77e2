import { build, type BuildOptions } from 'esbuild';
import { join } from 'node:path';
import { writeDeclarations } from './package-declarations.ts';

/** The entry points of the package, by the name of their file in `dist/current/package/`. */
export const ENTRIES = ['etalon', 'types', 'validators', 'catalogue', 'conformance'] as const;

const sourceOf = (entry: string): string => `conformance/package/${entry}/index.ts`;

/**
 * Bundles what `import … from 'etalon'` gives into a folder, with the declarations of its types.
 *
 * Apart from the command, because this imports nothing of Node: the same files serve Node and a browser.
 */
export async function bundlePackage(root: string, outdir: string): Promise<void> {
  await build(packageBuild(root, outdir));
  writeDeclarations(root, ENTRIES.map(sourceOf), join(outdir, 'types'));
}

/** How the entry points are bundled into a folder. */
export const packageBuild = (root: string, outdir: string): BuildOptions => ({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(ENTRIES.map((entry) => [entry, sourceOf(entry)])),
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
  logLevel: 'warning',
});
