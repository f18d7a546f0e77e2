import type { Arbitrary } from 'fast-check';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Judgement } from './judgement.ts';
import type { Json } from './json.ts';
import type { Mutant } from './mutant.ts';
import type { Answer, OperationName } from './operation.ts';

/** A clause and the revision that the citer read: `UNC-012@1`. */
export type ClauseRef = `${string}-${number}@${number}`;

/** How an implementation answered one case, as the transcript holds it. */
export type Reply =
  | Answer
  | { readonly outcome: 'unsupported'; readonly feature?: string; readonly reason?: string }
  | { readonly outcome: 'internal'; readonly message?: string; readonly trace?: string }
  | { readonly outcome: 'timeout' | 'crash' | 'protocol-error'; readonly because: Bilingual; readonly breach?: Breach };

/** What a protocol error is of: the line (not JSON, bytes, ids), or a message that its schema refuses. */
export type Breach = 'line' | 'message';

/** A kind of input that a run has to have met, and the least share of the generated cases that shall be of it. */
export interface Label {
  readonly least: number;
  readonly holds: (input: Json) => boolean;
}

/** What a judge looks at: the input that was sent, the answer, and the answer of the reference implementation. */
export interface Case {
  readonly input: Json;
  readonly reply: Answer;
  readonly reference: Answer;
}

/**
 * One clause, tested through one operation. `id` is the clause id, or the clause id and a suffix (`UNC-002/combine`)
 * where several checks serve one clause.
 */
export interface Check {
  readonly id: string;
  readonly clause: ClauseRef;
  readonly operation: OperationName;
  readonly given: Arbitrary<Json>;
  readonly labels: Readonly<Record<string, Label>>;
  /** Relative cost of a case; a check of cost 10 runs a tenth of the cases. */
  readonly cost: number;
  readonly judge: (one: Case) => Judgement;
  readonly brokenBy: readonly Mutant[];
}
