/** `etalon`: a document judged, an operation computed, and what the series holds. The command does the same for a shell. */

export type { Finding } from '../../../schemas/document/finding.ts';
export { compute } from './compute.ts';
export { standards, type StandardSummary } from './standards.ts';
export { documentTypes, validate, validateText, type ValidateOptions } from './validate.ts';
export { version } from './version.ts';
