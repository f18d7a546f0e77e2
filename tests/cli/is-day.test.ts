import { expect, test } from 'vitest';
import { isDay } from '../../conformance/cli/is-day.ts';

test.each(['2026-12-01', '2024-02-29', '0001-01-01'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each(['2026-13-40', '2026-02-30', '2025-02-29', '2026-1-1', '2026-12-01T00:00', '', 'today'])(
  '“%s” is none',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);
