import { z } from 'zod';

/** A comparison as it is asked to be followed: the arguments of `Query.compare`, and the form that numbers are wanted in. */
export const followedComparison = z.strictObject({
  indicator: z.string().max(200),
  version: z.int().nullish(),
  period: z.string().max(200),
  level: z.string().max(40).nullish(),
  breakdown: z.string().max(200).nullish(),
  in: z.record(z.string().max(40), z.unknown()),
  form: z.enum(['observations', 'cells']).default('observations'),
});
export type FollowedComparison = z.infer<typeof followedComparison>;

const ofRelease = '{ id createdAt synthetic contract policy }';
const ofObservation = '{ area category flags measure period status value }';

/**
 * The same comparison as one query. With `node: false` the nodes are not asked: it then gives the rows to come, and is held against purpose, limits
 * and log as the whole query is. With `node: true` it is what the rows of a stream have to be the same as.
 */
export const comparisonQuery = `query Vergelijken($indicator: ID!, $version: Int, $period: String!, $level: AreaLevel, $breakdown: String, $in: Selection!, $node: Boolean!, $list: Boolean!, $cells: Boolean!) {
  compare(indicator: $indicator, version: $version, period: $period, level: $level, breakdown: $breakdown, in: $in) {
    indicator { id version title { nl en } unit { nl en } }
    period
    level
    breakdown
    rows {
      code
      municipality { code name }
      ... @include(if: $node) {
        answer
        staleFrom
        release ${ofRelease}
        observations @include(if: $list) ${ofObservation}
        cells @include(if: $cells)
      }
    }
  }
}`;

const rowQuery = (numbers: string) => `query Stroom($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on ComparisonRow { answer staleFrom release ${ofRelease} ${numbers} } }
}`;

/** What a node is asked of its rows, by form. */
export const rowQueries: Readonly<Record<FollowedComparison['form'], string>> = {
  observations: rowQuery(`observations ${ofObservation}`),
  cells: rowQuery('cells'),
};
