/**
 * A small seeded generator: Chris Doty-Humphrey's sfc32 (PractRand, 128-bit state, period at least 2^32), seeded from a text by
 * four rounds of a multiply-xorshift mix. It is for inventing data only: whoever knows the seed knows every draw.
 */
export interface Random {
    /** A fraction in [0, 1). */
    next(): number;
    /** A whole number from `min` up to and including `max`. */
    int(min: number, max: number): number;
    chance(probability: number): boolean;
    pick<T>(list: readonly T[]): T;
    /** An index drawn in proportion to the weights. */
    weighted(weights: readonly number[]): number;
    /** From the normal distribution with mean 0 and deviation 1 (Box and Muller, 1958). */
    normal(): number;
}
/** The generator that belongs to a seed; the same seed gives the same draws on every machine. */
export declare function seededRandom(seed: string): Random;
