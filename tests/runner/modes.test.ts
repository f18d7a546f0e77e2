import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AnyOperation } from '../../conformance/contract/operation.ts';
import { auditSeed, commitmentOf } from '../../conformance/judge/audit.ts';
import { type FrozenSet, NO_SEED } from '../../conformance/runner/frozen.ts';
import { judgeTranscript } from '../../conformance/runner/judge-transcript.ts';
import type { RunPlan } from '../../conformance/runner/plan.ts';
import { run } from '../../conformance/runner/run.ts';
import { forgetsTheLast, toyPlan } from './toy.ts';
import { toyAdapter, toyOperations } from './toy-adapter.ts';

const faultySum = forgetsTheLast.wrap(toyOperations.get('toy/sum') as AnyOperation);

const toy = (sum?: AnyOperation) => toyAdapter(sum === undefined ? {} : { 'toy/sum': sum });

const set = (changes: Partial<FrozenSet> = {}): FrozenSet => ({
  standard: 'toy',
  version: '0.1',
  status: 'draft',
  seed: 'toy 0.1',
  runs: 20,
  digest: `sha256:${'2'.repeat(64)}`,
  cases: 82,
  ...changes,
});

const frozenPlan = (changes: Partial<RunPlan> = {}): RunPlan => toyPlan({ seed: NO_SEED, frozen: [set()], ...changes });

describe('frozen', () => {
  test('asks as many cases as its set has, and gives the same bytes each time', async () => {
    const first = await run(frozenPlan(), toy());
    expect(JSON.stringify(await run(frozenPlan(), toy()))).toBe(JSON.stringify(first));
    expect(first.checks.map(({ cases }) => cases)).toEqual([20, 20, 20, 20]);
    // The runs of the command line and its seed have no say.
    const other = await run(frozenPlan({ runs: 5 }), toy());
    expect(other.checks).toEqual(first.checks);
    expect([first.mode, first.seed, first.sets?.[0]?.digest]).toEqual(['frozen', 'frozen', `sha256:${'2'.repeat(64)}`]);
    expect(first.headline.en).toBe('Draft set of frozen cases. Conforms for 3 of 3 operations.');
    expect(first.headline.zh).toMatch(/^固定用例集为草案。/);
  });

  test('is of other cases where the set is another, and asks the inputs that it is given', async () => {
    const asked = async (plan: RunPlan) => {
      let text = '';
      await run(plan, toy(), { transcript: (lines) => (text += lines) });
      return text.split('\n').filter((line) => line.startsWith('{"check"'));
    };
    const drawn = await asked(frozenPlan());
    expect(await asked(frozenPlan({ frozen: [set({ seed: 'toy 0.2' })] }))).not.toEqual(drawn);
    const given = await asked(
      frozenPlan({ frozenInputs: new Map([['TOY-003', Array.from({ length: 20 }, () => ({ x: 4 }))]]) }),
    );
    expect(given.filter((line) => line.includes('"TOY-003"')).every((line) => line.includes('"input":{"x":4}'))).toBe(
      true,
    );
    expect(given.filter((line) => line.includes('"TOY-001"'))).toEqual(
      drawn.filter((line) => line.includes('"TOY-001"')),
    );
  });

  test('finds a fault and makes no case smaller', async () => {
    let text = '';
    const result = await run(frozenPlan(), toy(faultySum), { transcript: (lines) => (text += lines) });
    expect(result.exitCode).toBe(1);
    expect(text).not.toContain('"shrink"');
    const [failure] = result.checks.flatMap(({ failures }) => failures);
    expect(failure).toMatchObject({ shrinks: 0, original: null, seed: null, path: null });
    // The same fault, with new cases, is made smaller.
    let explored = '';
    await run(toyPlan(), toy(faultySum), { transcript: (lines) => (explored += lines) });
    expect(explored).toContain('"shrink"');
    const { asked } = (JSON.parse(text.split('\n')[0] ?? '') as { start: { asked: Pick<RunPlan, 'frozen'> } }).start;
    expect(asked.frozen).toEqual([set()]);
    expect(judgeTranscript(text.trimEnd().split('\n'), frozenPlan())).toEqual(result);
  });

  test('does not charge an implementation with the kinds of input that its set lacks', async () => {
    const result = await run(frozenPlan({ frozen: [set({ runs: 1 })] }), toy());
    expect(result.checks.flatMap(({ labels }) => labels).some(({ reached }) => !reached)).toBe(true);
    expect(result.verdict).toBe('pass');
    expect((await run(toyPlan({ runs: 1 }), toy())).verdict).toBe('inconclusive');
  });

  test('says nothing of a standard that has no set', async () => {
    const result = await run(frozenPlan({ frozen: [] }), toy());
    expect(result.sets).toEqual([]);
    expect(result.checks.every(({ cases }) => cases === 0)).toBe(true);
  });

  test('is no draft any more once its set is released', async () => {
    const { headline } = await run(frozenPlan({ frozen: [set({ status: 'released' })] }), toy());
    expect(headline.en).toBe('Conforms for 3 of 3 operations.');
  });
});

describe('audit', () => {
  const nonce = '00'.repeat(31) + '01';
  const digest = `sha256:${'ff'.repeat(32)}`;

  test('has the seed that anybody can compute from 64 bytes', () => {
    const bytes = Buffer.from([...Array.from({ length: 31 }, () => 0), 1, ...Array.from({ length: 32 }, () => 255)]);
    const expected = createHash('sha256').update(bytes).digest('hex').replace(/^0+/, '');
    expect(auditSeed(nonce, digest)).toBe(`0x${expected}`);
    // A seed with leading zeros is written as the command line writes it.
    const zero = Array.from({ length: 500 }, (_, n) => n.toString(16).padStart(64, '0')).find(
      (one) => auditSeed(one, digest).length < 66,
    );
    expect(zero).toBeDefined();
    expect(commitmentOf(nonce)).toBe(`sha256:${createHash('sha256').update(bytes.subarray(0, 32)).digest('hex')}`);
  });

  test('follows from the nonce and from the digest, and asks what a run with that seed asks', async () => {
    expect(auditSeed(nonce, digest)).not.toBe(auditSeed(nonce, `sha256:${'fe'.repeat(32)}`));
    expect(auditSeed(nonce, digest)).not.toBe(auditSeed('02'.repeat(32), digest));
    const seed = auditSeed(nonce, digest);
    const audit = {
      nonce,
      nonceCommitment: commitmentOf(nonce),
      implementationDigest: digest,
      binding: 'stated',
    } as const;
    const audited = await run(toyPlan({ seed, audit }), toy(faultySum));
    const explored = await run(toyPlan({ seed }), toy(faultySum));
    expect([audited.mode, audited.audit]).toEqual(['audit', audit]);
    expect(audited.checks).toEqual(explored.checks);
  });
});
