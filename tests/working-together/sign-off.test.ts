import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const script = join(import.meta.dirname, '..', '..', '.ci', 'sign-off');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-sign-off-'));
  git('init', '--quiet', '--initial-branch', 'main');
  commit('Base');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...words: readonly string[]): string {
  const own = ['-c', 'user.name=A. Author', '-c', 'user.email=a@author.example', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...own, ...words], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

const commit = (...words: readonly string[]): string => git('commit', '--quiet', '--allow-empty', '-m', ...words);

function signOff(base: string): { readonly code: number | null; readonly out: string } {
  const { status, stdout } = spawnSync('bash', [script, base], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout.replaceAll(/^[0-9a-f]{12}/gm, 'COMMIT') };
}

it('takes commits that their author signed off, and asks nothing of merges and of what was there before', () => {
  git('checkout', '--quiet', '-b', 'change');
  commit('One', '--signoff');
  commit('Two', '--signoff', '--author', 'B <b@author.example>', '--trailer', 'Signed-off-by: B <B@author.example>');
  git('checkout', '--quiet', '-b', 'other', 'main');
  commit('Three', '--signoff');
  git('checkout', '--quiet', 'change');
  git('merge', '--quiet', '--no-ff', '--no-edit', 'other');
  expect(signOff('main')).toEqual({ code: 0, out: '3 signed off\n' });
});

it('names a commit without one, one of another than its author, and one that only talks of it', () => {
  const base = git('rev-parse', 'HEAD');
  commit('No sign');
  commit('Of another', '--trailer', 'Signed-off-by: B <b@author.example>');
  commit('In the text', '-m', 'Signed-off-by: A <a@author.example> is what it needs.\n\nThe end.');
  const line = (subject: string): string => `COMMIT is not signed off by <a@author.example>: ${subject}\n`;
  expect(signOff(base)).toEqual({
    code: 1,
    out:
      line('No sign') +
      line('Of another') +
      line('In the text') +
      `Sign off with: git rebase --signoff ${base}\n` +
      `请用以下命令签署：git rebase --signoff ${base}\n`,
  });
});
