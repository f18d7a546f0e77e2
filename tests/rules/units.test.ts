import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isUcumUnit } from '../../conformance/standards/vocabulary/draft/unit.ts';

describe('UCUM expressions, case-sensitive', () => {
  it.each([
    '1',
    '%',
    'nm',
    'm/s2',
    'kW.h',
    'J/{inference}',
    '{item}',
    '10*-3',
    '10*3{rbc}',
    '[ppth]',
    'Cel',
    'mo',
    '(m)',
    '/s',
    'KiBy',
  ])('%s is one', (unit) => expect(isUcumUnit(unit)).toBe(true));

  it.each([
    '',
    ' m',
    'm ',
    'Meter',
    'µm',
    'Ω',
    'kWh',
    'degC',
    'percent',
    'm//s',
    'NM',
    'm{',
    '}',
    '{x}{y}',
    'm{x}2',
    '{x}m',
    '-m',
  ])('%j is none', (unit) => expect(isUcumUnit(unit)).toBe(false));

  it.each(['constructor', 'toString', 'm.valueOf', '__proto__', 'hasOwnProperty2'])(
    '%s is no unit of JavaScript',
    (unit) => expect(isUcumUnit(unit)).toBe(false),
  );

  it('may have 200 characters and no more', () => {
    expect(isUcumUnit(`m{${'x'.repeat(197)}}`)).toBe(true);
    expect(isUcumUnit(`m{${'x'.repeat(198)}}`)).toBe(false);
  });

  it('answers at once for a text of any length', () => {
    expect(isUcumUnit('('.repeat(100_000))).toBe(false);
  });
});

const MATERIAL = process.env['ETALON_MATERIAL'];
const TESTS = `${MATERIAL ?? ''}/ucum/UcumFunctionalTests.xml`;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

describe("UCUM's own functional tests of validation", () => {
  if (MATERIAL === undefined && !existsSync(TESTS)) {
    process.stdout.write(
      'NOT RUN: UCUM functional tests (ETALON_MATERIAL names no folder with ucum/UcumFunctionalTests.xml)\n',
    );
    it.skip('NOT RUN', () => undefined);
    return;
  }
  it('agrees with all of them', () => {
    const cases = [...readFileSync(TESTS, 'utf8').matchAll(/<case id="([^"]+)" unit="([^"]*)" valid="([^"]+)"/g)];
    const wrong = cases.filter(([, , text = '', valid]) => {
      const unit = text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
      return String(isUcumUnit(unit)) !== valid;
    });
    expect(cases.length).toBeGreaterThan(500);
    expect(wrong.map(([, id, unit]) => `${id} ${unit}`)).toEqual([]);
  });
});
