import type { Fault } from '../protocol/fault.ts';
import type { HelloReply } from '../protocol/messages.ts';

/** What a terminal or a page may show while a run goes on. None of it enters the report. */
export type Progress =
  | { readonly kind: 'started'; readonly hello: HelloReply; readonly checks: number; readonly cases: number }
  | { readonly kind: 'probe' | 'vectors'; readonly id: string }
  | { readonly kind: 'check'; readonly id: string; readonly number: number; readonly of: number }
  /** Cases of checks judged so far, and those among them that failed; at most a few times a second. */
  | { readonly kind: 'cases'; readonly done: number; readonly of: number; readonly failed: number }
  | { readonly kind: 'shrinking'; readonly id: string; readonly index: number }
  | { readonly kind: 'restarted'; readonly fault: Fault };
