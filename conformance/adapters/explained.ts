/** One finding of FINDINGS.md: its heading, the adapters and the clauses that it is about, and whose fault it is. */
export interface RecordedFinding {
  readonly id: string;
  readonly adapters: readonly string[];
  readonly clauses: readonly string[];
  readonly fault: string;
}

const HEADING = /^## (F-\d+)\b/;
const ENTRY = /^- \*\*(Adapter|Clause|Fault)\*\*: (.+)$/;

/** The findings in the text of FINDINGS.md, which is written for people and read here for three lines of each. */
export function recordedFindings(text: string): readonly RecordedFinding[] {
  const findings: { id: string; adapters: string[]; clauses: string[]; fault: string }[] = [];
  for (const line of text.split('\n')) {
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) findings.push({ id: heading, adapters: [], clauses: [], fault: '' });
    const current = findings.at(-1);
    const [, name, value] = ENTRY.exec(line) ?? [];
    if (current === undefined || value === undefined) continue;
    if (name === 'Adapter') current.adapters = value.match(/[a-z_]+/g) ?? [];
    else if (name === 'Clause') current.clauses = value.match(/[A-Z]{3}-\d{3}/g) ?? [];
    else current.fault = value;
  }
  return findings;
}

/** The clauses among `failing` that no finding with a fault explains for this adapter. */
export const unexplained = (
  findings: readonly RecordedFinding[],
  adapter: string,
  failing: readonly string[],
): readonly string[] =>
  failing.filter(
    (clause) =>
      !findings.some(
        ({ adapters, clauses, fault }) => fault !== '' && adapters.includes(adapter) && clauses.includes(clause),
      ),
  );
