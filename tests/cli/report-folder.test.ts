import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOwnFolder, openReportFolder, REPORT, type ReportFolder } from '../../conformance/cli/report-folder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'etalon-folder-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function opened(place: string): Promise<ReportFolder> {
  const folder = await openReportFolder(place);
  if ('problem' in folder) throw new Error(folder.problem.en);
  return folder;
}

const problemAt = async (place: string): Promise<string | undefined> => {
  const folder = await openReportFolder(place);
  if ('problem' in folder) return folder.problem.en;
  await folder.discard();
  return undefined;
};

describe('the folder of a report', () => {
  it('appears whole or not at all', async () => {
    const place = join(root, 'deep', 'report');
    const folder = await opened(place);
    await folder.write('report.json', '{"type":"conformance-report"}');
    await expect(readdir(place)).rejects.toThrow('ENOENT');
    await folder.publish();
    expect((await readdir(place)).sort()).toEqual(['failures', 'report.json']);
    expect(await readdir(join(root, 'deep'))).toEqual(['report']);
  });

  it('replaces an earlier report whole', async () => {
    const place = join(root, 'report');
    const first = await opened(place);
    await first.write('report.json', '{"type":"conformance-report"}');
    await first.write('failures/old.jsonl', '{}');
    await first.publish();
    const second = await opened(place);
    await second.write('report.json', '{"type":"conformance-report","seed":"2"}');
    await second.publish();
    expect(await readdir(join(place, 'failures'))).toEqual([]);
    expect(await readFile(join(place, 'report.json'), 'utf8')).toContain('"seed":"2"');
  });

  it('leaves nothing behind when it is discarded', async () => {
    const folder = await opened(join(root, 'report'));
    await folder.write('transcript.jsonl', '');
    await folder.discard();
    expect(await readdir(root)).toEqual([]);
  });

  it('is written beside what a killed process of the same number left', async () => {
    const left = join(root, `.report.${process.pid}.tmp`);
    await mkdir(left);
    await writeFile(join(left, 'transcript.jsonl'), 'what it had finished');
    const folder = await opened(join(root, 'report'));
    await folder.publish();
    expect(await readFile(join(left, 'transcript.jsonl'), 'utf8')).toBe('what it had finished');
    expect((await readdir(root)).sort()).toEqual([`.report.${process.pid}.tmp`, 'report']);
  });

  it('fills a folder that cannot be moved away, as the mount of a container, and takes what was ours with it', async () => {
    const place = join(root, 'mount');
    const first = await opened(place);
    await first.write('report.json', '{"type":"conformance-report"}');
    await first.write('failures/old.jsonl', '{}');
    await first.publish();
    const busy = async (from: string, to: string): Promise<void> => {
      if (from === place) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
      await rename(from, to);
    };
    const second = await openOwnFolder(place, REPORT, busy);
    if ('problem' in second) throw new Error(second.problem.en);
    await second.write('report.json', '{"type":"conformance-report","seed":"2"}');
    expect(await second.publish()).toBeUndefined();
    expect(await readFile(join(place, 'report.json'), 'utf8')).toContain('"seed":"2"');
    expect(await readdir(join(place, 'failures'))).toEqual([]);
    expect(await readdir(root)).toEqual(['mount']);
  });

  it('says where it lies where it cannot be put in its place, and keeps it and the earlier one', async () => {
    const place = join(root, 'report');
    const first = await opened(place);
    await first.write('report.json', '{"type":"conformance-report"}');
    await first.publish();
    let fails = true;
    const full = async (from: string, to: string): Promise<void> => {
      if (to === place && fails) {
        fails = false;
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      }
      await rename(from, to);
    };
    const second = await openOwnFolder(place, REPORT, full);
    if ('problem' in second) throw new Error(second.problem.en);
    await second.write('report.json', '{"type":"conformance-report","seed":"2"}');
    const problem = await second.publish();
    expect(problem?.en).toBe(
      `it is whole, but cannot be put at ${place} (ENOSPC); it lies at ${join(root, `.report.${process.pid}.tmp`)}`,
    );
    expect(await readFile(second.path('report.json'), 'utf8')).toContain('"seed":"2"');
    expect(await readFile(join(place, 'report.json'), 'utf8')).not.toContain('seed');
  });

  it('is made inside its place where nothing can be made beside it', async () => {
    // A name of nearly the greatest length has room for none that is longer; a file system that is read-only has for none.
    const place = join(root, 'a'.repeat(250));
    await mkdir(place, { recursive: true });
    for (const seed of ['1', '2']) {
      const folder = await opened(place);
      expect(dirname(folder.path('x'))).toBe(join(place, `.${process.pid}.tmp`));
      await folder.write('report.json', `{"type":"conformance-report","seed":"${seed}"}`);
      expect(await folder.publish()).toBeUndefined();
      expect((await readdir(place)).sort()).toEqual(['failures', 'report.json']);
      expect(await readFile(join(place, 'report.json'), 'utf8')).toContain(`"seed":"${seed}"`);
    }
  });

  it('is not replaced where somebody put a file of his into it', async () => {
    const place = join(root, 'report');
    const first = await opened(place);
    await first.write('report.json', '{"type":"conformance-report"}');
    await first.write('failures/a.jsonl', '{}');
    await first.publish();
    expect(await problemAt(place)).toBeUndefined();
    await writeFile(join(place, 'failures', 'mine.txt'), '');
    expect(await problemAt(place)).toMatch('holds “failures/mine.txt”');
  });

  it('may be an empty folder', async () => {
    await mkdir(join(root, 'empty'));
    expect(await problemAt(join(root, 'empty'))).toBeUndefined();
  });

  it('is no file, no link, and no folder with anything that is not of a report', async () => {
    await writeFile(join(root, 'file'), '');
    expect(await problemAt(join(root, 'file'))).toMatch('is not a folder');

    await mkdir(join(root, 'mine'));
    await symlink(join(root, 'mine'), join(root, 'link'));
    expect(await problemAt(join(root, 'link'))).toMatch('is not a folder');

    await writeFile(join(root, 'mine', 'thesis.tex'), '');
    expect(await problemAt(join(root, 'mine'))).toMatch('holds “thesis.tex”');

    await mkdir(join(root, 'other'));
    await writeFile(join(root, 'other', 'report.json'), '{"type":"something else"}');
    expect(await problemAt(join(root, 'other'))).toMatch('is not an earlier report of etalon');
    expect(await readdir(join(root, 'other'))).toEqual(['report.json']);
  });

  it('is refused at once where nothing can be made, and leaves nothing behind', async () => {
    await writeFile(join(root, 'file'), '');
    expect(await problemAt(join(root, 'file', 'report'))).toMatch('ENOTDIR');
    if (process.platform !== 'linux') return;
    expect(await problemAt('/proc/report')).toMatch(/^no folder can be made beside \/proc\/report \(E[A-Z]+\)$/);
    expect(await problemAt('/proc/deep/report')).toMatch(/\(E[A-Z]+\)$/);
  });
});
