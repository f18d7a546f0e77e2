import { describe, expect, test } from 'vitest';
import type { Answered } from '../../conformance/protocol/adapter.ts';
import { Conversation } from '../../conformance/protocol/conversation.ts';

/** A conversation with what was sent, what was answered to which case, and what broke it. */
function conversing() {
  const sent: string[] = [];
  const answers: (readonly [string, Answered | undefined])[] = [];
  const breaches: string[] = [];
  const conversation = new Conversation(
    (line) => sent.push(line),
    ({ en }) => breaches.push(en),
    250,
  );
  const ask = (name: string): string =>
    conversation.exchange('s/o', '{}', (answered) => answers.push([name, answered]));
  return { conversation, sent, answers, breaches, ask };
}

const internal = (id: string): string => `{"id":"${id}","outcome":"internal"}`;

describe('a conversation', () => {
  test('counts its ids from 1, and takes answers in any order', () => {
    const { conversation, sent, answers, breaches, ask } = conversing();
    expect([ask('a'), ask('b')]).toEqual(['1', '2']);
    expect(conversation.nextId()).toBe('3');
    expect(sent[1]).toBe('{"id":"2","op":"case","operation":"s/o","input":{},"deadlineMs":250}\n');
    expect(conversation.waiting).toBe(2);
    conversation.receive(internal('2'));
    expect(conversation.waiting).toBe(1);
    conversation.receive(internal('1'));
    expect(conversation.waiting).toBe(0);
    expect(answers).toEqual([
      ['b', { reply: { outcome: 'internal' }, line: internal('2') }],
      ['a', { reply: { outcome: 'internal' }, line: internal('1') }],
    ]);
    expect(breaches).toEqual([]);
  });

  test('charges a wrong line to the case that it names', () => {
    const { conversation, answers, breaches, ask } = conversing();
    ask('a');
    conversation.receive('{"id":"1"}');
    expect(answers).toEqual([
      [
        'a',
        {
          reply: {
            outcome: 'protocol-error',
            because: { en: 'The line “{"id":"1"}” has no outcome.', zh: '行“{"id":"1"}”没有outcome。' },
            breach: 'message',
          },
        },
      ],
    ]);
    expect(breaches).toEqual([]);
  });

  test.each([
    [0, '1', 'The line “{"id":"1","outcome":"internal"}” came although nothing had been asked.'],
    [1, '2', 'An answer carries the id “2”, which was never sent. Ids are echoed unchanged.'],
    [1, '0', 'An answer carries the id “0”, which was never sent. Ids are echoed unchanged.'],
    [1, '01', 'An answer carries the id “01”, which was never sent. Ids are echoed unchanged.'],
    [1, '1 ', 'An answer carries the id “1 ”, which was never sent. Ids are echoed unchanged.'],
    [1, 'x', 'An answer carries the id “x”, which was never sent. Ids are echoed unchanged.'],
    [1, '', 'An answer carries the id “”, which was never sent. Ids are echoed unchanged.'],
  ])('of %i cases is broken by an answer to %j', (cases, id, en) => {
    const { conversation, answers, breaches, ask } = conversing();
    for (let i = 0; i < cases; i++) ask('a');
    conversation.receive(internal(id));
    expect(breaches).toEqual([en]);
    expect(answers).toEqual([]);
    expect(conversation.waiting).toBe(cases);
  });

  test('is broken by a second answer, by a line that names nobody, and by a wrong line of a case that does not wait', () => {
    const { conversation, breaches, ask } = conversing();
    for (let i = 0; i < 12; i++) ask('a');
    for (const id of ['1', '1', '10', '10']) conversation.receive(internal(id));
    conversation.receive('[]');
    conversation.receive('{"id":"1"}');
    expect(breaches).toEqual([
      'The case with id “1” was answered twice.',
      'The case with id “10” was answered twice.',
      'The line “[]” is not a JSON object.',
      'The line “{"id":"1"}” has no outcome.',
    ]);
  });

  test('over requests takes only the answers to what that request asked', () => {
    const { conversation, answers, breaches, ask } = conversing();
    ask('a');
    ask('b');
    const among = new Set(['1']);
    conversation.receive(internal('2'), among);
    conversation.receive(internal('2'), among, (id) => ({ en: `elsewhere ${id}`, zh: '' }));
    expect(breaches).toEqual([
      'An answer carries the id “2”, which was never sent. Ids are echoed unchanged.',
      'elsewhere 2',
    ]);
    conversation.receive(internal('1'), among);
    expect(among.size).toBe(0);
    expect(answers.map(([name]) => name)).toEqual(['a']);
  });

  test('that is over leaves every case without an answer, in order, and takes no more', () => {
    const { conversation, sent, answers, breaches, ask } = conversing();
    ask('a');
    ask('b');
    conversation.end();
    conversation.end();
    expect(answers).toEqual([
      ['a', undefined],
      ['b', undefined],
    ]);
    expect(conversation.waiting).toBe(0);
    conversation.receive('[]');
    conversation.receive(internal('1'));
    expect(ask('c')).toBe('3');
    expect(answers).toHaveLength(3);
    expect(answers[2]).toEqual(['c', undefined]);
    expect([sent.length, breaches]).toEqual([2, []]);
  });
});
