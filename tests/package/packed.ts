import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, inject } from 'vitest';
import { bundleCommand } from '../../generators/bundle-command.ts';
import { stampOf } from '../../generators/stamp.js';

export const root = join(import.meta.dirname, '..', '..');

/** What `npm pack` says of the package that it made. */
interface Listing {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

interface Packed extends Listing {
  /** A project that holds nothing but what an installation of the package brings. */
  readonly project: string;
  /** A path in the installed package. */
  readonly installed: (...path: string[]) => string;
}

/**
 * The package as `npm run pack` makes it, made once for all files of tests, and installed for the file that asks into an
 * empty project of its own, where it may plant what it likes.
 */
export function usePacked(): Packed {
  const packed = {
    filename: '',
    size: NaN,
    unpackedSize: NaN,
    files: [] as Listing['files'],
    project: '',
    installed: (...path: string[]) => join(packed.project, 'node_modules', 'etalon', ...path),
  };
  let folder = '';
  beforeAll(async () => {
    const made = await packOnce();
    folder = mkdtempSync(join(tmpdir(), 'etalon-package-'));
    Object.assign(packed, made.listing, { project: install(join(made.folder, made.listing.filename), folder) });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return packed;
}

/** Installs a packed package into an empty project below `folder`, as npm would. */
function install(file: string, folder: string): string {
  const project = join(folder, 'project');
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  spawnSync('tar', ['xzf', file, '-C', folder]);
  renameSync(join(folder, 'package'), join(project, 'node_modules', 'etalon'));
  for (const name of ['fast-check', 'pure-rand', 'yaml'])
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  return project;
}

/** The package of these sources, by whichever file asks first; the others wait for it, or fail as it does. */
async function packOnce(): Promise<{ readonly folder: string; readonly listing: Listing }> {
  const folder = join(inject('packages'), stampOf(root));
  const [told, failed] = [join(folder, 'told.json'), join(folder, 'failed.txt')];
  if (mkdirSync(folder, { recursive: true }) === undefined)
    while (!existsSync(told)) {
      if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
      await setTimeout(50);
    }
  else
    try {
      await bundleCommand(root, 'current');
      writeFileSync(`${told}.tmp`, npmPack(folder));
      renameSync(`${told}.tmp`, told);
    } catch (error) {
      writeFileSync(failed, String(error));
      throw error;
    }
  const [listing] = Object.values(JSON.parse(readFileSync(told, 'utf8')) as Readonly<Record<string, Listing>>);
  if (listing === undefined) throw new Error('npm pack says nothing');
  return { folder, listing };
}

function npmPack(folder: string): string {
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`npm pack ended with ${status}: ${stderr}`);
  return stdout;
}
