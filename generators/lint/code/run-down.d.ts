import type { Rule } from 'eslint';

/** ESLint rule: every import runs down the floors; see run-down.js. */
export declare const runDown: Rule.RuleModule;
