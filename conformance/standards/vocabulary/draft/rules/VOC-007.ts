import { CONFORMS_TO as CONFORMANCE } from '../../../../../schemas/conformance/draft/generated/conforms-to.ts';
import { CONFORMS_TO as UNCERTAINTY } from '../../../../../schemas/uncertainty/draft/generated/conforms-to.ts';
import type { DocumentRule, Violation } from '../../../../contract/rule.ts';

const missing: Violation = {
  pointer: '',
  message: {
    en: 'A budget that stands alone does not say to which version of the standard it conforms.',
    zh: '单独成文的预算未标明其所符合标准的版本。',
  },
  fix: { en: 'Add conformsTo with the URI of the version.', zh: '加上conformsTo及该版本的URI。' },
};

const other = (stated: string, expected: string): Violation => ({
  pointer: '/conformsTo',
  message: {
    en: `${stated} is not the version by which this document is judged.`,
    zh: `${stated}不是判定本文件所依据的版本。`,
  },
  fix: { en: `Write ${expected}.`, zh: `改为${expected}。` },
});

const versionRule = (document: string, expected: string, absent: readonly Violation[] = []): DocumentRule => ({
  clause: 'VOC-007@1',
  document,
  violations: ({ conformsTo: stated }) => {
    if (stated === undefined) return absent;
    return typeof stated === 'string' && stated !== expected ? [other(stated, expected)] : [];
  },
});

/**
 * > A document states its type and the version of the standard to which it conforms: base of the series, standard, version.
 *
 * The schemas see the form of the URI; the base stands in one place, which no schema repeats. The schema of a budget
 * cannot even ask for `conformsTo`, because a budget inside a result has the version of the result.
 */
export const VOC_007: readonly DocumentRule[] = [
  versionRule('uncertainty/measurement-result', UNCERTAINTY),
  versionRule('uncertainty/uncertainty-budget', UNCERTAINTY, [missing]),
  versionRule('uncertainty/comparison', UNCERTAINTY),
  versionRule('uncertainty/conformity-statement', UNCERTAINTY),
  versionRule('conformance/conformance-report', CONFORMANCE),
  versionRule('conformance/requirement-set', CONFORMANCE),
  versionRule('conformance/conformance-statement', CONFORMANCE),
  versionRule('conformance/expected-failures', CONFORMANCE),
  versionRule('conformance/declaration-of-conformity', CONFORMANCE),
];
