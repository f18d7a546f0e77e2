import { expect, it } from 'vitest';
import { patternEffect, stringOnlyIn } from '../../generators/diff/schema/pattern-effect.ts';

it.each([
  ['^[0-9]+$', '^[0-9]+(\\.[0-9]+)?$', 'widens'],
  ['^[0-9]+(\\.[0-9]+)?$', '^[0-9]+$', 'narrows'],
  ['^a+$', '^aa*$', 'none'],
  ['^a$', '^b$', 'both'],
  ['a', '^a', 'narrows'],
  ['^a|b$', '^a', 'narrows'],
  ['^[^-]', '', 'widens'],
  // No regular languages, and what needs too many states: nobody knows, so both.
  ['^(a+)\\1$', '^aa$', 'both'],
  ['^a$', '^(?=a)a$', 'both'],
  ['^a$', '(a|b)*a(a|b){20}', 'both'],
])('%s → %s: %s', (before, after, effect) => {
  expect(patternEffect(before, after)).toBe(effect);
});

it('shows a shortest string that one accepts and the other does not', () => {
  expect(stringOnlyIn('^[0-9]+(\\.[0-9]+)?$', '^[0-9]+$')).toBe('0.0');
  expect(stringOnlyIn('^a+$', '^aa*$')).toBeUndefined();
  expect(stringOnlyIn('^(a+)\\1$', '^aa$')).toBeNull();
});
