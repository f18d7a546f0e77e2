import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Reply } from '../contract/check.ts';
import type { Json, JsonObject } from '../contract/json.ts';
import type { OperationName } from '../contract/operation.ts';
import type { Fault } from '../protocol/fault.ts';
import type { HelloReply, SuiteIdentity } from '../protocol/messages.ts';
import { readReply } from '../protocol/read-reply.ts';
import type { Transport } from '../protocol/transport.ts';
import { fromWire, type WireValue } from '../protocol/wire-value.ts';
import type { Audit } from '../judge/audit.ts';
import type { Expectations } from './expectation.ts';
import type { FrozenSet } from './frozen.ts';
import type { Inspection } from './inspection.ts';
import { NO_EVENT, NotATranscript } from './not-a-transcript.ts';
import type { Selection } from './plan.ts';
import type { RunResult } from './result.ts';
import type { Shard } from './shard.ts';

/** On whose behalf a case was sent. `shrink` counts the candidates tried to make a failing case smaller. */
export type Asked =
  | { readonly probe: string; readonly index: number; readonly pass: number }
  | { readonly vector: string }
  | { readonly check: string; readonly index: number; readonly shrink?: number };

/** One case and its answer. */
export interface Exchange {
  readonly asked: Asked;
  readonly id: string;
  readonly operation: OperationName;
  readonly input: WireValue;
  readonly reply: Reply;
  /** The answer as it came; absent where the runner had to say what happened. */
  readonly line?: string;
}

/** How a run began. */
export interface Start {
  readonly adapter: string;
  /** Absent in transcripts from before there was a choice: a child process. */
  readonly transport?: Transport;
  readonly seed: string;
  readonly hello: HelloReply | null;
  /** What was asked of the suite, so that the transcript can be judged again, continued or merged with others. */
  readonly asked: RunAsked;
}

/** The suite that asked, and what it was told to ask. */
export interface RunAsked {
  readonly suite: SuiteIdentity;
  readonly selection: Selection;
  /** Cases of a check of cost 1. */
  readonly runs: number;
  readonly strict: boolean;
  readonly shard?: Shard;
  readonly expectations?: Expectations;
  readonly frozen?: readonly FrozenSet[];
  readonly audit?: Audit;
  readonly inspections?: readonly Inspection[];
}

/** A part of a run after which it can be continued: the probes, the vectors, or one check with all that was shrunk. */
export type Part = 'probes' | 'vectors' | { readonly check: string };

/** How many cases of a check were left out, and how many of each kind of input. */
export interface LeftOutCases {
  readonly cases: number;
  readonly labels: Readonly<Record<string, number>>;
}

/** Everything that happens in a run, in the order in which it is judged. A transcript has one line for each. */
export type RunEvent =
  | { readonly start: Start }
  | { readonly exchange: Exchange }
  /** The session ended and another was begun. */
  | { readonly restarted: Fault }
  /** The session ended with cases in flight, and none of them ended it again when it was asked alone. */
  | { readonly unexplained: { readonly fault: Fault; readonly waiting: number } }
  /** Cases of a check that were not put, because the implementation leaves them out; `labels` counts their kinds. */
  | { readonly leftOut: LeftOutCases & { readonly check: string } }
  /** A part of the run is whole. */
  | { readonly finished: Part }
  /** The rest of a check was not sent. */
  | { readonly cut: { readonly check: string; readonly because: Bilingual } }
  | { readonly end: { readonly ended: RunResult['ended']; readonly fault: Fault | null; readonly restarts: number } };

/** The line of a transcript, without its line feed. Input and answer are copied as they were sent and received. */
export function transcriptLine(event: RunEvent): string {
  if (!('exchange' in event)) return JSON.stringify(event);
  const { asked, id, operation, input, reply, line } = event.exchange;
  const head = JSON.stringify(asked).slice(0, -1);
  return `${head},"id":"${id}","operation":"${operation}","input":${input.text},"reply":${line ?? JSON.stringify(reply)}}`;
}

/** What the line of an event is about that is no exchange. */
const EVENTS: ReadonlySet<string> = new Set(['start', 'restarted', 'unexplained', 'leftOut', 'finished', 'cut', 'end']);

/** Reads a line that `transcriptLine` wrote. Throws `NotATranscript`, or what JSON.parse throws, where it is none. */
export function readTranscriptLine(text: string): RunEvent {
  const fields = JSON.parse(text) as JsonObject | null;
  if (typeof fields !== 'object' || fields === null) throw new NotATranscript(NO_EVENT);
  if (fields['input'] === undefined) {
    const [name = '', ...more] = Object.keys(fields);
    const what = fields[name];
    if (!EVENTS.has(name) || more.length > 0 || (typeof what !== 'object' && name !== 'finished') || what === null)
      throw new NotATranscript(NO_EVENT);
    return fields as unknown as RunEvent;
  }
  const { id, operation, input, reply, ...asked } = fields as Record<string, Json>;
  return {
    exchange: {
      asked: asked as unknown as Asked,
      id: id as string,
      operation: operation as OperationName,
      input: fromWire(JSON.stringify(input)),
      ...repliedWith(JSON.stringify(reply)),
    },
  };
}

/** The reply as it was read when it came; what the runner itself said of a case carries no id. */
function repliedWith(line: string): { readonly reply: Reply; readonly line?: string } {
  const read = readReply(line);
  return 'reply' in read && read.reply !== null
    ? { reply: read.reply, line }
    : { reply: JSON.parse(line) as unknown as Reply };
}
