import type { Finding } from '../../schemas/document/finding.ts';

/** A finding of the sources' gates; its code is that of a lint rule, which the users of documents never meet. */
export type LintFinding = Omit<Finding, 'code'> & { readonly code: string };
