import type { ConformanceStatement } from '../../../../../schemas/conformance/draft/generated/types.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';
import { repeated } from '../repeated.ts';

/** > A conformance statement states no class and no clause more than once, be it in two versions or revisions. */
export const CNF_060: DocumentRule = {
  clause: 'CNF-060@1',
  document: 'conformance/conformance-statement',
  violations: (document) => {
    const { classes, rows } = document as unknown as ConformanceStatement;
    return [
      ...repeated(
        'classes',
        classes.map(({ standard, class: name }) => `${standard} ${name}`),
      ),
      ...repeated(
        'rows',
        rows.map(({ clause }) => clause),
      ),
    ];
  },
};
