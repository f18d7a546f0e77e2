import { DFA, JS, NFA } from 'refa';
import type { Effect } from '../change.ts';

/** Bounds the automata: a pattern that needs more states is compared by no one, and counts as changed both ways. */
const MAX_STATES = 10_000;

const ANYTHING = '[\\s\\S]*';

/**
 * What the change of a pattern does to the set of strings that it finds a match in, decided by their automata.
 *
 * A pattern that is no regular language (a backreference, a look-around inside), or whose automaton is too large, counts
 * as changed in both directions.
 */
export function patternEffect(before: string, after: string): Effect {
  const lost = stringOnlyIn(before, after);
  const gained = stringOnlyIn(after, before);
  if (lost === null || gained === null) return 'both';
  if (lost === undefined) return gained === undefined ? 'none' : 'widens';
  return gained === undefined ? 'narrows' : 'both';
}

/** A shortest string that one pattern accepts and the other does not; undefined where there is none, null where nobody knows. */
export function stringOnlyIn(pattern: string, other: string): string | undefined | null {
  try {
    const complement = DFA.fromFA(automatonOf(other), new DFA.LimitedNodeFactory(MAX_STATES));
    complement.complement();
    const only = NFA.fromIntersection(automatonOf(pattern), complement, new NFA.LimitedNodeFactory(MAX_STATES));
    if (only.isEmpty) return undefined;
    for (const word of only.words()) return String.fromCodePoint(...word);
    return undefined;
  } catch {
    return null;
  }
}

/** An automaton of every string in which the pattern, as ECMA-262 with the flag u reads it, finds a match. */
function automatonOf(pattern: string): NFA {
  const { ast } = JS.Parser.fromLiteral({ source: pattern, flags: 'u' });
  const alternatives = ast.pattern.alternatives.map(({ elements }) => {
    const rest = [...elements];
    const begins = rest[0]?.type === 'Assertion' && rest[0].kind === 'start' && rest.shift() !== undefined;
    const last = rest.at(-1);
    const ends = last?.type === 'Assertion' && last.kind === 'end' && rest.pop() !== undefined;
    return `(?:${begins ? '' : ANYTHING}${rest.map(({ raw }) => raw).join('')}${ends ? '' : ANYTHING})`;
  });
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source: alternatives.join('|'), flags: 'u' }).parse({
    assertions: 'throw',
    backreferences: 'throw',
  });
  return NFA.fromRegex(expression, { maxCharacter }, {}, new NFA.LimitedNodeFactory(MAX_STATES));
}
