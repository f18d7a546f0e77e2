import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReportFolder, type ReportFolder } from '../../conformance/cli/report-folder.ts';

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
