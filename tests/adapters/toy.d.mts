/** A message of the suite, as an adapter sees it. */
export interface Message {
  readonly id: string;
  readonly op: 'hello' | 'case' | 'bye';
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export const hello: Readonly<Record<string, unknown>>;
export const answer: (one: Message) => Readonly<Record<string, unknown>> & { readonly id: string };
