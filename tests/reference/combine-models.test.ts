import { expect, test } from 'vitest';
import type { CombineModelInput, Model } from '../../schemas/uncertainty/draft/generated/types.ts';
import { combine } from '../../conformance/standards/uncertainty/draft/reference/combine.ts';

type Quantities = Readonly<Record<string, readonly [estimate: number, standardUncertainty: number]>>;

const through = (model: Model, quantities: Quantities, rest: Partial<CombineModelInput> = {}): unknown => {
  const list = Object.entries(quantities).map(([name, [estimate, standardUncertainty]]) => ({
    name,
    estimate,
    standardUncertainty,
  }));
  const answer = combine({ quantities: list, model, ...rest });
  return answer.outcome === 'result' ? answer.output : answer;
};

/** Values by mpmath 1.2.1 with 200 digits, derivatives by difference quotients, as in tests/oracles/models.py. */
test.each<[Model, number, number, string, string, string]>([
  [
    ['sub', 1, ['cos', 'x']],
    1e-6,
    1e-9,
    '4.999999999999582880814452e-13',
    '0.0000009999999999998332880814452',
    '9.999999999998333503630366e-16',
  ],
  [['sub', ['add', 'x', 1e10], 1e10], 0.1, 0.01, '0.1000000000000000055511151', '1', '0.01000000000000000020816682'],
  [
    ['sub', ['exp', 'x'], 1],
    1e-20,
    1e-23,
    '9.999999999999999451582715e-21',
    '1.00000000000000000001',
    '9.99999999999999960444698e-24',
  ],
  [
    ['pow', 'x', 1e10],
    1.0000000001,
    1e-15,
    '2.718282053234787381636996',
    '27182820529.62959153849534',
    '0.00002718282052962959365074728',
  ],
  [['log', ['exp', 'x']], 0.3, 0.01, '0.2999999999999999888977698', '1', '0.01000000000000000020816682'],
  [['sin', 'x'], 3.141592653589793, 1e-3, '1.224646799147353177226066e-16', '-1', '0.001000000000000000020816682'],
  [
    ['tan', 'x'],
    1.5707963267948966,
    1e-20,
    '16331239353195369.75596774',
    '2.667093788113571191031308e+32',
    '2667093788113.571044749939',
  ],
  [
    ['mul', 'x', 'x'],
    1e-150,
    1e-153,
    '1.000000000000000012590716e-300',
    '2.000000000000000012590716e-150',
    '2.000000000000000090894859e-303',
  ],
  [
    ['pow', 'x', 'x'],
    2.5,
    0.01,
    '9.882117688026185412496542',
    '18.93701053685423202298235',
    '0.1893701053685423241718807',
  ],
])('%j: the doubles nearest to value, derivative and uncertainty', (model, x, u, estimate, slope, uncertainty) => {
  expect(through(model, { x: [x, u] })).toEqual({
    estimate: Number(estimate),
    standardUncertainty: Number(uncertainty),
    sensitivities: [Number(slope)],
    contributions: [Number(uncertainty)],
  });
});

test('a number that is zero although no step of its calculation is', () => {
  const answer = through(['mul', ['exp', 'x'], ['exp', ['neg', 'x']]], { x: [3, 0.1] });
  expect(answer).toEqual({ estimate: 1, standardUncertainty: 0, sensitivities: [0], contributions: [0] });
});

test('quantities that vary together leave a difference without uncertainty', () => {
  const correlation = [
    [1, 1],
    [1, 1],
  ];
  const answer = through(['sub', 'a', 'b'], { a: [3, 0.1], b: [1, 0.1] }, { correlation });
  expect(answer).toMatchObject({ estimate: 2, standardUncertainty: 0, contributions: [0.1, 0.1] });
});

test.each<[Model, Quantities, string, string]>([
  [['add', ['sqrt', 'x'], ['log', 'y']], { x: [0, 1], y: [0, 1] }, 'not-differentiable', '/model/1'],
  [['add', ['log', 'y'], ['sqrt', 'x']], { x: [0, 1], y: [0, 1] }, 'outside-domain', '/model/1'],
  [['pow', ['exp', 1000], 0], { x: [0, 1] }, 'overflow', '/model/1'],
  [['mul', 'x', 1e300], { x: [1, 1e300] }, 'overflow', '/model'],
])('%j is rejected at the first operator that fails', (model, quantities, code, pointer) => {
  expect(through(model, quantities)).toEqual({ outcome: 'rejected', code, pointer });
});

test('the second of several models is named', () => {
  const quantities = [{ name: 'x', estimate: 0, standardUncertainty: 1 }];
  const outputs = [
    { name: 'y', model: 'x' },
    { name: 'z', model: ['div', 1, 'x'] },
  ];
  expect(combine({ quantities, outputs })).toEqual({
    outcome: 'rejected',
    code: 'outside-domain',
    pointer: '/outputs/1/model',
  });
});
