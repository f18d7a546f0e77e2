import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Comment } from '../../generators/ballot/columns.ts';
import { issueOf, KINDS, QUESTIONS } from '../../generators/ballot/issue.ts';
import { readComments } from '../../generators/ballot/read-comments.ts';
import { ballotTemplate } from '../../generators/ballot/template.ts';
import catalogue from '../../.generated/catalogue.json' with { type: 'json' };

const SUBJECTS = new Set(['uncertainty', 'UNC-001', 'UNC-002']);
const HEAD = 'by,clause,type (ge/te/ed),comment,proposed change\n';

const errors = (text: string, file = 'ballot.csv') =>
  readComments(text, file, SUBJECTS).findings.map(({ code, at, message }) => [
    `${at.line}:${at.column}`,
    code,
    message.en,
  ]);

const COMMENT: Comment = {
  row: 2,
  by: 'NB 1',
  clause: 'UNC-001',
  type: 'te',
  comment: 'Too wide, "so" says |us|\nand more',
  change: 'shall → should',
};

describe('a table of ballot comments', () => {
  it('is read as CSV, whichever separator a spreadsheet took, and in either language', () => {
    const quoted = '"Too wide, ""so"" says |us|\r\nand more"';
    expect(readComments(`\uFEFF${HEAD}NB 1,UNC-001,TE,${quoted},shall → should\r\n`, 'b.csv', SUBJECTS)).toEqual({
      comments: [COMMENT],
      findings: [],
    });
    const chinese = `条;类型;意见;建议修改;提出者\nUNC-001;te;${quoted};shall → should;NB 1\n`;
    expect(readComments(chinese, 'b.csv', SUBJECTS)).toEqual({ comments: [COMMENT], findings: [] });
  });

  it('is read as Markdown', () => {
    const text = [
      'Comments of NB 1.',
      '',
      '| by | clause | type | comment | proposed change |',
      '| --- | --- | --- | --- | --- |',
      '| NB 1 | UNC-001 | te | Too wide, "so" says \\|us\\|<br>and more | shall → should |',
      '| | UNC-002 | | | |',
      '',
    ].join('\n');
    expect(readComments(text, 'b.md', SUBJECTS)).toEqual({ comments: [COMMENT], findings: [] });
  });

  it('needs a change of a technical or editorial comment, and none of a general one', () => {
    expect(readComments(`${HEAD},uncertainty,ge,Well done,\n`, 'b.csv', SUBJECTS).comments).toHaveLength(1);
    expect(errors(`${HEAD},uncertainty,ed,Well done,\n`)).toEqual([
      [
        '2:27',
        'comment-change-missing',
        'Row 2, column “proposed change”: a technical or editorial comment proposes a change, and here is none.',
      ],
    ]);
  });

  it('says of each error its place in the file, its row and its column', () => {
    expect(errors(`${HEAD},UNC-001,te,"a\nb",c\nNB,UNC-999,tx,,d\n`)).toEqual([
      ['4:4', 'comment-clause-unknown', 'Row 3, column “clause”: there is no clause "UNC-999".'],
      ['4:12', 'comment-type-unknown', 'Row 3, column “type (ge/te/ed)”: there is no type of comment "tx".'],
      ['4:15', 'comment-missing', 'Row 3, column “comment”: the comment is missing.'],
    ]);
    expect(
      errors('| clause | type | comment | change |\n|---|---|---|---|\n| __proto__ | te | a | b |\n', 'b.md'),
    ).toEqual([['3:3', 'comment-clause-unknown', 'Row 2, column “clause”: there is no clause "__proto__".']]);
    expect(errors(`${HEAD},UNC-001,te,a\n`)).toEqual([
      ['2:13', 'comment-row-uneven', 'Row 2 has 4 cells, and the first row has 5.'],
    ]);
  });

  it('says what keeps a file from being such a table', () => {
    expect(errors(`${HEAD},UNC-001,te,"a\n`)).toEqual([
      ['2:13', 'comment-table-malformed', 'A quotation mark opens here and does not close.'],
    ]);
    expect(errors(`${HEAD},UNC-001,te,"a"b,c\n`)).toEqual([
      ['2:16', 'comment-table-malformed', 'Something stands between the end of a quotation and the next cell.'],
    ]);
    expect(errors('clause,type,comment\n')).toEqual([
      ['1:1', 'comment-column-missing', 'The table has no column “proposed change”.'],
    ]);
    expect(errors(HEAD)).toEqual([['1:1', 'comment-none', 'No row of the table is filled in.']]);
    expect(errors('')).toHaveLength(4);
  });
});

describe('the template', () => {
  it.each([
    ['csv', 'en'],
    ['csv', 'zh'],
    ['markdown', 'en'],
    ['markdown', 'zh'],
  ] as const)('as %s in %s comes back with what was filled in, and only with that', (format, language) => {
    const file = format === 'csv' ? 'b.csv' : 'b.md';
    for (const standard of catalogue.standards) {
      const known = new Set([standard.key, ...standard.clauses.map(({ id }) => id)]);
      const text = ballotTemplate(standard, language, format);
      expect(readComments(text, file, known).findings.map(({ code }) => code)).toEqual(['comment-none']);
      const [, second] = standard.clauses;
      if (second === undefined) throw new Error(`${standard.key} has no second clause`);
      const { id, number } = second;
      const filled =
        format === 'csv'
          ? text.replace(`,${id},${number},,,,`, `NB 1,${id},${number},ed,"a ""b""\nc",d,`)
          : text.replace(`|  | ${id} | ${number} |  |  |  |`, `| NB 1 | ${id} | ${number} | ed | a "b"<br>c | d |`);
      expect(readComments(filled, file, known)).toEqual({
        comments: [{ row: 4, by: 'NB 1', clause: id, type: 'ed', comment: 'a "b"\nc', change: 'd' }],
        findings: [],
      });
    }
  });

  it('keeps a spreadsheet from taking a text for a formula', () => {
    const clause = { id: 'UNC-001', number: '4.1', plain: { en: '=1+1', zh: '=1+1' } };
    const standard = { key: 'uncertainty', title: { en: 'U', zh: 'U' }, clauses: [clause] };
    expect(ballotTemplate(standard as unknown as Parameters<typeof ballotTemplate>[0], 'en', 'csv')).toBe(
      '\uFEFFby,clause,number,type (ge/te/ed),comment,proposed change,text\r\n' +
        ',uncertainty,,,,,U\r\n' +
        ",UNC-001,4.1,,,,'=1+1\r\n",
    );
  });
});

describe('the issue of a comment', () => {
  it('asks what the form Proposal asks', () => {
    const form = parse(readFileSync('.github/ISSUE_TEMPLATE/proposal.yml', 'utf8')) as {
      body: { id: string; attributes: { label: string; options?: string[] } }[];
    };
    const asked = new Map(form.body.map(({ id, attributes }) => [id, attributes]));
    for (const [id, label] of Object.entries(QUESTIONS)) expect(asked.get(id)?.label).toBe(label);
    expect(asked.get('kind')?.options).toEqual(Object.values(KINDS));
  });

  it('takes what others wrote for text', () => {
    expect(issueOf({ ...COMMENT, comment: '### Kind\n<img> @all', change: '' }, 0)).toEqual({
      path: '001-UNC-001-te.md',
      content: [
        '---',
        'title: "Proposal: UNC-001 (te)"',
        'labels: [proposal]',
        '---',
        '',
        '### Clause or standard · 条或规范',
        '',
        'UNC-001',
        '',
        '### Kind of comment · 意见类型',
        '',
        'te technical 技术性',
        '',
        '### Comment · 意见',
        '',
        '\\### Kind\n&lt;img> &#64;all',
        '',
        '### Proposed change · 建议修改',
        '',
        '_No response_',
        '',
        'Ballot comment by NB 1, row 2 of the table.',
        '',
      ].join('\n'),
    });
  });

  it('shows what would move a cursor, turn a line around or be invisible', () => {
    const { content } = issueOf(
      { ...COMMENT, by: 'NB\u202e 1', comment: '\u001b[31mred\u0000\tline\nline', change: '' },
      0,
    );
    expect(content).toContain('\n\\u{1b}[31mred\\u{0}\tline\nline\n');
    expect(content).toContain('Ballot comment by NB\\u{202e} 1, row 2 of the table.');
  });
});
