import type { ConformanceStatement } from '../../schemas/conformance/draft/generated/types.ts';
import type { Finding } from '../../schemas/document/finding.ts';
import { finding } from '../../schemas/document/make-finding.ts';
import type { SourceDocument } from '../../schemas/document/source-document.ts';

/** What an implementation says of itself, as `hello` and the report have it. */
export interface Introduced {
  readonly name: string;
  readonly version: string;
  /** Whether it claims this class. */
  readonly claims: (standard: string, version: string, name: string) => boolean;
}

/** Where a conformance statement is about another implementation, another version of it, or a class that it does not claim. */
export function implementationFindings(document: SourceDocument, introduced: Introduced): readonly Finding[] {
  const { implementation, classes } = document.value as unknown as ConformanceStatement;
  const members = (['name', 'version'] as const)
    .filter((member) => implementation[member] !== introduced[member])
    .map((member) =>
      finding('statement-implementation', document.place(`/implementation/${member}`), {
        stated: implementation[member],
        got: introduced[member],
      }),
    );
  // Of another implementation it need not be said which classes that one claims.
  if (members.length > 0) return members;
  return classes.flatMap(({ standard, version, class: name }, at) =>
    introduced.claims(standard, version, name)
      ? []
      : [
          finding('statement-class-not-claimed', document.place(`/classes/${at}`), {
            name: `${standard}@${version} ${name}`,
          }),
        ],
  );
}
