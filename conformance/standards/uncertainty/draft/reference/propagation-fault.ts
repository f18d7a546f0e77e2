import type {
  PropagateDistributionsInput as Input,
  PropagateDistributionsQuantity as Quantity,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { rejected } from '../../../../contract/operation.ts';
import { correlationFault } from './correlation-fault.ts';
import { type ModelNode, readModel } from './model-tree.ts';

type Rejection = ReturnType<typeof rejected>;

/**
 * The models of a propagation, or why its input is none (UNC-087). The conditions are tested one after the other over
 * the whole input, in the order in which the schema lists the codes; the pointer names the first place that fails.
 */
export function readPropagation({
  quantities,
  outputs,
  correlation,
  sampling,
}: Input): readonly ModelNode[] | Rejection {
  const repeated = repeatedName(quantities, '/quantities') ?? repeatedName(outputs, '/outputs');
  if (repeated !== undefined) return repeated;
  const names = quantities.map(({ name }) => name);
  const models: ModelNode[] = [];
  const rejections: Rejection[] = [];
  for (const [index, { model }] of outputs.entries()) {
    const read = readModel(model, names, `/outputs/${index}/model`);
    if ('outcome' in read) rejections.push(read);
    else models.push(read);
  }
  return (
    firstOf(rejections) ??
    distributionFault(quantities) ??
    drawsFault(quantities, sampling.method) ??
    matrixFault(quantities, correlation) ??
    models
  );
}

const MODEL_CODES = ['model-too-large', 'unknown-operator', 'wrong-arity', 'unknown-quantity'];

/** Of the rejections of several models, the one whose code is listed first. */
const firstOf = (rejections: readonly Rejection[]): Rejection | undefined =>
  MODEL_CODES.map((code) => rejections.find((one) => one.outcome === 'rejected' && one.code === code)).find(
    (one) => one !== undefined,
  );

function repeatedName(named: readonly { readonly name: string }[], at: string): Rejection | undefined {
  const names = named.map(({ name }) => name);
  const second = names.findIndex((name, index) => names.indexOf(name) < index);
  return second === -1 ? undefined : rejected('duplicate-name', `${at}/${second}/name`);
}

const hasLimits = ({ distribution }: Quantity): boolean => {
  if (!('lower' in distribution)) return true;
  const { lower, upper } = distribution;
  if (lower >= upper) return false;
  return distribution.kind !== 'curvilinear-trapezoidal' || distribution.inexactness <= (upper - lower) / 2;
};

const hasVariance = ({ distribution }: Quantity): boolean =>
  distribution.kind !== 't' || distribution.degreesOfFreedom > 2;

function distributionFault(quantities: readonly Quantity[]): Rejection | undefined {
  for (const [code, holds] of [
    ['invalid-limits', hasLimits],
    ['infinite-variance', hasVariance],
  ] as const) {
    const at = quantities.findIndex((quantity) => !holds(quantity));
    if (at !== -1) return rejected(code, `/quantities/${at}/distribution`);
  }
  return undefined;
}

function drawsFault(quantities: readonly Quantity[], method: Input['sampling']['method']): Rejection | undefined {
  const other = quantities.findIndex(({ distribution }) => (distribution.kind === 'drawn') !== (method === 'drawn'));
  if (other !== -1) return rejected('sampling-mismatch', `/quantities/${other}/distribution`);
  const lengths = quantities.map(({ distribution }) => ('values' in distribution ? distribution.values.length : 0));
  const odd = lengths.findIndex((length) => length !== lengths[0]);
  return odd === -1 ? undefined : rejected('draws-mismatch', `/quantities/${odd}/distribution/values`);
}

function matrixFault(quantities: readonly Quantity[], matrix: Input['correlation']): Rejection | undefined {
  if (matrix === undefined) return undefined;
  const fault = correlationFault(matrix, quantities.length);
  if (fault !== undefined) return fault;
  const isNormal = quantities.map(({ distribution }) => distribution.kind === 'normal');
  for (const [i, row] of matrix.entries())
    for (const [j, coefficient] of row.entries())
      if (i !== j && coefficient !== 0 && !(isNormal[i] === true && isNormal[j] === true))
        return rejected('correlation-not-normal', `/correlation/${i}/${j}`);
  return undefined;
}
