import { Parser } from 'tap-parser';

/** What a parser of TAP 14 has against a document: a line that is no TAP, a wrong count, a diagnostic that is no YAML. */
export function problemsOfTap(text: string): readonly string[] {
  const problems: string[] = [];
  const parser = new Parser({ strict: true }, ({ failures, plan, count }) => {
    for (const { tapError } of failures) if (typeof tapError === 'string') problems.push(tapError);
    if (plan.end !== count) problems.push(`${count} points, ${plan.end} planned`);
  });
  parser.on('extra', (line: string) => problems.push(`no TAP: ${line}`));
  parser.on('bailout', (reason: string) => problems.push(`bails out: ${reason}`));
  parser.on('version', (version: unknown) => {
    if (Number(version) !== 14) problems.push(`version ${version}`);
  });
  parser.on('assert', ({ ok, diag, id, skip }) => {
    if (!ok && typeof (diag as { message?: unknown } | null)?.message !== 'string')
      problems.push(`no message at ${id}`);
    if (skip === true) problems.push(`skipped without a reason at ${id}`);
  });
  parser.end(text);
  return problems;
}
