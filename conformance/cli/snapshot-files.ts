/** What a comparison reads of a repository: sources, schemas, what tests them and the recorded evidence. */
const WANTED = [
  /^spec\/[^/]+\.yaml$/,
  /^spec\/[^/]+\/[^/]+\/.*\.yaml$/,
  /^schemas\/(?!.*\/generated\/).*\.schema\.(yaml|json)$/,
  /^conformance\/standards\/[^/]+\/draft\/((checks|rules)\/[^/]+\.ts|evidence\/kill-matrix\.json)$/,
  /^conformance\/standards\/[^/]+\/[^/]+\/(vectors\/[^/]+|set)\.yaml$/,
  /^conformance\/runner\/[^/]+\.ts$/,
];

/** The folders in which all of it lies. */
export const SNAPSHOT_FOLDERS = ['spec', 'schemas', 'conformance/standards', 'conformance/runner'] as const;

/** Bounds of what is read of a tree that somebody else may have made. */
export const SNAPSHOT_LIMITS = { files: 20_000, fileBytes: 4 * 1024 * 1024, bytes: 128 * 1024 * 1024 } as const;

/** Whether a comparison reads the file at this path. */
export const isWanted = (path: string): boolean => WANTED.some((pattern) => pattern.test(path));
