import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** What a page of .github may name, beside files. */
export interface Named {
  readonly root: string;
  readonly scripts: readonly string[];
  readonly verbs: readonly NamedVerb[];
}

/** A verb of the command: what its help says that it takes. */
export interface NamedVerb {
  readonly name: string;
  readonly operands?: { readonly usage?: string } | undefined;
  readonly flags: readonly { readonly name: string }[];
}

/**
 * What is wrong with a page in both languages, `English --- ## 中文`: a link or a path that leads nowhere, a script or a verb
 * that there is not, halves of different shape.
 *
 * @param file The page's path from the root, from which its links lead.
 */
export function pageProblems(file: string, text: string, named: Named): readonly string[] {
  const [english = '', chinese, ...more] = text.split('\n---\n\n## 中文\n');
  if (chinese === undefined || more.length > 0) return ['has not one part a language'];
  return [
    ...linkProblems(file, text, named.root),
    ...pathProblems(text, named.root),
    ...wordProblems('script', text, /npm run ([a-z:]+)/g, named.scripts),
    ...wordProblems(
      'verb',
      text,
      /\betalon ([a-z]+)/g,
      named.verbs.map(({ name }) => name),
    ),
    ...named.verbs.flatMap((verb) => callProblems(text, verb)),
    ...testProblems(text, named.root),
    ...shapeProblems(english, chinese),
  ];
}

const LINK = /\]\(([^)\s]+)\)/g;

function linkProblems(file: string, text: string, root: string): readonly string[] {
  return [...text.matchAll(LINK)].flatMap(([, link = '']) => {
    if (/^https:\/\//.test(link)) return [];
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? file : normalize(join(dirname(file), path));
    if (!existsSync(join(root, target))) return [`links to ${link}, which there is not`];
    if (anchor === undefined || anchorsOf(readFileSync(join(root, target), 'utf8')).includes(anchor)) return [];
    return [`links to ${link}, and ${target} has no such heading`];
  });
}

/** The anchors that the platform gives to headings. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Paths of the repository in code, those with a place holder left out. */
const pathProblems = (text: string, root: string): readonly string[] =>
  [...text.matchAll(/`((?:\.ci|\.github|spec|schemas|generators|conformance|tests)\/[A-Za-z0-9._/-]*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `names ${path}, which there is not`);

const wordProblems = (kind: string, text: string, form: RegExp, known: readonly string[]): readonly string[] =>
  [...text.matchAll(form)]
    .map(([, word = '']) => word)
    .filter((word) => !known.includes(word))
    .map((word) => `names the ${kind} ${word}, which there is not`);

/** Calls of a verb with a task or a flag that its help does not name: `etalon clause accept UNC-020 --editorial`. */
function callProblems(text: string, { name, operands, flags }: NamedVerb): readonly string[] {
  const tasks = [...(operands?.usage ?? '').matchAll(/(?:^|\| )([a-z]+)/g)].map(([, task = '']) => task);
  return [...text.matchAll(new RegExp(`\\betalon ${name}\\b([^\`\n]*)`, 'g'))].flatMap(([, rest = '']) => {
    const [, task] = /^ ([a-z]+)(?= |$)/.exec(rest) ?? [];
    return [
      ...(task === undefined || tasks.length === 0 || tasks.includes(task)
        ? []
        : [`calls ${name} ${task}, which there is not`]),
      ...[...rest.matchAll(/ --([a-z-]+)/g)]
        .map(([, flag = '']) => flag)
        .filter((flag) => !flags.some((one) => one.name === flag))
        .map((flag) => `calls ${name} with --${flag}, which there is not`),
    ];
  });
}

/** Folders of tests that are run by name. */
const testProblems = (text: string, root: string): readonly string[] =>
  [...text.matchAll(/\bvitest run ([A-Za-z0-9._/-]+)/g)]
    .map(([, path = '']) => path)
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `runs ${path}, which there is not`);

/** Both languages have the same headings, steps, points, rows, commands and links. */
function shapeProblems(english: string, chinese: string): readonly string[] {
  const parts: Readonly<Record<string, RegExp>> = {
    steps: /^[0-9]+\. /gm,
    points: /^ *- /gm,
    'rows of tables': /^\|/gm,
    'lines of commands': /^ +(npm|npx|git) .+$/gm,
    links: LINK,
  };
  return Object.entries(parts).flatMap(([name, form]) => {
    const [one, other] = [english, chinese].map((half) => [...half.matchAll(form)].map(([whole]) => whole));
    const same = /commands|links/.test(name) ? String(one) === String(other) : one?.length === other?.length;
    return same ? [] : [`has other ${name} in Chinese than in English`];
  });
}
