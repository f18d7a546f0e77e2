import { add, rational, type Rational } from '../../../numerics/rational.ts';
import { EffectiveClusters } from './effective-clusters.ts';

/**
 * What a ranking says of the items of one cluster. Placements are doubled, a tie counting one: of a positive item the
 * negatives below it, of a negative one the positives above it.
 */
export interface RankedCluster {
  readonly positives: bigint;
  readonly negatives: bigint;
  readonly placementsOfPositives: bigint;
  readonly placementsOfNegatives: bigint;
  /** Items that belong to a discordant pair, and those that belong to a concordant one; a tie is both. */
  readonly discordantPositives: bigint;
  readonly discordantNegatives: bigint;
  readonly concordantPositives: bigint;
  readonly concordantNegatives: bigint;
}

const SPREAD = [
  'discordantPositives',
  'discordantNegatives',
  'concordantPositives',
  'concordantNegatives',
] as const satisfies readonly (keyof RankedCluster)[];

/** The area of all items and its variance by the clusters, exactly. */
export interface ClusteredArea {
  readonly area: Rational;
  readonly variance: Rational;
  readonly degreesOfFreedom: number;
  /** Whether the items of discordant and of concordant pairs are spread over this many effective clusters. */
  readonly spreadOver: (least: number) => boolean;
}

/**
 * Takes the clusters one by one and holds a dozen sums, so that they can come from a stream.
 *
 * With P the placements of the m positive items of a cluster, M and N the items of both classes and T the sum of all P,
 * the deviation of a cluster is (M P - m T)/(2 M N), and likewise that of its negative items: their squares and products
 * are whole numbers over one denominator, and follow from sums of squares and products of P, Q, m and n.
 *
 * Obuchowski (1997).
 */
export class ClusteredRanks {
  #clusters = 0n;
  #withPositives = 0n;
  #withNegatives = 0n;
  #positives = 0n;
  #negatives = 0n;
  #twiceWins = 0n;
  readonly #ofPositives = new Moments();
  readonly #ofNegatives = new Moments();
  readonly #across = { placements: 0n, ofPositives: 0n, ofNegatives: 0n, items: 0n };
  readonly #spread = SPREAD.map(() => new EffectiveClusters());

  /** A cluster that has an item. */
  add(one: RankedCluster): void {
    const { positives: m, negatives: n, placementsOfPositives: P, placementsOfNegatives: Q } = one;
    this.#clusters++;
    if (m > 0n) this.#withPositives++;
    if (n > 0n) this.#withNegatives++;
    this.#positives += m;
    this.#negatives += n;
    this.#twiceWins += P;
    if (m > 0n) this.#ofPositives.add(P, m);
    if (n > 0n) this.#ofNegatives.add(Q, n);
    if (m > 0n && n > 0n) {
      this.#across.placements += P * Q;
      this.#across.ofPositives += P * n;
      this.#across.ofNegatives += Q * m;
      this.#across.items += m * n;
    }
    for (const [k, name] of SPREAD.entries()) this.#spread[k]?.add(one[name]);
  }

  /** The area; undefined with fewer than two clusters that have a positive item, or that have a negative one. */
  finish(): ClusteredArea | undefined {
    const [I, I10, I01] = [this.#clusters, this.#withPositives, this.#withNegatives];
    if (I10 < 2n || I01 < 2n) return undefined;
    const [M, N, T] = [this.#positives, this.#negatives, this.#twiceWins];
    const { placements, ofPositives, ofNegatives, items } = this.#across;
    // The sum over the clusters of (M P - m T)(N Q - n T).
    const products = M * N * placements - M * T * ofPositives - N * T * ofNegatives + T * T * items;
    const scale = 4n * M * M * N * N;
    const variance = [
      rational(I10 * this.#ofPositives.squares(M, T), (I10 - 1n) * scale * M * M),
      rational(I01 * this.#ofNegatives.squares(N, T), (I01 - 1n) * scale * N * N),
      rational(2n * I * products, (I - 1n) * scale * M * N),
    ].reduce(add);
    return {
      area: rational(T, 2n * M * N),
      variance,
      degreesOfFreedom: Number(I10 < I01 ? I10 : I01) - 1,
      spreadOver: (least) => this.#spread.every((one) => one.atLeast(least)),
    };
  }
}

/** Sums over the clusters of squares and products of placements and of items of one class. */
class Moments {
  #placements = 0n;
  #products = 0n;
  #items = 0n;

  add(placements: bigint, items: bigint): void {
    this.#placements += placements * placements;
    this.#products += placements * items;
    this.#items += items * items;
  }

  /** The sum of (all P - T m)². */
  squares(all: bigint, total: bigint): bigint {
    return all * all * this.#placements - 2n * all * total * this.#products + total * total * this.#items;
  }
}
