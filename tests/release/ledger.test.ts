import { describe, expect, it } from 'vitest';
import { ajvOf } from '../../generators/emit/validators.ts';
import { loadSchemaSources } from '../../generators/model/schema-sources.ts';
import type { ClauseSource } from '../../generators/model/types.ts';
import { ledgerClauses, readLedger, withRelease, type LedgerRelease } from '../../generators/release/ledger.ts';
import { recordDigests } from '../../generators/release/record-digests.ts';
import type { Validator } from '../../schemas/document/validate.ts';

const clause: ClauseSource = {
  id: 'SMP-001',
  rev: 1,
  level: 'shall',
  subject: 'sample',
  class: 'core',
  text: { en: 'A sample shall\nstate its size.', zh: '样本应\n给出其大小。' },
  verify: ['schema'],
};

describe('the digests of a record', () => {
  const { en, zh } = recordDigests(clause);

  it('tell the language in which the wording changed', () => {
    const other = recordDigests({ ...clause, text: { ...clause.text, en: 'A sample shall state its volume.' } });
    expect([other.en === en, other.zh === zh]).toEqual([false, true]);
  });

  it('both change with what the languages share', () => {
    const other = recordDigests({ ...clause, level: 'should' });
    expect([other.en === en, other.zh === zh]).toEqual([false, false]);
  });

  it('stay with a line broken elsewhere, members in another order and another revision', () => {
    const { id, rev: _rev, text, ...rest } = clause;
    const other = { ...rest, text: { zh: text.zh, en: 'A sample shall state\nits size.' }, rev: 7, id };
    expect(recordDigests(other)).toEqual({ en, zh });
  });
});

describe('a ledger', () => {
  const schemas = loadSchemaSources('.');
  const id = schemas.sources.find(({ key }) => key === 'meta/ledger')?.id ?? '';
  const validator = ajvOf(schemas).getSchema(id) as Validator;
  const digest = `sha256:${'0'.repeat(64)}`;
  const retired = { id: 'SMP-000', rev: 2, retired: { in: '0.2.0', because: { en: 'Merged.', zh: '已合并。' } } };
  const first: LedgerRelease = { version: '0.1.0', date: '2026-12-01', digest, clauses: ledgerClauses([clause]) };
  const second: LedgerRelease = {
    version: '0.2.0',
    date: '2027-01-01',
    digest,
    clauses: ledgerClauses([clause, retired]),
  };

  it('reads what it wrote', () => {
    const text = withRelease(withRelease(undefined, 'sample', first), 'sample', second);
    expect(readLedger(text, 'ledger.yaml', validator)).toEqual({
      ok: true,
      ledger: { standard: 'sample', releases: [first, second] },
    });
    expect(second.clauses.map(({ id, status, level }) => [id, status, level])).toEqual([
      ['SMP-000', 'retired', undefined],
      ['SMP-001', 'current', 'shall'],
    ]);
  });

  it('keeps what stood there byte for byte', () => {
    const before = withRelease(undefined, 'sample', first);
    expect(withRelease(before, 'sample', second).startsWith(before)).toBe(true);
  });

  it('refuses a digest that is none, at its line', () => {
    const text = withRelease(undefined, 'sample', { ...first, digest: 'sha256:abc' });
    const read = readLedger(text, 'ledger.yaml', validator);
    expect(read.ok ? [] : read.findings.map(({ at, code }) => [at.line, at.pointer, code])).toEqual([
      [6, '/releases/0/digest', 'schema-pattern'],
    ]);
  });
});
