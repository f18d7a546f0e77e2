/**
 * `etalon/conformance`: the suite as functions. It touches neither files nor processes, so that it runs in a browser too;
 * an implementation in another language is asked by the command, `etalon conform -- COMMAND`.
 */

export { judge } from './judge.ts';
export { loadReferences, references } from './references.ts';
export { report } from './report.ts';
export { run, type ImplementationUnderTest } from './run.ts';
export type { SuiteOptions } from './plan.ts';
export { suites } from './suites.ts';
