import { expect, it } from 'vitest';
import { plainMath } from '../../generators/model/plain-math.ts';

it.each([
  ['\\frac{s}{\\sqrt{n}}', 's/(√n)'],
  ['s/\\sqrt{n}', 's/√n'],
  ['\\nu_{\\mathrm{eff}} \\ge 1', 'ν_eff ≥ 1'],
  ['u_{\\mathrm{c}}^2(y)', 'u_c^2(y)'],
  ['x^{n-1}', 'x^(n-1)'],
  ['\\bar{x} = \\frac{1}{n}\\sum_{i=1}^{n} x_i', 'x\u0304 = 1/n∑_(i=1)^n x_i'],
  ['95\\,\\%', '95%'],
  ['\\unknown{x}', 'unknown x'],
])('%s', (tex, plain) => {
  expect(plainMath(tex)).toBe(plain);
});
