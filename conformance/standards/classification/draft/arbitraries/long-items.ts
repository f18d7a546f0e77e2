import type { Draw, EachPlace } from '../../../../contract/long-lists.ts';
import type { ScoredItems } from './scored.ts';

/** One item of either class first, so that short lists have both. */
const classAt = (draw: Draw, place: number): 0 | 1 => (place < 4 ? (place % 2 === 0 ? 1 : 0) : draw(3) === 0 ? 1 : 0);

/** Items of both classes, two of each at least where there are four: some fifteen hundred scores, so that many tie. */
export function longScored(each: EachPlace): ScoredItems {
  const items = each((draw, place) => {
    const one = classAt(draw, place);
    return { one, score: (draw(1000) + 499 * one) / 1499 };
  });
  return { reference: items.map(({ one }) => one), scores: items.map(({ score }) => score) };
}

/** The same with as many of either class, and scores of few digits, which are shorter to send. */
export function evenlyLong(each: EachPlace): ScoredItems {
  const items = each((draw, place) => ({ one: place % 2 === 0 ? (1 as const) : (0 as const), step: draw(700) }));
  return {
    reference: items.map(({ one }) => one),
    scores: items.map(({ one, step }) => (step + 300 * one) / 1000),
  };
}
