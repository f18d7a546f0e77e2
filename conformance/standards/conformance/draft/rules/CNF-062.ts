import type { ConformanceStatement } from '../../../../../schemas/conformance/draft/generated/types.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';

/** > The classes of the rows of a conformance statement are exactly the classes that it states. */
export const CNF_062: DocumentRule = {
  clause: 'CNF-062@1',
  document: 'conformance/conformance-statement',
  violations: (document) => {
    const { classes, rows } = document as unknown as ConformanceStatement;
    const nameOf = (one: { readonly standard: string; readonly class: string }): string =>
      `${one.standard}/${one.class}`;
    const [stated, named] = [new Set(classes.map(nameOf)), new Set(rows.map(nameOf))];
    return [
      ...classes.flatMap((one, at) =>
        named.has(nameOf(one))
          ? []
          : [
              {
                pointer: `/classes/${at}`,
                message: { en: `No row is of the class ${nameOf(one)}.`, zh: `没有属于类别${nameOf(one)}的行。` },
                fix: {
                  en: 'Add a row for each of its clauses, or do not state the class.',
                  zh: '请为其每一条增加一行，或不给出该类别。',
                },
              },
            ],
      ),
      ...rows.flatMap((row, at) =>
        stated.has(nameOf(row))
          ? []
          : [
              {
                pointer: `/rows/${at}/class`,
                message: {
                  en: `The class ${nameOf(row)} is not among the classes of the statement.`,
                  zh: `类别${nameOf(row)}不在该说明给出的类别之中。`,
                },
                fix: { en: 'State the class, or delete the row.', zh: '请给出该类别，或删除该行。' },
              },
            ],
      ),
    ];
  },
};
