import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleCommand } from '../../generators/bundle-command.ts';

export const root = join(import.meta.dirname, '..', '..');

/** What `npm pack` says of the package that it made. */
interface Listing {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

export interface Packed extends Listing {
  /** A project that holds nothing but what an installation of the package brings. */
  readonly project: string;
}

/** The package as `npm run pack` makes it, installed into an empty project as npm would. */
export async function pack(): Promise<Packed> {
  await bundleCommand(root, 'current');
  const folder = mkdtempSync(join(tmpdir(), 'etalon-package-'));
  const { stdout } = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  const [listing] = Object.values(JSON.parse(stdout) as Readonly<Record<string, Listing>>);
  if (listing === undefined) throw new Error('npm pack says nothing');
  const project = join(folder, 'project');
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  spawnSync('tar', ['xzf', join(folder, listing.filename), '-C', folder]);
  renameSync(join(folder, 'package'), join(project, 'node_modules', 'etalon'));
  for (const name of ['fast-check', 'pure-rand', 'yaml'])
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  return { ...listing, project };
}
