import type { Json } from './json.ts';
import type { Answer } from './operation.ts';

/** An answer as a reader of a failure sees it: the output itself, or why there is none. */
export function showAnswer(answer: Answer): Json {
  if (answer.outcome === 'result') return answer.output as Json;
  return answer.pointer === undefined ? { rejected: answer.code } : { rejected: answer.code, pointer: answer.pointer };
}
