import { createHash } from 'node:crypto';
import type { JsonObject } from '../contract/json.ts';
import type { Lines } from '../protocol/in-process.ts';

/**
 * A faulty implementation around the reference one: what it answers to a line, given the lines that the reference
 * answers. For clauses on how an implementation behaves, which no single operation can break.
 */
export interface ConductMutant {
  readonly id: string;
  readonly breaks: string;
  /** Makes the lines of one session; `session` counts from 0. */
  readonly start: (reference: Lines, session: number) => Lines;
}

const mutant = (id: string, start: ConductMutant['start']): ConductMutant => ({
  id,
  breaks: id.slice(0, id.indexOf('/')),
  start,
});

const read = (line: string): JsonObject => JSON.parse(line) as JsonObject;
const isCase = (line: string): boolean => read(line)['op'] === 'case';

/** Each answer to a case changed; `hello` stays as it is. */
const answering = (
  id: string,
  change: (answer: JsonObject, asked: JsonObject, session: number, count: number) => JsonObject,
): ConductMutant =>
  mutant(id, (reference, session) => {
    let count = 0;
    return (line) =>
      isCase(line)
        ? reference(line).map((reply) => JSON.stringify(change(read(reply), read(line), session, count++)))
        : reference(line);
  });

const isUnsupported = ({ outcome }: JsonObject): boolean => outcome === 'unsupported';
const isResult = ({ outcome }: JsonObject): boolean => outcome === 'result';
const asks = ({ operation }: JsonObject, name: string): boolean => operation === name;

/** An output that says how often it was asked for, by way of a number that it has anyway. */
const nudged = (answer: JsonObject, by: number): JsonObject => {
  const output = answer['output'];
  if (typeof output !== 'object' || output === null || Array.isArray(output)) return answer;
  const fields = output as JsonObject;
  const name = Object.keys(fields).find((one) => typeof fields[one] === 'number');
  return name === undefined
    ? answer
    : { ...answer, output: { ...fields, [name]: (fields[name] as number) * (1 + by) } };
};

/** Where no case is asked twice in a row, 1e-13 is too little for any other clause to notice. */
const HARDLY = 1e-13;

/** A program that draws by a generator of its own, here by other seeds, and of whose output quantities one thing is wrong. */
export const drawingItself = (id: string, change: (output: JsonObject) => JsonObject): ConductMutant =>
  mutant(id, (reference) => {
    let count = 0;
    return (line) => {
      const asked = read(line);
      const told = { determinism: 'stochastic', leavesOut: { 'uncertainty/propagate-distributions': [SEEDS] } };
      if (!isCase(line)) return reference(line).map((reply) => JSON.stringify({ ...read(reply), ...told }));
      const input = asked['input'] as JsonObject;
      const sampling = input['sampling'] as JsonObject | undefined;
      if (sampling?.['seed'] === undefined) return reference(line);
      // Far apart: generators whose states differ by little give numbers that do, too.
      const digest = createHash('sha256').update(String(++count)).digest();
      const seed = [0, 4, 8, 12].map((at) => 1 + (digest.readUInt32BE(at) % 2_147_483_122));
      return reference(JSON.stringify({ ...asked, input: { ...input, sampling: { ...sampling, seed } } })).map(
        (reply) => {
          const answer = read(reply);
          const output = answer['output'] as JsonObject | undefined;
          if (!Array.isArray(output?.['outputs'])) return reply;
          return JSON.stringify({
            ...answer,
            output: { ...output, outputs: (output['outputs'] as JsonObject[]).map(change) },
          });
        },
      );
    };
  });

const SEEDS = { '/sampling/seed': ['*'] };

export const CONDUCT_MUTANTS: readonly ConductMutant[] = [
  answering('CNF-001/echoes-the-last-value', (answer, asked) =>
    asks(asked, 'conformance/echo') ? { ...answer, output: { value: 0 } } : answer,
  ),
  answering('CNF-002/answers-an-unknown-operation', (answer) =>
    isUnsupported(answer) ? { id: answer['id'] ?? '', outcome: 'result', output: {} } : answer,
  ),
  answering('CNF-002/rejects-an-unknown-operation', (answer) =>
    isUnsupported(answer) ? { id: answer['id'] ?? '', outcome: 'rejected', code: 'unknown-operation' } : answer,
  ),
  mutant(
    'CNF-003/prints-lines-of-its-own',
    (reference) => (line) => (isCase(line) ? ['computing …', ...reference(line)] : reference(line)),
  ),
  mutant(
    'CNF-003/answers-twice',
    (reference) => (line) => (isCase(line) ? [...reference(line), ...reference(line)] : reference(line)),
  ),
  answering('CNF-003/another-id', (answer) => ({ ...answer, id: `${String(answer['id'])}0` })),
  answering('CNF-004/unsupported-where-declared', (answer, asked) =>
    asks(asked, 'uncertainty/combine') ? { id: answer['id'] ?? '', outcome: 'unsupported' } : answer,
  ),
  answering('CNF-004/internal-error', (answer, asked) =>
    asks(asked, 'uncertainty/combine') ? { id: answer['id'] ?? '', outcome: 'internal', message: 'no luck' } : answer,
  ),
  answering('CNF-005/another-answer-after-a-restart', (answer, _asked, session) =>
    isResult(answer) ? nudged(answer, session * HARDLY) : answer,
  ),
  answering('CNF-005/another-answer-every-time', (answer, _asked, _session, count) =>
    isResult(answer) ? nudged(answer, count * 1e-15) : answer,
  ),
  mutant('CNF-055/draws-from-the-clock', (reference, session) => {
    let count = 0;
    return (line) =>
      reference(line).map((reply) => {
        const answer = read(reply);
        if (!isCase(line)) return JSON.stringify({ ...answer, determinism: 'seeded' });
        return isResult(answer) ? JSON.stringify(nudged(answer, (session + count++) * 1e-15)) : reply;
      });
  }),
  drawingItself('CNF-070/draws-with-a-bias', ({ estimate, standardUncertainty, ...output }) => ({
    ...output,
    estimate: (estimate as number) + (standardUncertainty as number),
    standardUncertainty: standardUncertainty as number,
  })),
  drawingItself('CNF-070/half-the-spread', ({ standardUncertainty, ...output }) => ({
    ...output,
    standardUncertainty: (standardUncertainty as number) / 2,
  })),
  mutant('CNF-006/remembers-the-case-before', (reference) => {
    let before = '';
    return (line) => {
      if (!isCase(line)) return reference(line);
      const { id: _, ...asked } = read(line);
      const same = JSON.stringify(asked) === before || before === '';
      before = JSON.stringify(asked);
      return reference(line).map((reply) =>
        same ? reply : JSON.stringify(nudged(read(reply), before.length * 1e-15)),
      );
    };
  }),
  mutant('CNF-006/answers-the-case-before', (reference) => {
    let before: JsonObject | undefined;
    return (line) => {
      if (!isCase(line) || !asks(read(line), 'uncertainty/combine')) return reference(line);
      return reference(line).map((reply) => {
        const answer = read(reply);
        const stale = before === undefined ? answer : { ...before, id: answer['id'] ?? '' };
        before = answer;
        return JSON.stringify(stale);
      });
    };
  }),
  answering('CNF-010/an-outcome-of-its-own', (answer, asked) =>
    asks(asked, 'uncertainty/combine') ? { ...answer, outcome: 'ok' } : answer,
  ),
  answering('CNF-010/a-rejection-without-a-code', (answer) => {
    if (answer['outcome'] !== 'rejected') return answer;
    const { code: _, ...rest } = answer;
    return rest;
  }),
];
