/** No more values are tried than this, so that a large document is made smaller in bounded time. */
const MOST_TRIES = 3000;

/** The smallest value that greedy simplification reaches and that still shows what `shows` looks for. */
export function minimise(value: unknown, shows: (smaller: unknown) => boolean): unknown {
  let best = value;
  let tries = 0;
  const isBetter = (candidate: unknown): boolean => {
    tries += 1;
    return tries <= MOST_TRIES && shows(candidate);
  };
  for (let found = true; found && tries <= MOST_TRIES;) {
    found = false;
    for (const candidate of simpler(best))
      if (isBetter(candidate)) {
        best = candidate;
        found = true;
        break;
      }
  }
  return best;
}

/** Simpler values, the simplest first: halves, a part less, a part simplified. */
function* simpler(value: unknown): Generator {
  if (typeof value === 'string') {
    if (value.length > 2) yield value.slice(0, 1);
    if (value.length > 1) yield value.slice(0, Math.ceil(value.length / 2));
    if (value.length > 0) yield value.slice(0, -1);
    if (/[^x]/.test(value) && value.length > 0) yield 'x'.repeat(value.length);
  } else if (typeof value === 'number') {
    for (const one of [0, 1, -1, Math.trunc(value), Math.trunc(value / 2)])
      if (Math.abs(one) < Math.abs(value) || (Math.abs(one) === Math.abs(value) && one > value)) yield one;
  } else if (Array.isArray(value)) {
    if (value.length > 2) yield value.slice(0, Math.ceil(value.length / 2));
    for (let index = value.length - 1; index >= 0; index -= 1) yield value.filter((_, other) => other !== index);
    for (const [index, item] of value.entries())
      for (const smaller of simpler(item)) yield value.map((one: unknown, other) => (other === index ? smaller : one));
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    for (const [name] of entries) yield Object.fromEntries(entries.filter(([other]) => other !== name));
    for (const [name, member] of entries)
      for (const smaller of simpler(member))
        yield Object.fromEntries(entries.map(([other, one]) => [other, other === name ? smaller : one]));
  }
}
