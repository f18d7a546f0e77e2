import type { Rule } from 'eslint';

/** ESLint rule: no code repeats the base URI; see base-uri.js. */
export declare const baseUri: Rule.RuleModule;
