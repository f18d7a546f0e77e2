import { rejected } from '../../../../contract/operation.ts';
import type { Model } from '../../../../../schemas/uncertainty/draft/generated/types.ts';

/** How many arguments each operator of a model takes; `add` and `mul` take any number from two up. */
const ARITIES = {
  add: 'several',
  sub: 2,
  mul: 'several',
  div: 2,
  neg: 1,
  pow: 2,
  sqrt: 1,
  exp: 1,
  log: 1,
  sin: 1,
  cos: 1,
  tan: 1,
  atan2: 2,
} as const satisfies Readonly<Record<string, number | 'several'>>;

export type Operator = keyof typeof ARITIES;

/** What a tree may at most have: constants, quantities and operators together, and operators inside one another. */
export const LARGEST_MODEL = { nodes: 300, levels: 64 } as const;

/** A node of a model whose operators, arities and names are known to be right. */
export type ModelNode =
  | { readonly kind: 'constant'; readonly value: number }
  /** The place of the quantity among the names that the model was read with. */
  | { readonly kind: 'quantity'; readonly index: number }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly operands: readonly ModelNode[];
      /** JSON Pointer to the list in the input, for a fault that only its arguments bring about. */
      readonly at: string;
    };

const CODES = ['model-too-large', 'unknown-operator', 'wrong-arity', 'unknown-quantity'] as const;
type Code = (typeof CODES)[number];
type Rejection = ReturnType<typeof rejected>;

const isOperator = (name: Model | undefined): name is Operator =>
  typeof name === 'string' && Object.hasOwn(ARITIES, name);

/**
 * Reads a model over quantities of these names, `at` being the JSON Pointer to the model in the input.
 *
 * Rejects a tree that is too large, an operator that does not exist or has the wrong number of arguments, and a name
 * that no quantity has: the codes are tested in this order over the whole tree, and the pointer names the first place,
 * in the order of the text, to which the code applies (UNC-035).
 */
export function readModel(tree: Model, names: readonly string[], at: string): ModelNode | Rejection {
  const places = new Map(names.map((name, index) => [name, index]));
  const faults = new Map<Code, string>();
  const fault = (code: Code, where: string): void => {
    if (!faults.has(code)) faults.set(code, where);
  };
  let nodes = 0;
  const read = (node: Model, where: string, level: number): ModelNode => {
    nodes += 1;
    if (nodes > LARGEST_MODEL.nodes) fault('model-too-large', at);
    if (typeof node === 'number') return { kind: 'constant', value: node };
    if (typeof node === 'string') {
      const index = places.get(node);
      if (index === undefined) fault('unknown-quantity', where);
      return { kind: 'quantity', index: index ?? -1 };
    }
    const [operator, ...operands] = node;
    if (level === LARGEST_MODEL.levels) fault('model-too-large', at);
    if (faults.has('model-too-large')) return { kind: 'constant', value: 0 };
    if (!isOperator(operator)) {
      fault('unknown-operator', `${where}/0`);
      operands.forEach((operand, index) => read(operand, `${where}/${index + 1}`, level + 1));
      return { kind: 'constant', value: 0 };
    }
    const arity = ARITIES[operator];
    if (arity === 'several' ? operands.length < 2 : operands.length !== arity) fault('wrong-arity', where);
    return {
      kind: 'operation',
      operator,
      operands: operands.map((operand, index) => read(operand, `${where}/${index + 1}`, level + 1)),
      at: where,
    };
  };
  const root = read(tree, at, 0);
  for (const code of CODES) {
    const where = faults.get(code);
    if (where !== undefined) return rejected(code, where);
  }
  return root;
}
