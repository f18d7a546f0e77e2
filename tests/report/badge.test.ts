import { expect, it } from 'vitest';
import { badgeLink } from '../../conformance/cli/badge-link.ts';
import { badge } from '../../conformance/report/export/badge.ts';
import { reportOf } from '../../conformance/report/report-of.ts';
import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import { SAMPLE_RESULT } from './sample-result.ts';

const report = (changes: Partial<ConformanceReport> = {}): ConformanceReport => ({
  ...reportOf(SAMPLE_RESULT, { conformsTo: 'x', statement: { en: 'x', zh: 'x' } }),
  verdict: 'pass',
  claims: [{ standard: 'uncertainty', version: '0.1', class: 'core', verdict: 'pass', missing: [] }],
  ...changes,
});

const implementation = (name: string, version: string) =>
  ({ name, version, determinism: 'pure', standards: {} }) as NonNullable<ConformanceReport['implementation']>;

const textOf = (svg: string): string => /<text x="[^"]*" y="14">([^<]*)<\/text><\/g>/.exec(svg)?.[1] ?? '';

it('names the class, the implementation with its version, and the day', () => {
  const svg = badge(report({ implementation: implementation('acme', '3.2.1') }), { day: '2026-11-26' });
  expect(textOf(svg)).toBe('uncertainty 0.1 core · acme 3.2.1 · 2026-11-26');
  expect(svg).toContain('self-declared');
  expect(svg).not.toContain('<a ');
});

it('leads to the entry of the implementation, and is escaped whatever that calls itself', () => {
  const hostile = report({ implementation: implementation('"><script>x</script>\u202e', 'v&1') });
  const link = badgeLink('https://etalon.example/implementations/', hostile);
  expect(link).toEqual({ link: 'https://etalon.example/implementations/#entry-script-x-script--v-1' });
  const svg = badge(hostile, { link: 'https://etalon.example/?a="b"&c' });
  expect(svg).toContain('<a href="https://etalon.example/?a=&quot;b&quot;&amp;c">');
  expect(svg).not.toMatch(/<script|\u202e|v&1/);
  expect(svg.match(/<a /g)).toHaveLength(1);
});

it('cuts a name that would push the verdict out of sight', () => {
  expect(textOf(badge(report({ implementation: implementation('a'.repeat(500), '1') }), {})).length).toBeLessThan(120);
});

it.each(['http://etalon.example/', 'javascript:alert(1)', 'etalon.example', 'https://a:b@etalon.example/'])(
  'refuses to lead to %s',
  (given) => {
    expect(badgeLink(given, report())).toHaveProperty(
      'problem.en',
      '--link takes the https address of the page of implementations',
    );
  },
);

it('names no class of a report that does not conform, or that is of a part', () => {
  const parts: readonly Partial<ConformanceReport>[] = [
    { verdict: 'fail' },
    { verdict: 'not-inspected' },
    { shard: { number: 1, of: 2 } },
  ];
  for (const part of parts) expect(textOf(badge(report(part), {}))).not.toContain('core');
});
