import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { parse } from 'yaml';
import { editionOf, exported } from '../../conformance/cli/export.ts';
import type { Edition } from '../../generators/emit/export/edition.ts';
import { asciidoctorProblems } from '../../generators/emit/export/asciidoctor-problems.ts';
import { metanormaProblems } from '../../generators/emit/export/metanorma-problems.ts';
import { stsProblems } from '../../generators/emit/export/sts-problems.ts';
import type { Series } from '../../generators/model/types.ts';
import { xmlProblems } from '../../generators/emit/export/xml-problems.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const STANDARDS = ['vocabulary', 'uncertainty', 'classification', 'conformance'];
const { standards } = parse(readFileSync(join(ROOT, 'spec/series.yaml'), 'utf8')) as Pick<Series, 'standards'>;
/** `vocabulary@0.1.0`, `classification@0.1.0`, `classification@0.2.0`: what was released. */
const RELEASES = standards.flatMap(({ key, releases = [] }) => releases.map(({ version }) => `${key}@${version}`));

const read = new Map<string, Omit<Edition, 'language'>>();

function draft(name: string): Omit<Edition, 'language'> {
  const known = read.get(name);
  if (known !== undefined) return known;
  const edition = editionOf(ROOT, name);
  if ('problem' in edition) throw new Error(edition.problem.en);
  read.set(name, edition);
  return edition;
}

async function textOf(name: string, format: 'sts' | 'metanorma', language: 'en' | 'zh' = 'en'): Promise<string> {
  const { files } = await exported(draft(name), [language], format);
  return files[0]?.content ?? '';
}

/** The text with one thing changed, which has to be there. */
function planted(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
}

describe('a standard on its way out', () => {
  it.each(STANDARDS)(
    '%s is well-formed STS by libxml2, and whole by our own check, in both languages',
    async (name) => {
      const { files, problems } = await exported(draft(name), ['en', 'zh'], 'sts');
      expect(problems).toEqual([]);
      const { designation } = draft(name).standard;
      const stem = designation.toLowerCase().replace(' ', '-');
      expect(files.map(({ path }) => path)).toEqual([`${stem}-draft-en.sts.xml`, `${stem}-draft-zh.sts.xml`]);
      for (const { content } of files) expect(content).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<standard /);
    },
  );

  it.each([...STANDARDS, ...RELEASES])(
    '%s is AsciiDoc that Asciidoctor reads without a warning and as it is printed, in both languages',
    async (name) => {
      const { files, problems } = await exported(draft(name), ['en', 'zh'], 'metanorma');
      expect(problems).toEqual([]);
      expect(files.length).toBe(2);
      for (const { content } of files) expect(content).toContain('\n:mn-document-class: iso\n');
    },
  );

  it('says of a release which it is, and carries what was frozen', async () => {
    const { files, problems } = await exported(draft('vocabulary@0.1.0'), ['en'], 'sts');
    expect(problems).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(['etalon-101-0.1.0-en.sts.xml']);
    expect(files[0]?.content).toContain('<p>Version 0.1.0, candidate. Not a standard.</p>');
    expect(files[0]?.content).toContain('/std/vocabulary/0.1.0"/>');
  });

  it('carries each clause in the language of its file, and both languages in a term', async () => {
    const [en, zh] = [await textOf('vocabulary', 'sts', 'en'), await textOf('vocabulary', 'sts', 'zh')];
    expect(en).toContain('<title>Scope</title>');
    expect(zh).toContain('<title>范围</title>');
    expect(en).toMatch(/<tbx:termEntry id="[^"]*"><tbx:langSet xml:lang="en">/);
    expect(zh).toMatch(/<tbx:termEntry id="[^"]*"><tbx:langSet xml:lang="zh">/);
    expect(await textOf('vocabulary', 'metanorma', 'zh')).toContain('[heading=scope]\n[[scope]]\n== 范围\n');
  });

  it('says of a draft that it is no standard', async () => {
    const standing = `Draft of version ${draft('vocabulary').standard.next}. Not a standard.`;
    expect(await textOf('vocabulary', 'sts')).toContain(standing);
    expect(await textOf('vocabulary', 'metanorma')).toContain(standing);
  });
});

describe('libxml2', () => {
  it('refuses what is not well formed, and a prefix without a namespace', async () => {
    const sts = await textOf('conformance', 'sts');
    expect(await xmlProblems(sts)).toEqual([]);
    expect((await xmlProblems(planted(sts, '</front>', ''))).join('\n')).toContain('Opening and ending tag mismatch');
    expect((await xmlProblems(planted(sts, /<title>(?=Scope)/, '<title>&'))).length).toBeGreaterThan(0);
    expect((await xmlProblems(planted(sts, / xmlns:tbx="[^"]*"/, ''))).join('\n')).toContain('tbx');
  });
});

describe('our own check of STS, which is not the published schema', () => {
  it('finds a reference to nothing, an id that stands twice, and a number that is another', async () => {
    const { standard } = draft('uncertainty');
    const sts = await textOf('uncertainty', 'sts');
    const [clause] = standard.sections.flatMap(({ clauses }) => clauses);
    const id = clause?.id ?? '';
    expect(stsProblems(planted(sts, / rid="[^"]*"/, ' rid="nowhere"'), standard)).toEqual([
      'nothing has the id nowhere',
    ]);
    expect(stsProblems(planted(sts, '<sec id="introduction"', '<sec id="scope"'), standard)).toEqual([
      'the id scope stands twice',
    ]);
    const label = `<label>${clause?.number}</label>`;
    expect(stsProblems(planted(sts, label, `<label>1${clause?.number}</label>`), standard)).toEqual([
      `${id} is printed as 1${clause?.number}, and not as ${clause?.number}`,
    ]);
  });

  it('finds that a term is missing', async () => {
    const { standard } = draft('vocabulary');
    const id = `term-${standard.terms[0]?.id}`;
    const sts = planted(await textOf('vocabulary', 'sts'), `<term-sec id="${id}"`, '<term-sec id="other"');
    expect(stsProblems(sts, standard)).toContain(`${id} is missing`);
  });
});

describe('our own check of AsciiDoc, which is not Metanorma', () => {
  it('finds what has no anchor, no partner, too few cells or another number', async () => {
    const { standard } = draft('uncertainty');
    const text = await textOf('uncertainty', 'metanorma');
    const [first, second] = standard.sections[0]?.clauses ?? [];
    const found = (changed: string): readonly string[] => metanormaProblems(changed, standard);
    expect(found(planted(text, /<<[^,>]+,/, '<<nowhere,'))).toEqual(['nothing has the anchor nowhere']);
    expect(found(planted(text, '[[introduction]]', '[[foreword]]'))).toContain('the anchor foreword stands twice');
    expect(found(planted(text, '\n++++\n', '\n'))).toEqual(['a ++++ has no partner']);
    expect(found(planted(text, /(\|===\n\| [^\n]*) \| [^\n]*/, '$1'))[0]).toMatch(
      /^a row of a table has not \d cells: /,
    );
    const without = planted(text, new RegExp(`\\[\\[${first?.id}\\]\\]\\n=== [^\\n]*\\n`), '');
    expect(found(without)).toContain(`${first?.id} is numbered not, and not ${first?.number}`);
    expect(found(without)).toContain(`${second?.id} is numbered ${first?.number}, and not ${second?.number}`);
  });
});

describe('Asciidoctor', () => {
  it('finds a block without an end, a reference to nothing and a level left out', async () => {
    const { standard } = draft('conformance');
    const text = await textOf('conformance', 'metanorma');
    const found = (changed: string): Promise<readonly string[]> => asciidoctorProblems(changed, standard, 'en');
    expect(await found(text)).toEqual([]);
    expect(await found(`${text}\n++++\nx\n`)).toEqual([
      expect.stringMatching(/^Asciidoctor, line \d+: unterminated pass block$/),
    ]);
    expect(await found(planted(text, /<<[^,>]+,/, '<<nowhere,'))).toContain(
      'Asciidoctor: possible invalid reference: nowhere',
    );
    expect((await found(planted(text, /\n=== /, '\n==== '))).join('\n')).toMatch(/section title out of sequence/);
  });

  it('finds a code in a Chinese text that its signs do not make one, and words that it prints as others', async () => {
    const { standard } = draft('conformance');
    const zh = await textOf('conformance', 'metanorma', 'zh');
    expect(await asciidoctorProblems(zh, standard, 'zh')).toEqual([]);
    const [problem, ...more] = await asciidoctorProblems(
      planted(zh, /(?<=\p{Script=Han})``([a-z]+)``(?=\p{Script=Han})/u, '`$1`'),
      standard,
      'zh',
    );
    expect([problem, more]).toEqual([expect.stringMatching(/^Asciidoctor does not read as it is printed: /), []]);
    const en = await textOf('conformance', 'metanorma');
    expect(await asciidoctorProblems(planted(en, '&#39;', "'"), standard, 'en')).toEqual([
      expect.stringMatching(/^Asciidoctor does not read as it is printed: .*'/),
    ]);
  });

  it('finds a formula that is another', async () => {
    const { standard } = draft('uncertainty');
    const text = planted(await textOf('uncertainty', 'metanorma'), '\\frac{s}{\\sqrt{n}}', '\\frac{s}{n}');
    expect((await asciidoctorProblems(text, standard, 'en')).join('\n')).toMatch(
      /^Asciidoctor does not read the formula standard-uncertainty-of-the-mean as it is printed: /,
    );
  });
});

/**
 * The published schema of NISO STS 1.0 (ANSI/NISO Z39.102-2017, extended tag set with MathML 3, CC BY-SA 4.0) is another's
 * work under another licence, and is not shipped: niso-sts.org has it as NISO-STS-extended-1-MathML3-XSD.
 */
const MATERIAL = process.env['ETALON_MATERIAL'];
const SCHEMA = join(MATERIAL ?? '', 'NISO-STS-extended-1-MathML3-XSD');
const DRIVER = 'NISO-STS-extended-1-mathml3.xsd';

describe('the published schema of NISO STS', () => {
  if (MATERIAL === undefined || !existsSync(join(SCHEMA, DRIVER))) {
    process.stdout.write(
      `NOT RUN: NISO STS (ETALON_MATERIAL names no folder with NISO-STS-extended-1-MathML3-XSD/${DRIVER})\n`,
    );
    it.skip('NOT RUN', () => undefined);
    return;
  }
  const file = (fileName: string) => ({ fileName, contents: readFileSync(join(SCHEMA, fileName), 'utf8') });
  const modules = readdirSync(SCHEMA, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.xsd') && name !== DRIVER);
  const against = async (contents: string): Promise<readonly string[]> => {
    const { valid, rawOutput } = await validateXML({
      xml: { fileName: 'document.xml', contents },
      schema: [file(DRIVER)],
      preload: modules.map(file),
      initialMemoryPages: 4096,
      maxMemoryPages: 8192,
    });
    return valid ? [] : rawOutput.split('\n').filter((line) => line !== '');
  };

  it.each([...STANDARDS, ...RELEASES])('accepts %s in both languages', async (name) => {
    for (const language of ['en', 'zh'] as const)
      expect(await against(await textOf(name, 'sts', language))).toEqual([]);
  });

  it('refuses an element and an attribute that it does not know', async () => {
    const sts = await textOf('conformance', 'sts');
    expect((await against(planted(sts, /std-ident>/g, 'std-idant>'))).join('\n')).toContain("Element 'std-idant'");
    expect((await against(planted(sts, 'sec-type="scope"', 'sec-kind="scope"'))).join('\n')).toContain("'sec-kind'");
  });
});
