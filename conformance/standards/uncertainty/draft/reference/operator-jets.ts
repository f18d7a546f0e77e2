import {
  addBalls,
  type Ball,
  ballOfInteger,
  divideBalls,
  isExact,
  isZero,
  middleOfBall,
  multiplyBalls,
  negateBall,
  scaleBall,
  signOf,
  squareRootBall,
  subtractBalls,
  ZERO,
} from '../../../../numerics/ball.ts';
import {
  arcTangentBall,
  exponentialBall,
  logarithmBall,
  piBall,
  powerBall,
  sineAndCosine,
} from '../../../../numerics/ball-functions.ts';
import {
  addJets,
  composeJet,
  constantJet,
  type Derivatives,
  isConstant,
  type Jet,
  type JetRules,
  multiplyJets,
} from './jet.ts';
import type { Operator } from './model-tree.ts';

/** Why an operator has no jet at its arguments; `undecided` where more digits would tell. */
export type OperatorFault = 'outside-domain' | 'overflow' | 'not-differentiable' | 'undecided';

export interface OperatorRules extends JetRules {
  /** Whether a number that may be zero, at the highest precision there is, is taken for zero. */
  readonly last: boolean;
}

const ONE = ballOfInteger(1n);
const MINUS_ONE = ballOfInteger(-1n);

/** Where the sign is certain and the number is known to seven digits, so that no power of it may be zero. */
function sign(a: Ball, { last }: OperatorRules): -1 | 0 | 1 | undefined {
  const known = signOf({ ...a, radius: a.radius << 24n });
  return known ?? (last ? 0 : undefined);
}

/** An operator of one argument, or of the first two of its arguments (UNC-035, UNC-036). */
export function applyOperator(operator: Operator, a: Jet, b: Jet, rules: OperatorRules): Jet | OperatorFault {
  const { precision } = rules;
  const x = a.value.value;
  switch (operator) {
    case 'add':
      return addJets(a, b, rules);
    case 'sub':
      return addJets(a, negated(b, rules), rules);
    case 'mul':
      return multiplyJets(a, b, rules);
    case 'div':
      return quotient(a, b, rules);
    case 'neg':
      return negated(a, rules);
    case 'pow':
      return power(a, b, rules);
    case 'sqrt':
      return squareRoot(a, rules);
    case 'exp':
      return exponential(a, rules);
    case 'log':
      return logarithm(a, rules);
    case 'sin': {
      const [s, c] = sineAndCosine(x, precision);
      return composeJet([s, c, negateBall(s), negateBall(c)], a, rules);
    }
    case 'cos': {
      const [s, c] = sineAndCosine(x, precision);
      return composeJet([c, negateBall(s), negateBall(c), s], a, rules);
    }
    case 'tan':
      return tangent(a, rules);
    case 'atan2':
      return angle(a, b, rules);
  }
}

const negated = (a: Jet, rules: JetRules): Jet =>
  composeJet([negateBall(a.value.value), MINUS_ONE, ZERO, ZERO], a, rules);

function quotient(a: Jet, b: Jet, rules: OperatorRules): Jet | OperatorFault {
  const { precision } = rules;
  const x = b.value.value;
  const signOfDivisor = sign(x, rules);
  if (signOfDivisor === undefined) return 'undecided';
  if (signOfDivisor === 0) return 'outside-domain';
  // Of constants the quotient is exact where it can be.
  if (isConstant(a) && isConstant(b)) return constantJet(divideBalls(a.value.value, x, precision));
  const r = divideBalls(ONE, x, precision);
  const r2 = multiplyBalls(r, r, precision);
  const r3 = multiplyBalls(r2, r, precision);
  const r4 = multiplyBalls(r2, r2, precision);
  const six = ballOfInteger(-6n);
  return multiplyJets(
    a,
    composeJet([r, negateBall(r2), scaleBall(r3, 1), multiplyBalls(six, r4, precision)], b, rules),
    rules,
  );
}

function squareRoot(a: Jet, rules: OperatorRules): Jet | OperatorFault {
  const { precision } = rules;
  const x = a.value.value;
  const signOfRadicand = sign(x, rules);
  if (signOfRadicand === undefined) return 'undecided';
  if (signOfRadicand < 0) return 'outside-domain';
  if (signOfRadicand === 0) return isConstant(a) ? constantJet(ZERO) : 'not-differentiable';
  const root = squareRootBall(x, precision);
  const first = divideBalls(ONE, scaleBall(root, 1), precision);
  const second = scaleBall(negateBall(divideBalls(first, x, precision)), -1);
  const third = divideBalls(multiplyBalls(ballOfInteger(-3n), second, precision), scaleBall(x, 1), precision);
  return composeJet([root, first, second, third], a, rules);
}

/** The largest double is below e to the power of 710. */
const BEYOND = 710;

function exponential(a: Jet, rules: OperatorRules): Jet | OperatorFault {
  if (middleOfBall(a.value.value) > BEYOND) return 'overflow';
  const value = exponentialBall(a.value.value, rules.precision);
  return composeJet([value, value, value, value], a, rules);
}

function logarithm(a: Jet, rules: OperatorRules): Jet | OperatorFault {
  const { precision } = rules;
  const x = a.value.value;
  const signOfArgument = sign(x, rules);
  if (signOfArgument === undefined) return 'undecided';
  if (signOfArgument <= 0) return 'outside-domain';
  const r = divideBalls(ONE, x, precision);
  const r2 = multiplyBalls(r, r, precision);
  const r3 = multiplyBalls(r2, r, precision);
  return composeJet([logarithmBall(x, precision), r, negateBall(r2), scaleBall(r3, 1)], a, rules);
}

function tangent(a: Jet, rules: OperatorRules): Jet | OperatorFault {
  const { precision } = rules;
  const [s, c] = sineAndCosine(a.value.value, precision);
  // No double but 0 is a multiple of pi; an argument that was calculated may be as near as its digits tell.
  const signOfCosine = sign(c, rules);
  if (signOfCosine === undefined) return 'undecided';
  if (signOfCosine === 0) return 'overflow';
  const t = divideBalls(s, c, precision);
  const t2 = multiplyBalls(t, t, precision);
  const first = addBalls(ONE, t2, precision);
  const second = scaleBall(multiplyBalls(t, first, precision), 1);
  const six = multiplyBalls(ballOfInteger(6n), t2, precision);
  const third = multiplyBalls(first, addBalls(ballOfInteger(2n), six, precision), precision);
  return composeJet([t, first, second, third], a, rules);
}

/** An exact integer; undefined where a number is none or is not known exactly. */
function integerOf(a: Ball): bigint | undefined {
  if (!isExact(a)) return undefined;
  if (a.exponent >= 0) return a.exponent > 1100 ? undefined : a.middle << BigInt(a.exponent);
  const whole = a.middle >> BigInt(-a.exponent);
  return whole << BigInt(-a.exponent) === a.middle ? whole : undefined;
}

/** Powers up to here are multiplied out, larger ones go through the logarithm. */
const MULTIPLIED = 1024n;

function power(a: Jet, b: Jet, rules: OperatorRules): Jet | OperatorFault {
  const x = a.value.value;
  const exponent = b.value.value;
  const n = integerOf(exponent);
  if (isConstant(b) && n === 0n) return constantJet(ONE);
  const base = sign(x, rules);
  if (base === undefined) return 'undecided';
  if (base === 1) return isConstant(b) ? constantPower(a, exponent, n, rules) : powerOfPositive(a, b, rules);
  if (base === -1) {
    if (n === undefined) return 'outside-domain';
    return isConstant(b) ? constantPower(a, exponent, n, rules) : 'not-differentiable';
  }
  const above = sign(exponent, rules);
  if (above === undefined) return 'undecided';
  if (above === -1) return 'outside-domain';
  if (isConstant(a) && isConstant(b)) return constantJet(above === 0 ? ONE : ZERO);
  if (n === undefined || !isConstant(b)) return 'not-differentiable';
  return constantPower({ ...a, value: { ...a.value, value: ZERO } }, exponent, n, rules);
}

function powerOfPositive(a: Jet, b: Jet, rules: OperatorRules): Jet | OperatorFault {
  const log = logarithm(a, rules);
  return typeof log === 'string' ? log : exponential(multiplyJets(b, log, rules), rules);
}

/** x^c for a constant c: the k-th derivative is c (c - 1) ... (c - k + 1) x^(c - k). */
function constantPower(a: Jet, c: Ball, n: bigint | undefined, rules: OperatorRules): Jet | OperatorFault {
  const { precision } = rules;
  const x = a.value.value;
  const isMultiplied = n !== undefined && n <= MULTIPLIED && n >= -MULTIPLIED;
  let whole = ZERO;
  if (!isMultiplied && !isZero(x)) {
    const size = logarithmBall(x.middle < 0n ? negateBall(x) : x, precision);
    const product = multiplyBalls(c, size, precision);
    if (middleOfBall(product) > BEYOND) return 'overflow';
    const positive = exponentialBall(product, precision);
    whole = x.middle < 0n && n !== undefined && (n & 1n) === 1n ? negateBall(positive) : positive;
  }
  let factor = ONE;
  const derivatives: Ball[] = [];
  for (let k = 0n; k <= 3n; k += 1n) {
    if (isMultiplied)
      derivatives.push(isZero(factor) ? ZERO : multiplyBalls(factor, powerBall(x, n - k, precision), precision));
    else {
      derivatives.push(multiplyBalls(factor, whole, precision));
      if (!isZero(x)) whole = divideBalls(whole, x, precision);
    }
    factor = multiplyBalls(factor, subtractBalls(c, ballOfInteger(k), precision), precision);
  }
  return composeJet(derivatives as unknown as Derivatives, a, rules);
}

/** The angle of the point (b, a); `a` is the ordinate. */
function angle(a: Jet, b: Jet, rules: OperatorRules): Jet | OperatorFault {
  const { precision } = rules;
  const [y, x] = [a.value.value, b.value.value];
  const [up, right] = [sign(y, rules), sign(x, rules)];
  if (up === undefined || right === undefined) return 'undecided';
  const pi = piBall(precision);
  if (up === 0 && right === 0) return 'outside-domain';
  if (up === 0 && right === -1) return isConstant(a) && isConstant(b) ? constantJet(pi) : 'not-differentiable';
  const steep = Math.abs(middleOfBall(y)) > Math.abs(middleOfBall(x)) || right === 0;
  const ratio = steep ? quotient(b, a, rules) : quotient(a, b, rules);
  if (typeof ratio === 'string') return ratio;
  const q = ratio.value.value;
  const q2 = multiplyBalls(q, q, precision);
  const first = divideBalls(ONE, addBalls(ONE, q2, precision), precision);
  const squared = multiplyBalls(first, first, precision);
  const second = scaleBall(negateBall(multiplyBalls(q, squared, precision)), 1);
  const six = multiplyBalls(ballOfInteger(6n), q2, precision);
  const third = multiplyBalls(
    addBalls(six, ballOfInteger(-2n), precision),
    multiplyBalls(squared, first, precision),
    precision,
  );
  const arc = composeJet([arcTangentBall(q, precision), first, second, third], ratio, rules);
  if (!steep) return right === 1 ? arc : addJets(arc, constantJet(up === 1 ? pi : negateBall(pi)), rules);
  const quarter = scaleBall(up === 1 ? pi : negateBall(pi), -1);
  return addJets(negated(arc, rules), constantJet(quarter), rules);
}
