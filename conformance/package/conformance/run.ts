import type { Operations } from '../../contract/operation.ts';
import { implementationOf } from '../../protocol/implementation.ts';
import { inProcess, linesOf } from '../../protocol/in-process.ts';
import type { Description } from '../../protocol/messages.ts';
import type { RunResult } from '../../runner/result.ts';
import { run as runSuite } from '../../runner/run.ts';
import { plan, type SuiteOptions } from './plan.ts';
import { references } from './references.ts';

const ECHO = 'conformance/echo';

/** An implementation in this process: what it says of itself, and its operations by name, which are what it declares. */
export interface ImplementationUnderTest {
  readonly description: Omit<Description, 'operations'>;
  readonly operations: Operations;
}

/**
 * Judges an implementation that is a set of functions. Each gets its input with special numbers already read, and answers
 * `{ outcome: 'result', output }` or `{ outcome: 'rejected', code }`. Nothing that they do makes it throw; a function that
 * does not return is not interrupted.
 *
 * @param options Whose `standards` say by which versions it is judged; the drafts unless given.
 * @param transcript Takes the transcript piece by piece, lines of JSON, which `judge` can judge again.
 */
export async function run(
  { description, operations }: ImplementationUnderTest,
  options: SuiteOptions = {},
  transcript?: (lines: string) => void,
): Promise<RunResult> {
  // The messages are ours, and so is the operation that shows that they carry every value; kits of adapters do the same.
  const answered: Operations = new Map([...references].filter(([name]) => name === ECHO).concat([...operations]));
  const declared = { ...description, operations: [...answered.keys()] };
  const adapter = inProcess(description.implementation.name, () => linesOf(implementationOf(declared, answered)));
  return runSuite(await plan(options), adapter, transcript === undefined ? {} : { transcript });
}
