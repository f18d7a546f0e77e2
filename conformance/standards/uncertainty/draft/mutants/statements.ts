import { deciding } from './validate.ts';

/** Looks for what was accepted wrongly, and takes every other decision for prudence. */
export const onlyAcceptanceIsChecked = deciding(
  'UNC-122/only-acceptance-is-checked',
  (right, { document }) =>
    right.accepted ||
    (right.findings.every(({ clause }) => clause === 'UNC-122') && !/"?decision"?: ?"?pass/.test(document.$doc)),
);

/** Sees limits in the wrong order, and not that guard bands overlap. */
export const limitsInOrder = deciding(
  'UNC-123/only-the-order-of-limits',
  (right, { document }) =>
    right.accepted || (right.findings.every(({ clause }) => clause === 'UNC-123') && !inWrongOrder(document.$doc)),
);

const inWrongOrder = (text: string): boolean => {
  const limit = (name: string): number => Number(new RegExp(`"?${name}"?: ?"([^"]+)"`).exec(text)?.[1]);
  return limit('lower') > limit('upper');
};
