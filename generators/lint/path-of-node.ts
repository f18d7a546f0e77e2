import { isScalar } from 'yaml';
import type { Path } from '../model/source.ts';

/** The path of a visited node: names of the pairs and places in the sequences that enclose it. */
export function pathOfNode(ancestors: readonly unknown[], key: unknown): Path {
  const path: (string | number)[] = [];
  ancestors.forEach((one, at) => {
    if (typeof one !== 'object' || one === null) return;
    if ('key' in one && isScalar(one.key)) path.push(String(one.key.value));
    else if ('items' in one && Array.isArray(one.items)) {
      const next = ancestors[at + 1];
      const place = next === undefined ? key : one.items.indexOf(next);
      const item: unknown = one.items[Number(place)];
      const isPair = typeof item === 'object' && item !== null && 'key' in item;
      if (!isPair && typeof place === 'number' && place >= 0) path.push(place);
    }
  });
  return path;
}
