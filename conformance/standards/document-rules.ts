import type { DocumentRule } from '../contract/rule.ts';
import { UNC_005 } from './uncertainty/draft/rules/UNC-005.ts';
import { UNC_006 } from './uncertainty/draft/rules/UNC-006.ts';
import { UNC_007 } from './uncertainty/draft/rules/UNC-007.ts';
import { UNC_008 } from './uncertainty/draft/rules/UNC-008.ts';
import { UNC_009 } from './uncertainty/draft/rules/UNC-009.ts';
import { UNC_010 } from './uncertainty/draft/rules/UNC-010.ts';
import { UNC_011 } from './uncertainty/draft/rules/UNC-011.ts';
import { UNC_016 } from './uncertainty/draft/rules/UNC-016.ts';
import { VOC_001 } from './vocabulary/draft/rules/VOC-001.ts';
import { VOC_004 } from './vocabulary/draft/rules/VOC-004.ts';
import { VOC_005 } from './vocabulary/draft/rules/VOC-005.ts';

/**
 * Every rule on documents, of every standard. Nothing here imports a generator or a check, so that `etalon validate`
 * starts fast; tests/rules proves that no file of a `rules` folder is missing.
 */
export const documentRules: readonly DocumentRule[] = [
  ...VOC_001,
  VOC_004,
  VOC_005,
  UNC_005,
  UNC_006,
  ...UNC_007,
  ...UNC_008,
  ...UNC_009,
  UNC_010,
  UNC_011,
  UNC_016,
];

/** The rules on documents of one type, such as `uncertainty/measurement-result`. */
export const rulesFor = (document: string): readonly DocumentRule[] =>
  documentRules.filter((rule) => rule.document === document);
