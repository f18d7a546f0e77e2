/** `etalon/validators`: the schemas of the documents, compiled; they import nothing and evaluate nothing. */

export { validators, type Validator } from './validators.ts';
