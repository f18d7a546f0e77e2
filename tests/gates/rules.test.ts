import { describe, expect, it } from 'vitest';
import { lint } from '../../generators/lint/lint.ts';
import { firstRules, rules } from '../../generators/lint/rules.ts';
import { breached, breachesOf, fixtureCodes, passingTree } from './fixture.ts';

const all = [...firstRules, ...rules];

it('every rule has a fixture that it must reject, and every fixture a rule', () => {
  expect(fixtureCodes().toSorted()).toEqual(all.map(({ code }) => code).toSorted());
});

it('the passing tree passes every rule', async () => {
  expect(await lint(passingTree())).toEqual([]);
});

it.each(all)('$code says in both languages what it demands and what to do', ({ demands, fix }) => {
  for (const { en, zh } of [demands, fix]) {
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(zh).toMatch(/。$/);
  }
});

describe.each(all)('$code', ({ code, severity }) => {
  it.each(breachesOf(code))('rejects $case, and no other rule does', async (breach) => {
    const findings = await lint(breached(passingTree(), breach));
    expect(new Set(findings.map((finding) => finding.code))).toEqual(new Set([code]));
    expect(findings.map(({ at, message }) => `${at.file}:${at.line}:${at.column} ${message.en} ${message.zh}`)).toEqual(
      breach.finds,
    );
    for (const finding of findings) {
      expect(finding.severity).toBe(severity);
      expect(finding.fix?.en).toMatch(/\.$/);
      expect(finding.fix?.zh).toMatch(/。$/);
    }
  });
});
