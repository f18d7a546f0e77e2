import type { ConfusionMatrixInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulItems } from '../arbitraries/tables.ts';
import { acceptsTwice, ignoresUnknown, oneCode } from '../mutants/confusion-matrix.ts';
import { cutsLists } from '../mutants/refusals.ts';

const isShort = ({ reference, predictions }: ConfusionMatrixInput): boolean => reference.length !== predictions.length;
const isTwice = ({ labels = [] }: ConfusionMatrixInput): boolean => new Set(labels).size !== labels.length;

/** Lists of one length, and classes that are known and declared once. */
export const CLS_013 = reasonCheck<ConfusionMatrixInput>({
  clause: 'CLS-013@1',
  operation: 'classification/confusion-matrix',
  given: doubtfulItems,
  labels: {
    'lists of different lengths': { least: 0.15, holds: isShort },
    'a class declared twice': { least: 0.15, holds: isTwice },
    'a class that is not declared': {
      least: 0.15,
      holds: (input) =>
        !isShort(input) && !isTwice(input) && input.labels?.includes(input.reference[0] ?? '') === false,
    },
  },
  brokenBy: [ignoresUnknown, acceptsTwice, oneCode, cutsLists('CLS-013', 'classification/confusion-matrix')],
});
