import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../conformance/cli/comments.ts';
import { main } from '../../conformance/cli/export.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-ways-out-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function listening() {
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    colour: false,
    live: false,
    columns: 100,
    env: {},
  };
  return { said, terminal };
}

async function exporting(...words: string[]) {
  const { said, terminal } = listening();
  return { code: await main(ROOT, words, terminal), ...said };
}

async function comments(operands: readonly string[], out?: string) {
  const { said, terminal } = listening();
  const values = new Map(out === undefined ? [] : [['out', [out]]]);
  const code = await run({ operands, switches: new Set(), values, command: [], language: 'en', terminal });
  return { code, ...said };
}

describe('etalon export', () => {
  it('writes a file a language, says whose checks they passed, and overwrites nothing', async () => {
    const out = join(folder, 'sts');
    const files = ['en', 'zh'].map((language) => join(out, `etalon-101-draft-${language}.sts.xml`));
    expect(await exporting('vocabulary', '--out', out)).toEqual({
      code: 0,
      out: `${files.join('\n')}\nwell-formed by libxml2, and whole by a check of our own; the published schema of NISO STS was not asked\n`,
      err: '',
    });
    rmSync(files[0] ?? '');
    const again = await exporting('vocabulary', '--out', out);
    expect(again.code).toBe(2);
    expect(again.err).toContain(`nothing is overwritten; in the way: ${files[1]}.`);
    expect(readdirSync(out)).toEqual(['etalon-101-draft-zh.sts.xml']);
  });

  it('writes one language as Metanorma', async () => {
    const out = join(folder, 'adoc');
    expect(await exporting('vocabulary@draft', '--to', 'metanorma', '--in', 'zh', '--out', out)).toEqual({
      code: 0,
      out: `${join(out, 'etalon-101-draft-zh.adoc')}\nread by Asciidoctor without a warning, and whole by a check of our own; Metanorma itself was not asked\n`,
      err: '',
    });
  });

  it('refuses what there is not', async () => {
    expect(await exporting('vocabulry')).toEqual({
      code: 2,
      out: '',
      err: 'etalon: there is no standard “vocabulry” with a draft; did you mean vocabulary?\n',
    });
    expect((await exporting('vocabulary@9.9.9')).err).toMatch(
      /^etalon: vocabulary has no version 9\.9\.9; it has draft/,
    );
    expect((await exporting('vocabulary', '--to', 'docx')).err).toContain('--to takes one of sts, metanorma');
  });
});

describe('etalon comments', () => {
  it('makes a table, and issues from it once it is filled in', async () => {
    const table = join(folder, 'ballot.csv');
    expect((await comments(['new', 'vocabulary'], table)).code).toBe(0);
    expect((await comments(['new', 'vocabulary'], table)).err).toContain('is not overwritten');
    const issues = join(folder, 'issues');
    const empty = await comments(['import', table], issues);
    expect([empty.code, existsSync(issues)]).toEqual([1, false]);
    expect(empty.err).toContain('No row of the table is filled in.');

    const text = readFileSync(table, 'utf8');
    writeFileSync(table, text.replace(',vocabulary,,,,,', ',vocabulary,,ge,Clear,,'));
    expect(await comments(['import', table], issues)).toEqual({ code: 0, out: `${issues}: 1 issue\n`, err: '' });
    expect(readdirSync(issues)).toEqual(['001-vocabulary-ge.md']);
  });

  it('writes nothing where one row is wrong', async () => {
    const table = join(folder, 'wrong.md');
    const head = '| clause | type | comment | proposed change |\n| --- | --- | --- | --- |\n';
    writeFileSync(table, `${head}| vocabulary | ge | Clear | |\n| VOC-9999 | te | a | b |\n`);
    const { code, out, err } = await comments(['import', table], join(folder, 'none'));
    expect([code, out]).toEqual([1, `${table}: 1 error; nothing was written\n`]);
    expect(err).toContain(`${table}:4:3: error comment-clause-unknown: Row 3, column “clause”`);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('says what is wrong with the call', async () => {
    expect((await comments(['nwe', 'vocabulary'])).err).toBe(
      'etalon: comments has no “nwe”; it has new, import; did you mean new?\n',
    );
    expect((await comments(['new', 'vocabulry'])).err).toContain('did you mean vocabulary?');
    expect((await comments(['new', 'vocabulary'], 'table.xlsx')).err).toContain('ends neither in .csv nor in .md');
    expect((await comments(['import', join(folder, 'absent.csv')])).err).toContain('cannot be read (ENOENT)');
    const latin = join(folder, 'latin.csv');
    writeFileSync(latin, Buffer.from([0x63, 0xe9]));
    expect((await comments(['import', latin])).err).toContain('is not UTF-8; save it as “CSV UTF-8”');
  });
});
