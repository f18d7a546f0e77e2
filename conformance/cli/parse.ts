import { parseArgs } from 'node:util';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';
import { suggest } from './suggest.ts';
import type { Flag, Verb } from './verb.ts';
import { problemOfWay } from './ways.ts';

/** What the words after a verb say. */
export interface Words {
  readonly operands: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly command: readonly string[];
}

/** Flags that every verb understands. */
export const COMMON_FLAGS: readonly Flag[] = [
  {
    name: 'lang',
    value: 'en|zh',
    form: 'choice',
    says: says('language of the messages (default: by LC_ALL and LANG)', '消息所用语言（默认取自LC_ALL和LANG）'),
  },
  { name: 'help', says: says('show this help', '显示本帮助') },
];

const FORMS: Readonly<Record<NonNullable<Flag['form']>, (value: string, flag: Flag) => Bilingual | undefined>> = {
  choice: (value, flag) => {
    const allowed = (flag.value ?? '').split('|');
    if (allowed.includes(value)) return undefined;
    const near = suggest(value, allowed);
    const list = allowed.join(', ');
    return near === undefined
      ? says(`--${flag.name} takes one of ${list}`, `--${flag.name}的取值为${list}之一`)
      : says(
          `--${flag.name} takes one of ${list}; did you mean ${near}?`,
          `--${flag.name}的取值为${list}之一；是否为${near}？`,
        );
  },
  count: (value, flag) =>
    /^[1-9][0-9]{0,8}$/.test(value)
      ? undefined
      : says(
          `--${flag.name} takes a whole number from 1 to 999999999, not “${value}”`,
          `--${flag.name}的取值为1至999999999的整数，而不是“${value}”`,
        ),
  seed: (value, flag) =>
    /^(0x[0-9a-f]{1,64}|[0-9]{1,39})$/i.test(value)
      ? undefined
      : says(
          `--${flag.name} takes a decimal number or a hexadecimal one that begins with 0x, not “${value}”`,
          `--${flag.name}的取值为十进制数或以0x开头的十六进制数，而不是“${value}”`,
        ),
  port: (value, flag) =>
    /^(0|[1-9][0-9]{0,4})$/.test(value) && Number(value) < 65_536
      ? undefined
      : says(
          `--${flag.name} takes a port from 0 to 65535, not “${value}”`,
          `--${flag.name}的取值为0至65535的端口号，而不是“${value}”`,
        ),
  factor: (value, flag) =>
    /^[0-9]{1,4}(\.[0-9]{1,4})?$/.test(value) && Number(value) > 0
      ? undefined
      : says(
          `--${flag.name} takes a positive decimal number such as 2 or 0.5, not “${value}”`,
          `--${flag.name}的取值为正的十进制数，如2或0.5，而不是“${value}”`,
        ),
};

/**
 * Reads the words after a verb by the verb's own table. Returns what they say, or the first thing that is wrong with
 * them, with the nearest known flag where one is unknown.
 */
export function parseWords(verb: Verb, argv: readonly string[]): Words | { readonly problem: Bilingual } {
  const end = verb.command === true ? argv.indexOf('--') : -1;
  const own = end === -1 ? argv : argv.slice(0, end);
  const known = [...verb.flags, ...COMMON_FLAGS];
  const { tokens } = parseArgs({
    args: [...own],
    options: {
      ...Object.fromEntries(
        known.map(({ name, value }) => [
          name,
          { type: value === undefined ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });

  const operands: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = known.find(({ name }) => name === token.name);
    if (flag === undefined) return { problem: unknownFlag(verb, token.rawName, known) };
    if (flag.value === undefined) {
      if (token.value !== undefined) return { problem: says(`--${flag.name} takes no value`, `--${flag.name}不取值`) };
      switches.add(flag.name);
      continue;
    }
    const earlier = values.get(flag.name) ?? [];
    const problem = problemOfValue(flag, token.value, token.inlineValue === true, earlier.length);
    if (problem !== undefined) return { problem };
    values.set(flag.name, [...earlier, token.value ?? '']);
  }
  return { operands, switches, values, command: end === -1 ? [] : argv.slice(end + 1) };
}

function unknownFlag(verb: Verb, written: string, known: readonly Flag[]): Bilingual {
  const near = suggest(
    written,
    known.map(({ name }) => `--${name}`),
  );
  return near === undefined
    ? says(`${verb.name} has no flag ${written}`, `${verb.name}没有标志${written}`)
    : says(
        `${verb.name} has no flag ${written}; did you mean ${near}?`,
        `${verb.name}没有标志${written}；是否为${near}？`,
      );
}

function problemOfValue(
  flag: Flag,
  value: string | undefined,
  inline: boolean,
  already: number,
): Bilingual | undefined {
  if (value === undefined || value === '' || (!inline && value.startsWith('--'))) {
    return says(
      `--${flag.name} needs a value: --${flag.name} ${flag.value}`,
      `--${flag.name}需要取值：--${flag.name} ${flag.value}`,
    );
  }
  if (already > 0 && flag.repeatable !== true) {
    return says(`--${flag.name} is given more than once`, `--${flag.name}给出了不止一次`);
  }
  return flag.form === undefined ? undefined : FORMS[flag.form](value, flag);
}

/** What is wrong with the operands and the command, once nobody asked for help. */
export function problemOfOperands(verb: Verb, words: Words): Bilingual | undefined {
  const { operands } = words;
  const way = verb.command === true ? problemOfWay(verb.name, words) : undefined;
  if (way !== undefined) return way;
  const allowed = verb.operands;
  const extra = operands[allowed?.most ?? 0];
  if (extra !== undefined) {
    return says(`${verb.name} does not understand “${extra}”`, `${verb.name}不理解“${extra}”`);
  }
  if (allowed === undefined) return undefined;
  if (operands.length < allowed.least) {
    return says(`${verb.name} needs ${allowed.name}`, `${verb.name}需要${allowed.name}`);
  }
  const unknown = allowed.oneOf && operands.find((word) => !allowed.oneOf?.includes(word));
  if (unknown === undefined) return undefined;
  const near = suggest(unknown, allowed.oneOf ?? []);
  const list = (allowed.oneOf ?? []).join(', ');
  return near === undefined
    ? says(`${verb.name} has no “${unknown}”; it has ${list}`, `${verb.name}没有“${unknown}”；可用${list}`)
    : says(`${verb.name} has no “${unknown}”; did you mean ${near}?`, `${verb.name}没有“${unknown}”；是否为${near}？`);
}
