import type { Suite } from '../../contract/registry.ts';
import { suites as registry } from '../../standards/generated/registry.ts';

/** What is known of each standard: the checks of its clauses, vectors, planted faults, and reference implementations. */
export const suites: readonly Suite[] = registry;
