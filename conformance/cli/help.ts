import type { Bilingual, Language } from '../../schemas/document/finding.ts';
import { says } from './language.ts';
import { COMMON_FLAGS } from './parse.ts';
import type { Flag, Verb } from './verb.ts';

/** The disclaimer that every face of the series carries. */
export const STANDING: Bilingual = says(
  'An open technical specification, written in response to the 2026 guideline; not issued or endorsed by SAMR, NDRC or any standards body.',
  '开源技术规范（并非标准），为响应2026年指导意见而编写；未经国家市场监督管理总局、国家发展和改革委员会或任何标准化机构发布或认可。',
);

const HEADINGS = {
  usage: says('Usage: ', '用法：'),
  verbs: says('Verbs:', '动词：'),
  flags: says('Flags:', '标志：'),
  examples: says('Examples:', '示例：'),
  exits: says('Exit codes:', '退出码：'),
} as const;

/** One line that shows how a verb is written. */
export function synopsis(verb: Verb): string {
  const words = [`etalon ${verb.name}`];
  if (verb.operands !== undefined) words.push(verb.operands.usage);
  words.push(...verb.flags.map(flagSynopsis));
  if (verb.command === true) words.push('[-- COMMAND...]');
  return words.join(' ');
}

function flagSynopsis(flag: Flag): string {
  const word = flag.value === undefined ? `[--${flag.name}]` : `[--${flag.name} ${flag.value}]`;
  return flag.repeatable === true ? `${word}...` : word;
}

const table = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
};

/** The help of one verb: how it is written, its flags, examples and exit codes. */
export function helpOfVerb(verb: Verb, language: Language): string {
  const flags = [...verb.flags.filter(({ name }) => name !== 'lang'), ...COMMON_FLAGS].map(
    (flag) =>
      [flag.value === undefined ? `--${flag.name}` : `--${flag.name} ${flag.value}`, flag.says[language]] as const,
  );
  return [
    verb.says[language],
    '',
    `${HEADINGS.usage[language]}${synopsis(verb)}`,
    '',
    HEADINGS.flags[language],
    ...table(flags),
    '',
    HEADINGS.examples[language],
    ...verb.examples.flatMap((example) => [`  # ${example.says[language]}`, `  ${example.line}`]),
    '',
    HEADINGS.exits[language],
    ...table(verb.exits.map(({ code, says: meaning }) => [String(code), meaning[language]])),
    '',
  ].join('\n');
}

/** The help of the command: its verbs, each in a line. */
export function helpOfCommand(verbs: readonly Verb[], version: string, language: Language): string {
  return [
    says(
      `etalon ${version}: AI-metrology specifications as code, with a conformance suite for any language`,
      `etalon ${version}：以代码写成的人工智能计量技术规范，附可用于任何语言的符合性测试套件`,
    )[language],
    STANDING[language],
    '',
    `${HEADINGS.usage[language]}etalon VERB [...]`,
    '',
    HEADINGS.verbs[language],
    ...table(verbs.map((verb) => [verb.name, verb.says[language]])),
    '',
    says('etalon VERB --help shows flags, examples and exit codes.', 'etalon VERB --help 显示标志、示例和退出码。')[
      language
    ],
    '',
  ].join('\n');
}
