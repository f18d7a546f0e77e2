import { pointerSteps } from './json-pointer.ts';
import type { Part, Wanted } from './source-document.ts';

/** A step on the way to a pointer that is wanted, and where it stands once it is found. */
interface Step {
  readonly next: Map<string, Step>;
  value: number;
  key: number;
}

/**
 * Offsets of members of a valid JSON text, by one pass over it. A pointer to nothing gets the offset of the nearest
 * member above it; a `key` where there is none gets that of the value.
 */
export function locateJson(text: string, wanted: readonly Wanted[]): readonly number[] {
  const root: Step = { next: new Map(), value: -1, key: -1 };
  for (const { pointer } of wanted) {
    let step = root;
    for (const name of pointerSteps(pointer)) {
      let below = step.next.get(name);
      if (below === undefined) step.next.set(name, (below = { next: new Map(), value: -1, key: -1 }));
      step = below;
    }
  }
  visit(text, afterSpace(text, 0), root);
  return wanted.map(({ pointer, part }) => offsetIn(root, pointerSteps(pointer), part));
}

function offsetIn(root: Step, names: readonly string[], part: Part): number {
  let step = root;
  let offset = Math.max(root.value, 0);
  for (const name of names) {
    const below = step.next.get(name);
    if (below === undefined || below.value === -1) return offset;
    step = below;
    offset = part === 'key' && step.key !== -1 ? step.key : step.value;
  }
  return offset;
}

/** Records where the value at an offset and the members wanted of it stand; returns the offset after it. */
function visit(text: string, start: number, step: Step): number {
  step.value = start;
  const open = text[start];
  if (step.next.size === 0 || (open !== '{' && open !== '[')) return afterValue(text, start);
  let at = afterSpace(text, start + 1);
  for (let index = 0; text[at] !== '}' && text[at] !== ']'; index += 1) {
    const key = at;
    let name = String(index);
    if (open === '{') {
      at = afterString(text, at);
      name = JSON.parse(text.slice(key, at)) as string;
      at = afterSpace(text, afterSpace(text, at) + 1);
    }
    const below = step.next.get(name);
    if (below === undefined) at = afterValue(text, at);
    else {
      if (open === '{') below.key = key;
      at = visit(text, at, below);
    }
    at = afterSpace(text, at);
    if (text[at] === ',') at = afterSpace(text, at + 1);
  }
  return at + 1;
}

function afterSpace(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

function afterString(text: string, start: number): number {
  let at = start + 1;
  for (let code = text.charCodeAt(at); code !== 0x22; code = text.charCodeAt(at)) at += code === 0x5c ? 2 : 1;
  return at + 1;
}

function afterValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      at = afterString(text, at);
      continue;
    }
    if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) depth -= 1;
    else if (depth === 0) {
      while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at += 1;
      return at;
    }
    at += 1;
  } while (depth > 0);
  return at;
}
