/**
 * The thread in which a module of `--module` runs. It gets lists of lines and sends back what answers them: a text, or
 * `{ notText }` and `{ tooLong }` of what is none, which the other side then words.
 *
 * It is JavaScript, because Node starts it as a file of its own, from the sources and from the bundle alike.
 */
import { parentPort, workerData } from 'node:worker_threads';

/** Answers computed one after another leave together, yet none waits longer than this for the next. */
const GATHERED_MS = 20;
const TRACE = 16_384;

/** @type {{ file: string, maxLineBytes: number }} */
const { file, maxLineBytes } = workerData;
/** @type {import('node:worker_threads').MessagePort} */
const port = /** @type {any} */ (parentPort);

/** @type {unknown[]} */
let ready = [];
let left = performance.now();
let leaving = false;

function leave() {
  leaving = false;
  left = performance.now();
  if (ready.length > 0) port.postMessage(ready);
  ready = [];
}

/** @param {unknown} reply */
function put(reply) {
  if (reply === undefined) return;
  ready.push(typeof reply === 'string' ? bounded(reply) : { notText: reply === null ? 'null' : typeof reply });
  if (performance.now() - left > GATHERED_MS) return leave();
  if (leaving) return;
  leaving = true;
  setImmediate(leave);
}

/** @param {string} reply What is too long is not copied to the other thread. */
function bounded(reply) {
  const bytes = reply.length > maxLineBytes / 3 ? Buffer.byteLength(reply) : 0;
  return bytes > maxLineBytes ? { tooLong: { bytes, start: reply.slice(0, 200) } } : reply;
}

/** @param {string} line @param {unknown} error A function that throws has answered that it broke, as with every kit. */
function internal(line, error) {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = trace.split('\n', 1)[0] ?? '';
  put(
    JSON.stringify({
      id: JSON.parse(line).id,
      outcome: 'internal',
      message: message.slice(0, 1000),
      trace: trace.slice(0, TRACE),
    }),
  );
}

/** @param {(line: string) => unknown} answer @param {string} line */
function take(answer, line) {
  try {
    const reply = answer(line);
    if (reply instanceof Promise) return reply.then(put, (error) => internal(line, error));
    put(reply);
  } catch (error) {
    internal(line, error);
  }
  return undefined;
}

/** @returns {Promise<unknown>} */
async function load() {
  try {
    const { default: answer } = await import(file);
    return answer;
  } catch (error) {
    port.postMessage({ notLoaded: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return undefined;
  }
}

const answer = await load();
if (typeof answer === 'function') {
  port.on('message', async ({ lines, last }) => {
    left = performance.now();
    for (const line of lines) {
      const answering = take(/** @type {(line: string) => unknown} */ (answer), line);
      if (last) await answering;
    }
    leave();
    if (last) process.exit(0);
  });
} else port.postMessage({ noFunction: answer === null ? 'null' : typeof answer });
