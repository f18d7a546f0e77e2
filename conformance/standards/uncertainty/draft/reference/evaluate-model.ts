import type { ModelNode, Operator } from './model-tree.ts';

/**
 * Why a model has no value at some values of its quantities: an operator has none at its arguments (`outside-domain`),
 * or one beyond the largest double (`overflow`). `at` is the JSON Pointer to that operator in the input.
 */
export interface DomainFault {
  readonly fault: 'outside-domain' | 'overflow';
  readonly at: string;
}

/**
 * The value of a model in binary64, `values` being those of its quantities in the order of the names with which it was
 * read, all finite. Sums and products of several arguments go from the first to the last.
 *
 * Operators have no value where UNC-036 says so. Every operator of a model has to have one: 1/exp(1000) is a fault,
 * although IEEE 754 would go on with an infinity and answer 0.
 */
export function evaluateModel(model: ModelNode, values: ArrayLike<number>): number | DomainFault {
  const value = valueOf(model, values);
  return Number.isNaN(value) ? firstFault(model, values) : value;
}

/** NaN where the node, or one below it, has no value: a million trials of a propagation make no object each. */
function valueOf(node: ModelNode, values: ArrayLike<number>): number {
  if (node.kind === 'constant') return node.value;
  if (node.kind === 'quantity') return values[node.index] as number;
  const { operator, operands } = node;
  const first = valueOf(operands[0] as ModelNode, values);
  if (operands.length === 1) return finite(applied(operator, first, 0));
  let result = first;
  for (let i = 1; i < operands.length; i += 1) {
    const next = valueOf(operands[i] as ModelNode, values);
    // A power with the exponent 0 would forget that its base has no value.
    if (Number.isNaN(next) || Number.isNaN(result)) return NaN;
    result = finite(applied(operator, result, next));
  }
  return result;
}

const finite = (x: number): number => (Number.isFinite(x) ? x : NaN);

/** An operator at one or two finite arguments; not finite where it has no value there. */
function applied(operator: Operator, a: number, b: number): number {
  switch (operator) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'div':
      return a / b;
    case 'neg':
      return -a;
    case 'pow':
      return a ** b;
    case 'sqrt':
      return Math.sqrt(a);
    case 'exp':
      return Math.exp(a);
    case 'log':
      return Math.log(a);
    case 'sin':
      return Math.sin(a);
    case 'cos':
      return Math.cos(a);
    case 'tan':
      return Math.tan(a);
    case 'atan2':
      // IEEE 754 has an angle for the origin, and two for the negative axis, told apart by the sign of a zero.
      return a === 0 && b === 0 ? NaN : Math.atan2(a + 0, b);
  }
}

/** Whether an operator has no value at these arguments, as opposed to one that is too large. */
function isOutside(operator: Operator, a: number, b: number): boolean {
  switch (operator) {
    case 'div':
      return b === 0;
    case 'log':
      return a <= 0;
    case 'pow':
      return (a === 0 && b < 0) || (a < 0 && !Number.isInteger(b));
    default:
      return Number.isNaN(applied(operator, a, b));
  }
}

/** The first operator, arguments before what they are arguments of, that has no value although its arguments have. */
function firstFault(node: ModelNode, values: ArrayLike<number>): DomainFault {
  if (node.kind !== 'operation') throw new Error('a value of a quantity is not finite');
  const operands: number[] = [];
  for (const operand of node.operands) {
    const value = valueOf(operand, values);
    if (Number.isNaN(value)) return firstFault(operand, values);
    operands.push(value);
  }
  const [a = 0, b = 0] = operands;
  return { fault: isOutside(node.operator, a, b) ? 'outside-domain' : 'overflow', at: node.at };
}
