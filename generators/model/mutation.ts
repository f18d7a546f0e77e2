/** A mutant of our own code that no test noticed. */
export interface Survivor {
  readonly file: string;
  readonly line: number;
  /** The line as it stands, without its indentation. */
  readonly code: string;
  readonly mutator: string;
  readonly replacement: string;
  /** Why it is equivalent: no test could notice it. Absent where a test is missing. */
  readonly equivalent?: string;
}

/** What `npm run mutation` found of one room: how many small faults in its code the tests of that room notice. */
export interface RoomRecord {
  /** Digest of the mutated files, the tests and the configuration. */
  readonly digest: string;
  readonly mutants: number;
  /** Noticed, by a failing test or by a test that no longer ends. */
  readonly killed: number;
  /** Equivalent to the code itself, each with its reason among the survivors. */
  readonly equivalent: number;
  /** Killed of those that are not equivalent, in percent, rounded down to one decimal. */
  readonly score: number;
  /** The least score that counts as passed; it only rises. */
  readonly threshold: number;
  readonly files: Readonly<Record<string, { readonly mutants: number; readonly killed: number }>>;
  readonly survivors: readonly Survivor[];
}

export type MutationRecord = Readonly<Record<string, RoomRecord>>;

/** Where the record lies. */
export const MUTATION_FILE = 'tests/mutation/evidence/record.json';

export interface Room {
  readonly name: string;
  /** Globs of what is mutated, and of the tests that are to notice it. */
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** Folders and files that the record depends on. */
  readonly sources: readonly string[];
  /** Percent that this room is never to fall below. */
  readonly least: number;
}

/** What decides the record of every room. */
const SHARED = [
  'conformance/contract',
  'conformance/numerics',
  'tests/mutation/equivalents.ts',
  'tests/mutation/vitest.config.ts',
];

/** How answers that are drawn at random are judged. */
const DRAWS = ['compare-draws', 'holm', 'rank-sum'].map((name) => `conformance/runner/${name}.ts`);

/** The pure part of the protocol: from bytes to lines, messages and numbers. Sockets and processes have their hostile adapters. */
const PROTOCOL = [
  'conversation',
  'excerpt',
  'greet',
  'implementation',
  'lines',
  'messages',
  'numbers',
  'protocol-errors',
  'read-hello',
  'read-reply',
  'strict-json',
  'window',
  'wire-value',
].map((name) => `conformance/protocol/${name}.ts`);

const PROTOCOL_TESTS = [
  'conversation',
  'in-process',
  'lines',
  'numbers',
  'protocol-errors',
  'read-hello',
  'read-reply',
  'strict-json',
  'wire',
].map((name) => `tests/protocol/${name}.test.ts`);

/** The rooms under mutation testing: what every verdict passes through. */
export const ROOMS: readonly Room[] = [
  {
    name: 'judge',
    mutate: ['conformance/judge/*.ts', ...DRAWS],
    tests: ['tests/judge/**/*.test.ts', 'tests/runner/draws.test.ts'],
    sources: [...SHARED, 'conformance/judge', ...DRAWS, 'tests/judge', 'tests/runner/draws.test.ts'],
    least: 85,
  },
  {
    name: 'protocol',
    mutate: PROTOCOL,
    tests: PROTOCOL_TESTS,
    sources: [
      ...SHARED,
      ...PROTOCOL,
      'conformance/protocol/in-process.ts',
      'conformance/judge/same.ts',
      ...PROTOCOL_TESTS,
    ],
    least: 80,
  },
];

export const scoreOf = ({
  mutants,
  killed,
  equivalent,
}: Pick<RoomRecord, 'mutants' | 'killed' | 'equivalent'>): number =>
  Math.floor((1000 * killed) / Math.max(1, mutants - equivalent)) / 10;

/** What is wrong with the record of one room, one line each. `before` is the threshold of an earlier commit. */
export function roomProblems(
  { name, least }: Pick<Room, 'name' | 'least'>,
  record: RoomRecord | undefined,
  digest: string,
  before: number | undefined,
): readonly string[] {
  const rerun = `Run: npm run mutation -- ${name}`;
  if (record === undefined) return [`${MUTATION_FILE} has no room ${name}. ${rerun}`];
  const { mutants, killed, equivalent, score, threshold, files, survivors } = record;
  const sum = (of: 'mutants' | 'killed'): number => Object.values(files).reduce((total, file) => total + file[of], 0);
  const explained = survivors.filter((one) => one.equivalent !== undefined).length;
  const isConsistent =
    score === scoreOf(record) &&
    sum('mutants') === mutants &&
    sum('killed') === killed &&
    survivors.length === mutants - killed &&
    explained === equivalent;
  return [
    ...(record.digest === digest ? [] : [`${MUTATION_FILE}: ${name} was computed from other sources. ${rerun}`]),
    ...(isConsistent
      ? []
      : [`${MUTATION_FILE}: the figures of ${name} do not follow from its files and survivors. ${rerun}`]),
    ...(score >= threshold ? [] : [`${name} scores ${score} %, less than its threshold of ${threshold} %`]),
    ...(threshold >= least ? [] : [`the threshold of ${name} is ${threshold} %, less than ${least} %`]),
    ...(before === undefined || threshold >= before
      ? []
      : [`the threshold of ${name} fell from ${before} % to ${threshold} %; it may only rise`]),
  ];
}
