import { describe, expect, it } from 'vitest';
import { drafts } from '../../.generated/versions/drafts.ts';
import { loadClause } from '../../conformance/package/catalogue/load-clause.ts';
import { versionNamed } from '../../conformance/package/versions/version-named.ts';

/** Made so that a comparison as text would take 0.9.9 for the latest 0.9. */
const releases = ['0.9.10', '0.10.0', '0.9.9', '0.10.1'].map((version) => ({ standard: 'uncertainty', version }));

describe('the name of a version', () => {
  it.each([
    ['uncertainty@0.9.9', { standard: 'uncertainty', version: '0.9.9' }],
    ['uncertainty@0.9', { standard: 'uncertainty', version: '0.9.10' }],
    ['uncertainty@0.10', { standard: 'uncertainty', version: '0.10.1' }],
    ['uncertainty@draft', { draft: 'uncertainty' }],
  ])('%s names one', (name, version) => {
    expect(versionNamed(name, releases)).toEqual(version);
  });

  const own = 'uncertainty@0.9.10, uncertainty@0.10.0, uncertainty@0.9.9, uncertainty@0.10.1, uncertainty@draft';
  it.each([
    'uncertainty@0.8.0',
    'uncertainty@0.1',
    'uncertainty@0.10.',
    'uncertainty@0',
    'uncertainty@',
    'uncertainty@latest',
    'uncertainty@0.9.9@0.9.10',
  ])('%s names none, and those of its standard are listed', (name) => {
    expect(() => versionNamed(name, releases)).toThrow(new TypeError(`there is no version ${name}; there are ${own}`));
  });

  it.each(['', '@', '@draft', 'uncertainty', 'planned@draft', 'constructor@draft', '__proto__@0.9.9'])(
    '“%s” names none, and every one is listed',
    (name) => {
      const all = [...own.split(', ').slice(0, -1), ...drafts.map((key) => `${key}@draft`)].join(', ');
      const listed = name === 'uncertainty' ? own : all;
      expect(() => versionNamed(name, releases)).toThrow(
        new TypeError(`there is no version ${name}; there are ${listed}`),
      );
    },
  );

  it('shows of a hostile one only what a line can bear', () => {
    expect(() => versionNamed(`\u001b[31m${'x'.repeat(1e6)}`, releases)).toThrow(
      /^there is no version \\u\{1b\}\[31mx{75}…; there are uncertainty@0\.9\.10, /,
    );
  });
});

it('a clause of no standard is refused with the prefixes that there are', async () => {
  await expect(loadClause('XYZ-001@0.1.0')).rejects.toThrow(
    /^there is no clause XYZ-001@0\.1\.0; ids begin with VOC-, UNC-/,
  );
});
