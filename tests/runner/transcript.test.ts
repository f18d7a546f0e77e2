import { expect, it } from 'vitest';
import { judgeTranscript } from '../../conformance/runner/judge-transcript.ts';
import { run } from '../../conformance/runner/run.ts';
import { faultOfStart } from '../../conformance/runner/start-fault.ts';
import { toyAdapter } from './toy-adapter.ts';
import { toyPlan } from './toy.ts';

let transcript = '';
await run(toyPlan(), toyAdapter(), { transcript: (lines) => (transcript += lines) });
const lines = transcript.trimEnd().split('\n');
const judged = (changed: readonly string[]) => () => judgeTranscript(changed, toyPlan());

it('of a run is judged', () => {
  expect(judged(lines)().verdict).toBe('pass');
});

it.each([
  ['{"foo":1}', 'it is no event of a run'],
  ['null', 'it is no event of a run'],
  ['[]', 'it is no event of a run'],
  ['{"end":5}', 'it is no event of a run'],
  ['{"cut":{"check":"a"},"end":{}}', 'it is no event of a run'],
  ['{"check"', 'JSON'],
])('with the line %s is none', (line, because) => {
  expect(judged([...lines.slice(0, 3), line, ...lines.slice(3)])).toThrow(new RegExp(`^line 4: .*${because}`));
});

it('with an answer that stands twice is none: one that passes would stand in for one that fails', () => {
  const at = lines.findIndex((line) => line.startsWith('{"check"'));
  const [own = '', next = ''] = lines.slice(at);
  expect(judged([...lines.slice(0, at + 1), own, ...lines.slice(at + 2)])).toThrow(/^line [0-9]+: .* a second time$/);
  const vector = lines.find((line) => line.startsWith('{"vector"'));
  if (vector !== undefined) expect(judged([...lines, vector])).toThrow(/a second time$/);
  const forged = own.replace(/"index":[0-9]+/, '"index":-1');
  expect(judged([...lines.slice(0, at), forged, next])).toThrow(/-1 is no number of a case$/);
});

it('says so in both languages', () => {
  expect(judged([...lines.slice(0, 3), 'null'])).toThrow(
    expect.objectContaining({
      because: { en: 'line 4: it is no event of a run', zh: '第4行：它不是一次运行的事件' },
    }) as Error,
  );
});

it('begins with what was asked, and nothing of it is believed before', () => {
  const { start } = JSON.parse(lines[0] ?? '') as { start: { asked: object; hello: object } };
  const asked = (more: object) => ({ ...start, asked: { ...start.asked, ...more } });
  expect(faultOfStart(start)).toBeUndefined();
  expect(faultOfStart({ ...start, hello: null })).toBeUndefined();
  expect(faultOfStart({ ...start, hello: {} })?.en).toBe('no answer to hello');
  expect(faultOfStart({ ...start, seed: 7 })?.en).toBe('no adapter or no seed');
  expect(faultOfStart(asked({ runs: 0.5 }))?.en).toBe('a number of runs that is none');
  expect(faultOfStart(asked({ selection: { clauses: 5 } }))?.en).toBe('no selection');
  expect(faultOfStart(asked({ expectations: { entries: 5 } }))?.en).toBe('expected failures that are none');
  expect(faultOfStart(asked({ frozen: [{}] }))?.en).toBe('requirement sets that are none');
  expect(faultOfStart(asked({ inspections: [{ clause: 'x' }] }))?.en).toBe('inspections that are none');
  expect(faultOfStart(asked({ shard: {} }))?.en).toBe('a shard that is none');
  expect(faultOfStart(asked({ audit: 'x' }))?.en).toBe('an audit that is none');
});
