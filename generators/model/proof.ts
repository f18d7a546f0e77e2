/** What `npm run proof` records of a standard: how many cases of each of its checks the reference passed, none failed. */
export interface Proof {
  /** Digest of the code that the cases and the answers come from, see digest.ts. */
  readonly digest: string;
  readonly seed: string;
  /** Cases of a check of cost 1. */
  readonly runs: number;
  readonly cases: number;
  readonly failed: number;
  readonly checks: Readonly<Record<string, number>>;
}

/** Where the proof of a standard lies. */
export const proofFile = (standard: string): string => `conformance/standards/${standard}/draft/evidence/proof.json`;

/** What is wrong with a proof, one line each; `file` names it. */
export function proofProblems(file: string, proof: unknown, digest: string): readonly string[] {
  const rerun = 'Run: npm run proof';
  if (!isProof(proof)) return [`${file} is no proof. ${rerun}`];
  if (proof.digest !== digest) return [`${file} was computed from other sources. ${rerun}`];
  if (proof.failed > 0) return [`${file} records ${proof.failed} failed cases`];
  const sum = Object.values(proof.checks).reduce((total, cases) => total + cases, 0);
  return sum === proof.cases ? [] : [`${file} counts ${proof.cases} cases, its checks ${sum}. ${rerun}`];
}

// What lies inside was written by `npm run proof`, whose types hold it.
const isProof = (evidence: unknown): evidence is Proof =>
  typeof evidence === 'object' &&
  evidence !== null &&
  ['digest', 'cases', 'failed', 'checks'].every((name) => name in evidence);
