// SPDX-License-Identifier: Apache-2.0
/**
 * Etalon's adapter kit for JavaScript: your library answers the conformance suite.
 *
 * One file, no dependencies, Node 18 or newer. Copy it beside your code, register one function per operation, and call
 * serve:
 *
 *     import { operation, serve, undefinedBecause } from './etalon-adapter.mjs';
 *
 *     operation('uncertainty/type-a', ({ observations }) => {
 *       if (observations.length < 2) return undefinedBecause('too-few-observations');
 *       return { mean: mean(observations) };
 *     });
 *     await serve({ name: 'acme-stats', version: '3.2.1', standards: { uncertainty: ['0.1'] } });
 *
 *     $ etalon conform -- node my-adapter.mjs
 *
 * A function takes the input of one case and returns its output, or a promise of it. It may also
 *
 *   return undefinedBecause('code')         the quantity does not exist for this input; also allowed as a member,
 *   throw new Rejected('code', '/pointer')  the input lies outside the operation's domain, and where,
 *   throw new Unsupported('feature', 'why') the library cannot express what is asked.
 *
 * Whatever else is thrown is answered as `internal`, with its stack, and fails that one case. What is written through
 * console.log or process.stdout reaches standard error: standard output belongs to the protocol. Out of the kit's reach
 * are child processes that inherit standard output, and a repeated name in an object, of which JSON.parse keeps the last.
 *
 * Numbers. A double travels as a JSON number in its shortest round-trip form. What JSON cannot carry is tagged, and comes
 * to you as the value that it is: NaN, the infinities and -0 as number, `$int` as BigInt, `$dec` as Decimal, `$f64s` as
 * Doubles, `$doc` as Document. What you return is tagged again where it must be; typed arrays are taken as lists.
 */

const PROTOCOL = 1;
const TRACE_LIMIT = 16_384;

// ---------------------------------------------------------------------------------------------------------------
// What an author uses

/** The input lies outside the operation's domain: one of its codes, and a JSON Pointer to the part at fault. */
export class Rejected extends Error {
  constructor(code, pointer) {
    super(code);
    this.pointer = pointer;
  }
}

/** The library cannot express what is asked: a name for what it lacks, why, and the address of an issue. */
export class Unsupported extends Error {
  constructor(feature, reason, issue) {
    super(feature);
    Object.assign(this, { reason, issue });
  }
}

/** The value of a quantity that does not exist for this input: a whole output, or a member of it. */
export const undefinedBecause = (code) => ({ undefined: code });

/** A decimal whose digits carry meaning, as the text that it came as. */
export class Decimal {
  constructor(text) {
    this.text = text;
  }
}

/** A document under test, as the raw text that its author wrote, and its media type. */
export class Document {
  constructor(text, media) {
    Object.assign(this, { text, media });
  }
}

/** A long array of doubles in row order, a Float64Array, and its shape. */
export class Doubles {
  constructor(numbers, shape) {
    Object.assign(this, { numbers, shape });
  }
}

// By way of JavaScript's own values, so that whatever loses a digit on the way is found out.
const operations = new Map([['conformance/echo', ({ value }) => ({ value })]]);

/** Registers the function of an operation; what is registered is what the adapter declares. */
export function operation(name, compute) {
  if (operations.has(name)) throw new Error(`${name} is registered twice`);
  operations.set(name, compute);
}

/**
 * Answers the suite on standard input and output until it says `bye` or closes the pipe.
 *
 * `declared` holds name, version and `standards` ({ uncertainty: ['0.1'] }), and may hold homepage, issues, classes,
 * features, parameters, determinism (`pure` unless given), maxInFlight (16; cases are answered one after the other) and
 * leavesOut: what the library does not have, by operation, as entries of members of the input with the values that are not
 * taken ('*': any value, null: absent).
 */
export async function serve(declared) {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  process.stdout.on('error', () => process.exit(1)); // the suite has gone, and there is nobody left to answer
  const session = { declared, longestLine: Infinity };
  for await (const line of lines(process.stdin)) {
    if (line.toString().trim() === '') continue;
    const reply = await replyTo(session, line);
    if (reply === undefined) break;
    // Waits where the pipe is full, so that answers do not pile up in memory.
    if (!write(`${reply}\n`)) await new Promise((resume) => process.stdout.once('drain', resume));
  }
  process.stdin.destroy();
}

// ---------------------------------------------------------------------------------------------------------------
// The protocol

/** The lines of a stream, as bytes: readline would end a line at U+2028 too, which may stand in a string of JSON. */
async function* lines(stream) {
  let parts = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let at; (at = chunk.indexOf(10, from)) >= 0; from = at + 1) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)]);
      parts = [];
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}

/** The line that answers a line; undefined where the session ends. */
async function replyTo(session, bytes) {
  let request;
  try {
    request = read(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    return encode(session, { id: idOf(bytes), ...internal(`the request cannot be read: ${error.message}`) });
  }
  const { id, op } = request;
  if (op === 'bye') return undefined;
  if (op === 'hello') {
    session.longestLine = request.limits?.maxLineBytes ?? Infinity;
    return encode(session, { id, ...hello(session.declared) });
  }
  if (op === 'case') return encode(session, { id, ...(await answer(request)) });
  return encode(session, { id, outcome: 'unsupported', reason: `no such request: ${String(op)}` });
}

function hello({ name, version, homepage, issues, maxInFlight = 16, determinism = 'pure', ...declared }) {
  return {
    protocol: PROTOCOL,
    implementation: { name, version, language: 'javascript', homepage, issues },
    ...declared,
    operations: [...operations.keys()].sort(),
    determinism,
    concurrency: { maxInFlight },
  };
}

/** The outcome of one case. The output is made into what JSON carries here, so that what has no form in it is internal. */
async function answer({ operation: name, input }) {
  const compute = operations.get(name);
  if (compute === undefined)
    return { outcome: 'unsupported', feature: String(name), reason: 'not one of the declared operations' };
  try {
    return { outcome: 'result', output: tagged(await compute(input)) };
  } catch (error) {
    if (error instanceof Rejected) return { outcome: 'rejected', code: error.message, pointer: error.pointer };
    if (error instanceof Unsupported)
      return { outcome: 'unsupported', feature: error.message, reason: error.reason, issue: error.issue };
    // Whatever goes wrong in the author's code is the outcome of this case alone.
    const trace = error instanceof Error ? String(error.stack).slice(0, TRACE_LIMIT) : undefined;
    return { ...internal(String(error)), trace };
  }
}

const internal = (message) => ({ outcome: 'internal', message: message.slice(0, 1000) });

function encode(session, reply) {
  const line = JSON.stringify(reply);
  const bytes = Buffer.byteLength(line);
  if (bytes <= session.longestLine) return line;
  const excuse = `the answer has ${bytes} bytes, the limit is ${session.longestLine}`;
  return JSON.stringify({ id: reply.id, ...internal(excuse) });
}

/** The id of a request that is refused, read leniently; empty where even that fails. */
function idOf(bytes) {
  try {
    return String(JSON.parse(bytes.toString()).id ?? '');
  } catch {
    return '';
  }
}

// ---------------------------------------------------------------------------------------------------------------
// Values on the wire

/** One request, its tagged values as values of JavaScript. Throws for what it cannot be. */
function read(text) {
  const request = JSON.parse(text, (_, value) => {
    // JSON has no word for an infinity, so that this one came from a number such as 1e400.
    if (value === Infinity || value === -Infinity) throw new RangeError('a number is beyond the range of a double');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? untagged(value) : value;
  });
  if (typeof request?.id !== 'string') throw new TypeError('a request is an object with an id');
  return request;
}

const FLOATS = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['-0', -0],
]);

/** By tag: the member that stands beside it, where one does, and what makes the value; undefined where it cannot. */
const READERS = {
  $f64: { read: (text) => FLOATS.get(text) },
  $int: { read: (text) => (/^(0|-?[1-9]\d*)$/.test(text) ? BigInt(text) : undefined) },
  $dec: { read: (text) => (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? new Decimal(text) : undefined) },
  $f64s: { beside: 'shape', read: doublesOf },
  $doc: { beside: 'media', read: (text, media) => new Document(text, media) },
};

function untagged(members) {
  const tag = Object.keys(READERS).find((name) => Object.hasOwn(members, name));
  if (tag === undefined) return members;
  const { beside, read: make } = READERS[tag];
  const names = Object.keys(members);
  if (names.length !== (beside === undefined ? 1 : 2) || (beside !== undefined && !names.includes(beside)))
    throw new TypeError(`${tag} stands with ${beside ?? 'nothing'}, not with ${names.join(', ')}`);
  const value = typeof members[tag] === 'string' ? make(members[tag], members[beside]) : undefined;
  if (value === undefined) throw new TypeError(`${tag} does not hold what it should`);
  return value;
}

function doublesOf(encoded, shape) {
  const bytes = Buffer.from(encoded, 'base64');
  const size = Array.isArray(shape) ? shape.reduce((product, one) => product * one, 1) : NaN;
  if (bytes.length !== 8 * size || bytes.toString('base64') !== encoded) return undefined;
  return new Doubles(
    Float64Array.from({ length: size }, (_, at) => bytes.readDoubleLE(8 * at)),
    shape,
  );
}

function base64Of(numbers) {
  const bytes = Buffer.alloc(8 * numbers.length);
  numbers.forEach((one, at) => bytes.writeDoubleLE(one, 8 * at));
  return bytes.toString('base64');
}

/** A value of JavaScript as JSON can carry it. */
function tagged(value) {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') {
    if (Object.is(value, -0)) return { $f64: '-0' };
    return Number.isFinite(value) ? value : { $f64: String(value) };
  }
  if (typeof value === 'bigint') return { $int: String(value) };
  if (value instanceof Decimal) return { $dec: value.text };
  if (value instanceof Document) return { $doc: value.text, media: value.media };
  if (value instanceof Doubles) return { $f64s: base64Of(value.numbers), shape: value.shape };
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value, tagged);
  if (Array.isArray(value)) return value.map(tagged);
  const kind = typeof value === 'object' ? Object.getPrototypeOf(value) : value;
  if (kind !== Object.prototype && kind !== null)
    throw new TypeError(`${value?.constructor?.name ?? String(value)} has no form in JSON`);
  // fromEntries, unlike an assignment, makes a member of the name __proto__ too.
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, tagged(member)]));
}
