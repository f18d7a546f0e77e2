/** What the thread of a module sent, read without trust: the module can send whatever it likes. */
export type Sent =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'too-long'; readonly bytes: number; readonly start: string }
  | { readonly kind: 'not-text'; readonly what: string }
  | { readonly kind: 'no-function'; readonly what: string }
  | { readonly kind: 'not-loaded'; readonly why: string }
  | { readonly kind: 'nonsense' };

/** Reads one message of `worker.js`: a list of answers, or why there will be none. */
export function readSent(message: unknown): readonly Sent[] {
  if (Array.isArray(message)) return message.map(readAnswer);
  const { notLoaded, noFunction } = fieldsOf(message);
  if (typeof notLoaded === 'string') return [{ kind: 'not-loaded', why: notLoaded }];
  if (typeof noFunction === 'string') return [{ kind: 'no-function', what: noFunction }];
  return [{ kind: 'nonsense' }];
}

function readAnswer(answer: unknown): Sent {
  if (typeof answer === 'string') return { kind: 'line', text: answer };
  const { notText, tooLong } = fieldsOf(answer);
  if (typeof notText === 'string') return { kind: 'not-text', what: notText };
  const { bytes, start } = fieldsOf(tooLong);
  if (typeof bytes === 'number' && typeof start === 'string') return { kind: 'too-long', bytes, start };
  return { kind: 'nonsense' };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
