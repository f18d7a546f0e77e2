import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suites } from '../../conformance/standards/generated/registry.ts';
import type { Tolerances } from '../../conformance/judge/digits-check.ts';

const fileOf = (standard: string): string => `conformance/standards/${standard}/draft/tolerances.ts`;

/** The tolerances of each standard that has clauses on digits, by its key. */
export const tolerancesByStandard: Readonly<Record<string, Tolerances>> = Object.fromEntries(
  await Promise.all(
    suites
      .map(({ standard }) => standard)
      .filter((standard) => existsSync(fileOf(standard)))
      .map(async (standard) => {
        const module = (await import(join(process.cwd(), fileOf(standard)))) as { readonly TOLERANCES: Tolerances };
        return [standard, module.TOLERANCES] as const;
      }),
  ),
);
