import type { Json } from '../contract/json.ts';
import type { ConductClauses } from './plan.ts';
import type { Probe } from './probe.ts';

/** What the protocol can carry and a careless JSON library loses, each with the reason why it is asked. */
const ECHOED: readonly Json[] = [
  0,
  { $f64: '-0' }, // the sign of zero
  5e-324, // the smallest double: flushed to zero by a fast floating-point mode
  2.2250738585072014e-308, // the smallest normal double: once an endless loop in two languages
  1.7976931348623157e308, // the largest double
  0.1 + 0.2, // needs 17 significant digits
  Number.MAX_SAFE_INTEGER,
  { $int: '9007199254740993' }, // 2^53 + 1: no double holds it
  { $f64: 'NaN' },
  { $f64: 'Infinity' },
  { $f64: '-Infinity' },
  { $dec: '1.2300' }, // trailing zeros carry meaning
  '计量 étalon 𝜈 \u0000 " \\ /',
  '',
  null,
  [true, false],
  [],
  {},
  // Names that some languages treat as something else. Parsed, because in a literal `__proto__` is no name.
  JSON.parse('{"constructor":1,"__proto__":2,"toString":{"length":3}}') as Json,
  Array.from({ length: 10_000 }, (_, i) => i / 7),
];

/** The probes of the standard `conformance`, which every run begins with. */
export const PROBES: readonly Probe[] = [
  {
    id: 'unknown-operation',
    clause: 'CNF-002@1',
    title: { en: 'An operation that does not exist is unsupported', zh: '不存在的操作答复为unsupported' },
    kind: 'unsupported',
    operations: ['conformance/no-such-operation', 'no-such-standard/combine'],
  },
  {
    id: 'echo',
    clause: 'CNF-001@1',
    title: { en: 'Values come back unchanged', zh: '值原样返回' },
    kind: 'echo',
    operation: 'conformance/echo',
    values: ECHOED,
  },
  {
    id: 'repeat',
    clause: 'CNF-005@1',
    title: { en: 'The same case gets the same answer, also after a restart', zh: '相同用例得到相同答复，重启后亦然' },
    kind: 'repeat',
    casesPerOperation: 4,
    determinism: 'pure',
  },
  {
    id: 'repeat-seed',
    clause: 'CNF-055@1',
    title: {
      en: 'The same case with the same seed gets the same answer, also after a restart',
      zh: '种子相同的相同用例得到相同答复，重启后亦然',
    },
    kind: 'repeat',
    casesPerOperation: 4,
    determinism: 'seeded',
  },
  {
    id: 'window',
    clause: 'CNF-006@1',
    title: { en: 'Answers do not depend on the other cases in flight', zh: '答复不依赖于同时在途的其他用例' },
    kind: 'window',
    casesPerOperation: 8,
  },
  {
    id: 'draws',
    clause: 'CNF-070@1',
    title: {
      en: 'Draws of its own are distributed as those of the reference',
      zh: '自行抽取的结果与参考实现的结果同分布',
    },
    kind: 'draws',
    casesPerOperation: 3,
  },
];

/** The clauses of the standard `conformance` that every reply is held to. */
export const CONDUCT: ConductClauses = {
  form: 'CNF-003@1',
  message: 'CNF-010@1',
  answers: 'CNF-004@1',
  rejects: 'CNF-007@1',
  output: 'CNF-008@1',
};
