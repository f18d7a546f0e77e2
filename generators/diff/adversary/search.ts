import fc from 'fast-check';
import type { Root } from '../schema/roots.ts';
import type { SchemaSet } from '../schema/schema-set.ts';
import { arbitraryOf } from './arbitrary-of.ts';
import { minimise } from './minimise.ts';
import { mutated } from './mutate.ts';
import { poolOf } from './pool.ts';
import type { Judge, Refusal } from './validators.ts';

/** A document that one version accepts and the other refuses. */
export interface Counterexample {
  readonly root: string;
  /** `narrows`: the old version accepts it and the new one refuses it; `widens`: the other way round. */
  readonly effect: 'narrows' | 'widens';
  readonly value: unknown;
  /** The first reason of the version that refuses it. */
  readonly because: Refusal;
}

/** One side of a search: the root, the schemas that it refers to, and how it judges. */
export interface Searched {
  readonly root: Root;
  readonly set: SchemaSet;
  readonly judge: Judge;
}

/** How hard a search looks. */
export interface Effort {
  /** Documents that are tried in each direction. */
  readonly runs: number;
  readonly seed: number;
  /** Documents to begin with, besides those that are made from the schema. */
  readonly examples: readonly unknown[];
}

/** What a search found: the smallest document for each reason, and how many documents told anything. */
export interface Found {
  readonly counterexamples: readonly Counterexample[];
  readonly tried: number;
  /** Those that the accepting side accepted: only they can be counterexamples. */
  readonly accepted: number;
}

/** No more reasons than this are shown for one root and direction. */
const MOST_REASONS = 5;

/** Searches for documents that the old schema accepts and the new one refuses, and the reverse. */
export function search(before: Searched, after: Searched, effort: Effort): Found {
  const pool = poolOf([
    { set: before.set, at: before.root.at },
    { set: after.set, at: after.root.at },
  ]);
  const results = (['narrows', 'widens'] as const).map((effect): Found => {
    const [accepting, refusing] = effect === 'narrows' ? [before, after] : [after, before];
    const made = arbitraryOf([accepting.root.at], { set: accepting.set, pool, depth: 0, made: new Map() });
    const begun = effort.examples.length === 0 ? made : fc.oneof(made, fc.constantFrom(...effort.examples));
    const documents = fc.sample(mutated(begun, pool), { numRuns: effort.runs, seed: effort.seed });
    return sift([...effort.examples, ...documents], accepting.judge, refusing.judge, before.root.key, effect);
  });
  return {
    counterexamples: results.flatMap(({ counterexamples }) => counterexamples),
    tried: results.reduce((sum, { tried }) => sum + tried, 0),
    accepted: results.reduce((sum, { accepted }) => sum + accepted, 0),
  };
}

function sift(
  documents: readonly unknown[],
  accepting: Judge,
  refusing: Judge,
  root: string,
  effect: Counterexample['effect'],
): Found {
  const byReason = new Map<string, unknown>();
  let accepted = 0;
  for (const document of documents) {
    if (accepting(document).length > 0) continue;
    accepted += 1;
    for (const refusal of refusing(document)) {
      const reason = reasonOf(refusal);
      if (!byReason.has(reason)) byReason.set(reason, document);
    }
  }
  const counterexamples = [...byReason].slice(0, MOST_REASONS).flatMap(([reason, document]): Counterexample[] => {
    const shows = (value: unknown): boolean =>
      accepting(value).length === 0 && refusing(value).some((refusal) => reasonOf(refusal) === reason);
    const value = minimise(document, shows);
    const because = refusing(value).find((refusal) => reasonOf(refusal) === reason);
    return because === undefined ? [] : [{ root, effect, value, because }];
  });
  return { counterexamples, tried: documents.length, accepted };
}

/** Refusals by the same keyword of the same place of the schema have the same reason. */
const reasonOf = ({ file, pointer, keyword, message }: Refusal): string =>
  [file, pointer, keyword, keyword === 'required' ? message : ''].join('\n');
