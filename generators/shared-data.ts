import { build, type OutputFile, type Plugin } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';

/** How a bundle names a module of data until it is known where the file that imports it lies. */
const NAME = /"etalon-data:([A-Za-z0-9._/-]+)"/g;

/**
 * What is generated and depends on nothing: catalogues, compiled schemas, frozen cases. It is the most of what the command
 * and the entry points hold, so it stands once, in `data/` beside both, and their bundles import it from there.
 *
 * @param seen Takes the files that a bundle imports, from the root of the repository.
 */
export const sharedData = (root: string, seen: Set<string>): Plugin => ({
  name: 'shared-data',
  setup({ onResolve }) {
    onResolve({ filter: /\.json$|-validators\.js$/ }, ({ path, resolveDir }) => {
      const file = relative(root, join(resolveDir, path)).replaceAll(sep, '/');
      if (!file.startsWith('.generated/')) return undefined;
      seen.add(file);
      return { path: `etalon-data:${dataOf(file)}`, external: true, sideEffects: false };
    });
  },
});

/** `.generated/releases/uncertainty-0.1.0/catalogue.json` is `releases/uncertainty-0.1.0/catalogue`, below `data/`. */
const dataOf = (file: string): string => file.replace(/^\.generated\//, '').replace(/\.[a-z]+$/, '');

/**
 * Writes what a build made, in which modules of data are named; each name becomes the way from the file to `data/`.
 *
 * @param folder The folder in which `data/` lies.
 */
export function writeWithData(outputs: readonly OutputFile[], folder: string): void {
  for (const { path, text } of outputs) {
    const up = posix.join(relative(dirname(path), folder).replaceAll(sep, '/'), 'data');
    const way = up.startsWith('.') ? up : `./${up}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      text.replaceAll(NAME, (_, name: string) => `"${way}/${name}.js"`),
    );
  }
}

/** Writes the modules of data themselves. */
export async function bundleData(root: string, files: ReadonlySet<string>, outdir: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries([...files].sort().map((file) => [dataOf(file), file])),
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    charset: 'utf8',
    plugins: [parsedJson],
    logLevel: 'warning',
  });
}

/** JSON is read faster out of a text than an object is out of a program. */
const parsedJson: Plugin = {
  name: 'parsed-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};
