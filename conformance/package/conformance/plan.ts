import { operationValidators } from '../../../.generated/operation-validators.js';
import identity from '../../../.generated/suite.json' with { type: 'json' };
import { planOf, type Asked } from '../../cli/plan-of.ts';
import type { RunPlan, Selection } from '../../runner/plan.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { suites } from './suites.ts';

export interface SuiteOptions extends Selection {
  /** The same seed asks the same cases: `0x` and up to 16 hexadecimal digits, or a decimal number. `0x0` unless given. */
  readonly seed?: string;
  /** Cases for a check of cost 1; as many as the suite takes by itself unless given. */
  readonly runs?: number;
  /** Whether a `should` that is not met makes `exitCode` 1. */
  readonly strict?: boolean;
}

/** What a run depends on beside the implementation. */
export const plan = ({ seed = '0x0', runs, strict, ...selection }: SuiteOptions): RunPlan =>
  planOfAsked({
    selection,
    seed,
    ...(runs === undefined ? {} : { runs }),
    ...(strict === undefined ? {} : { strict }),
  });

/** The same for what a transcript says was asked. */
export const planOfAsked = (asked: Asked): RunPlan => planOf(suites, catalogue, identity, operationValidators, asked);
