import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Breach } from '../contract/check.ts';
import type { Json, JsonObject } from '../contract/json.ts';
import { inOrder } from './in-order.ts';
import type { Determinism, HelloReply, Implementation } from './messages.ts';
import { looseLine, malformed } from './protocol-errors.ts';
import { parseStrict } from './strict-json.ts';

export type ReadHello =
  | { readonly ok: true; readonly hello: HelloReply }
  | { readonly ok: false; readonly breach: Breach; readonly because: Bilingual };

const OPERATION = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;
const DETERMINISM: readonly Json[] = ['pure', 'seeded', 'stochastic'] satisfies readonly Determinism[];

/**
 * Reads the answer to `hello`. What the run depends on is checked member by member, so that the author of an adapter
 * reads which one is wrong; members that the protocol does not know are left out.
 */
export function readHello(line: string, id: string): ReadHello {
  const parsed = parseStrict(line);
  if (!parsed.ok) return { ok: false, breach: 'line', because: looseLine(line, parsed.why, parsed.detail) };
  const message = parsed.value;
  if (!isObject(message)) return wrong('line', line, 'is not a JSON object', '不是JSON对象');
  if (message['id'] !== id) {
    return wrong('line', line, `does not answer hello: its id is not "${id}"`, `没有答复hello：其id不是“${id}”`);
  }
  const fault = FIELDS.find(([, holds]) => !holds(message));
  if (fault !== undefined) {
    const [member, , what] = fault;
    return wrong(
      'message',
      line,
      `answers hello, yet \`${member}\` is not ${what.en}`,
      `答复了hello，但\`${member}\`不是${what.zh}`,
    );
  }
  return { ok: true, hello: inOrder(known(message)) };
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: Json | undefined): boolean =>
  Array.isArray(value) && value.every((item: Json) => typeof item === 'string');

const isTextLists = (value: Json | undefined): boolean => isObject(value) && Object.values(value).every(isTexts);

const isLeavesOut = (value: Json | undefined): boolean =>
  isObject(value) && Object.values(value).every((entries) => Array.isArray(entries) && entries.every(isEntry));

/** An entry without a member would leave out every input, and so would one without a value none. */
const isEntry = (entry: Json): boolean =>
  isObject(entry) &&
  Object.keys(entry).length > 0 &&
  Object.values(entry).every((values) => Array.isArray(values) && values.length > 0 && values.every(isChoice));

const isChoice = (value: Json): boolean => value === null || typeof value === 'string' || typeof value === 'boolean';

const isText = (value: Json | undefined): boolean => typeof value === 'string' && value !== '';

const optional =
  (name: string, holds: (value: Json) => boolean) =>
  (message: JsonObject): boolean =>
    message[name] === undefined || holds(message[name]);

type Field = readonly [member: string, holds: (message: JsonObject) => boolean, what: Bilingual];

const FIELDS: readonly Field[] = [
  ['protocol', (m) => Number.isInteger(m['protocol']), { en: 'an integer', zh: '整数' }],
  ['implementation', (m) => isObject(m['implementation']), { en: 'an object', zh: '对象' }],
  ['implementation.name', (m) => isText((m['implementation'] as JsonObject)['name']), { en: 'a text', zh: '文本' }],
  [
    'implementation.version',
    (m) => isText((m['implementation'] as JsonObject)['version']),
    { en: 'a text', zh: '文本' },
  ],
  [
    'standards',
    (m) => isTextLists(m['standards']),
    { en: 'an object of lists of versions', zh: '由版本列表组成的对象' },
  ],
  ['classes', optional('classes', isTextLists), { en: 'an object of lists of classes', zh: '由类别列表组成的对象' }],
  [
    'operations',
    (m) => isTexts(m['operations']) && (m['operations'] as readonly string[]).every((name) => OPERATION.test(name)),
    { en: 'a list of operations, each as standard/operation', zh: '操作列表（每项形如standard/operation）' },
  ],
  ['features', optional('features', isObject), { en: 'an object', zh: '对象' }],
  ['parameters', optional('parameters', isObject), { en: 'an object', zh: '对象' }],
  [
    'leavesOut',
    optional('leavesOut', isLeavesOut),
    { en: 'an object of lists of members with the values that are left out', zh: '由所省略的成员取值列表组成的对象' },
  ],
  [
    'determinism',
    optional('determinism', (value) => DETERMINISM.includes(value)),
    { en: 'pure, seeded or stochastic', zh: 'pure、seeded或stochastic' },
  ],
  [
    'concurrency.maxInFlight',
    optional('concurrency', (value) => isObject(value) && isPositiveInteger(value['maxInFlight'])),
    { en: 'a positive integer', zh: '正整数' },
  ],
];

const isPositiveInteger = (value: Json | undefined): boolean => Number.isInteger(value) && (value as number) > 0;

/** The members that the protocol knows; FIELDS has just established their types. */
function known(message: JsonObject): HelloReply {
  const told = message['implementation'] as JsonObject;
  const texts = (['language', 'homepage', 'issues'] as const).flatMap((name) =>
    typeof told[name] === 'string' ? [[name, told[name]] as const] : [],
  );
  const implementation: Implementation = {
    name: told['name'] as string,
    version: told['version'] as string,
    ...Object.fromEntries(texts),
  };
  return {
    id: message['id'] as string,
    protocol: message['protocol'] as number,
    implementation,
    standards: message['standards'] as HelloReply['standards'],
    operations: message['operations'] as HelloReply['operations'],
    ...given(message, 'classes'),
    ...given(message, 'features'),
    ...given(message, 'parameters'),
    ...given(message, 'leavesOut'),
    ...given(message, 'determinism'),
    ...given(message, 'concurrency'),
  } as HelloReply;
}

const given = (message: JsonObject, name: string): JsonObject =>
  message[name] === undefined ? {} : { [name]: message[name] };

const wrong = (breach: Breach, line: string, en: string, zh: string): ReadHello => ({
  ok: false,
  breach,
  because: malformed(line, { en, zh }),
});
