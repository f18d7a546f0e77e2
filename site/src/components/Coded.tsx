import type { ReactNode } from 'react';

/** A description of a schema: what stands in back quotes is code. */
export function Coded({ text }: { readonly text: string }): ReactNode {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
