/**
 * How much of somebody else's document is read, so that no document can exhaust the reader. UNC-065 lets implementations
 * refuse what exceeds these, and prints the same numbers, as a gate proves.
 *
 * A list in a schema therefore needs no `maxItems` of its own: it has one where a clause bounds it. Messages of the
 * protocol are bounded by the line that `hello` announces and by the depth of conformance/protocol/strict-json.ts.
 */
export const limits = {
  /** Bytes of one document. */
  bytes: 64 * 1024 * 1024,
  /** Bytes of one YAML document, whose tree is about a hundred times larger than its text. */
  yamlBytes: 8 * 1024 * 1024,
  /** Tokens of one YAML document. */
  yamlTokens: 1_000_000,
  /** Lists and objects inside one another. */
  depth: 256,
  /** Findings that are reported of one document; the rest is counted. */
  findings: 100,
} as const;
