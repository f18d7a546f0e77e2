import { labelsOf } from './check-rows.ts';
import { Problem } from './problem.ts';
import type { Reader } from './reader.ts';
import { labelOf } from './values.ts';

/** The positive label: the one that was named, or of 0 and 1 the 1, of false and true the latter. */
export async function positiveOf(reader: Reader, label: string, asked: string | undefined): Promise<string> {
  const found = [...(await labelsOf(reader, label, 1000)).keys()];
  if (found.length > 2) {
    throw new Problem(
      `the label (${label}) has ${found.length} values (${found.slice(0, 5).join(', ')}, …); use --procedure classification/multiclass`,
      `标签（${label}）有${found.length}个值（${found.slice(0, 5).join('、')}等）；请用--procedure classification/multiclass`,
    );
  }
  const positive = asked === undefined ? ['1', 'true'].find((one) => found.includes(one)) : labelOf(asked);
  if (positive === undefined || (asked !== undefined && !found.includes(positive))) {
    throw new Problem(
      asked === undefined
        ? `the label (${label}) has the values ${found.join(' and ')}; name the positive one with --positive`
        : `no item has the positive label “${asked}”; the label (${label}) has the values ${found.join(' and ')}`,
      asked === undefined
        ? `标签（${label}）的值为${found.join('和')}；请用--positive指明正类`
        : `没有条目具有正类标签“${asked}”；标签（${label}）的值为${found.join('和')}`,
    );
  }
  return positive;
}
