import type {
  ConfusionMatrixInput,
  ConfusionMatrixOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result } from '../../../../contract/operation.ts';

/**
 * The confusion matrix: how many items of each reference class have each predicted class. Items whose prediction is
 * missing and items on which the system abstained are counted by reference class, apart from the matrix, so that nothing
 * is lost.
 *
 * The classes are those declared, in their order, or those that occur, in the order of the codes of their characters.
 * Rejects lists of unequal lengths, classes that are not declared, and classes declared twice. CLS-010 to CLS-013.
 */
export function confusionMatrix(input: ConfusionMatrixInput): Answer<ConfusionMatrixOutput> {
  const { reference, predictions, weights } = input;
  if (predictions.length !== reference.length) return rejected('unequal-lengths', '/predictions');
  if (weights !== undefined && weights.length !== reference.length) return rejected('unequal-lengths', '/weights');
  const labels = input.labels ?? occurring(reference, predictions);
  const index = new Map(labels.map((label, at) => [label, at]));
  if (index.size !== labels.length)
    return rejected('duplicate-label', `/labels/${labels.findIndex((label, at) => index.get(label) !== at)}`);
  const counts = labels.map(() => labels.map(() => 0));
  const [missing, abstained] = [labels.map(() => 0), labels.map(() => 0)];
  for (const [item, label] of reference.entries()) {
    const row = index.get(label);
    if (row === undefined) return rejected('unknown-label', `/reference/${item}`);
    const weight = weights?.[item] ?? 1;
    const prediction = predictions[item];
    if (typeof prediction === 'string') {
      const column = index.get(prediction);
      if (column === undefined) return rejected('unknown-label', `/predictions/${item}`);
      (counts[row] as number[])[column] = ((counts[row] as number[])[column] as number) + weight;
    } else {
      const without = prediction === null ? missing : abstained;
      without[row] = (without[row] as number) + weight;
    }
  }
  return result({ labels: [...labels], counts, missing, abstained });
}

/** The order of the codes of the characters; that of `sort` is by halves of the codes above U+FFFF. */
function byCharacters(a: string, b: string): number {
  const [one, other] = [[...a], [...b]];
  const at = one.findIndex((character, i) => character !== other[i]);
  if (at === -1) return one.length - other.length;
  return (one[at]?.codePointAt(0) ?? 0) - (other[at]?.codePointAt(0) ?? -1);
}

/** The classes that occur, by the codes of their characters. */
const occurring = (reference: readonly string[], predictions: ConfusionMatrixInput['predictions']): readonly string[] =>
  [...new Set([...reference, ...predictions.filter((one): one is string => typeof one === 'string')])].sort(
    byCharacters,
  );
