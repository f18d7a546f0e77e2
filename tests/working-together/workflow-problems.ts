import { parse } from 'yaml';

/** An action at a full commit, with the version that the commit is of behind it, for whoever reads it. */
const PINNED = /^(?:- )?uses: ([a-z0-9-]+\/[a-z0-9/_-]+)@([0-9a-f]{40}) # v[0-9]+\.[0-9]+\.[0-9]+$/;

/** What a workflow that runs what others wrote may be granted. */
const READS = ['{}', '{"contents":"read"}'];

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly permissions?: unknown; readonly steps?: readonly Step[] }>>;
}

/** Each action of a workflow with what stands behind its `@`. */
export const actionsOf = (text: string): readonly (readonly [action: string, at: string])[] =>
  usesIn(parse(text)).map((one) => [one.split('@')[0] ?? '', one.split('@')[1] ?? '']);

/**
 * What is wrong with a workflow: an action by a tag or a branch, which can come to mean other code; a right to write; the
 * token left in a checkout; an expression in a script, where its value would be read as a command.
 *
 * @param grants Rights that a job of this workflow has beyond reading, as JSON.
 */
export function workflowProblems(text: string, grants: readonly string[] = []): readonly string[] {
  const { permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
  const pinned = text.split('\n').flatMap((line) => PINNED.exec(line.trim())?.slice(1, 3).join('@') ?? []);
  const rights = [permissions, ...Object.values(jobs).flatMap((job) => job.permissions ?? [])];
  return [
    ...unmatched(usesIn(parse(text)), pinned).map(
      (one) => `${one} is not at a full commit with its version behind it: action@<40 digits> # v1.2.3`,
    ),
    ...(permissions === undefined ? ['has no permissions, and so those that the repository gives'] : []),
    ...rights
      .map((one) => JSON.stringify(one) ?? '{}')
      .filter((one) => !READS.includes(one) && !grants.includes(one))
      .map((one) => `grants ${one}`),
    ...steps
      .filter(({ uses }) => uses?.startsWith('actions/checkout@') === true)
      .filter((step) => step.with?.['persist-credentials'] !== false)
      .map(() => 'leaves the token in a checkout: persist-credentials: false'),
    ...steps
      .filter(({ run }) => run?.includes('${{') === true)
      .map(({ name, run = '' }) => `has an expression in the script of ${name ?? run}: hand it over in env`),
  ];
}

/** Every `uses`, of a step or of a job, wherever it stands. */
function usesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'uses' && typeof inner === 'string' ? [inner] : usesIn(inner),
  );
}

/** The members of one list that the other does not have as often. */
function unmatched(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
