import type { Bilingual, Language } from '../../schemas/document/finding.ts';
import type { Terminal } from './terminal.ts';

/** One flag of a verb. A flag without `value` is a switch. */
export interface Flag {
  readonly name: string;
  /** What stands for the value in the help: `DIR`, or the values that are allowed: `pretty|json`. */
  readonly value?: string;
  /** The form that the value shall have; free text unless given. */
  readonly form?: 'choice' | 'count' | 'seed' | 'factor' | 'port';
  readonly repeatable?: boolean;
  readonly says: Bilingual;
}

/** One thing to type, and what it does. */
export interface Example {
  readonly line: string;
  readonly says: Bilingual;
}

/** What a verb's exit code means. */
export interface Exit {
  readonly code: number;
  readonly says: Bilingual;
}

/**
 * One verb of the command. Help, parsing and the test that pins the command all come from this record.
 *
 * `operands` are the words that stand after the verb: at least `least`, at most `most` of them.
 * `command` says that the verb asks an implementation under test: everything after `--` is its command, unless `--url` or
 * `--module` names another way to it.
 */
export interface Verb {
  readonly name: string;
  readonly says: Bilingual;
  readonly operands?: {
    readonly name: string;
    /** How they are written in the synopsis, such as `FILE...`. */
    readonly usage: string;
    readonly least: number;
    readonly most: number;
    /** The words that are allowed, where they are few. */
    readonly oneOf?: readonly string[];
  };
  readonly command?: true;
  readonly flags: readonly Flag[];
  readonly examples: readonly Example[];
  readonly exits: readonly Exit[];
  readonly load: () => Promise<VerbModule>;
}

/** What a verb is called with, once its words are understood. */
export interface Call {
  readonly operands: readonly string[];
  readonly switches: ReadonlySet<string>;
  /** The values of each flag, in the order in which they were given. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** The words after `--`, for a verb that takes a command. */
  readonly command: readonly string[];
  readonly language: Language;
  readonly terminal: Terminal;
}

/** What the file of a verb exports: it does the work and returns the exit code. */
export interface VerbModule {
  readonly run: (call: Call) => Promise<number>;
}

/** The last value given for a flag; undefined when the flag is absent. */
export const valueOf = (call: Call, flag: string): string | undefined => call.values.get(flag)?.at(-1);

/** All values given for a repeatable flag. */
export const valuesOf = (call: Call, flag: string): readonly string[] => call.values.get(flag) ?? [];
