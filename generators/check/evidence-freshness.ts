import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesDigest } from '../model/digest.ts';

/**
 * Judges the evidence under conformance/standards/<standard>/draft/evidence: each JSON file says by `digest` from which
 * sources it was computed, and those are the present ones. Exit 1 where a file is stale.
 */
export function staleEvidence(root: string): readonly string[] {
  const standards = readdirSync(join(root, 'conformance/standards'));
  return standards.flatMap((standard) => {
    const folder = `conformance/standards/${standard}/draft/evidence`;
    if (!existsSync(join(root, folder))) return [];
    const digest = sourcesDigest(root, standard);
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`)
      .filter((file) => digestIn(readFileSync(join(root, file), 'utf8')) !== digest);
  });
}

function digestIn(text: string): unknown {
  const evidence: unknown = JSON.parse(text);
  return typeof evidence === 'object' && evidence !== null && 'digest' in evidence ? evidence.digest : undefined;
}

if (process.argv[1]?.endsWith('evidence-freshness.ts') === true) {
  const stale = staleEvidence(process.cwd());
  for (const file of stale) process.stdout.write(`${file} was computed from other sources. Run: npm run mutants\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
}
