import type { QueryLimits } from '@zichtlijn/graphql-limits';

const everyPlace = 350;

/** How large a query to the gateway may be, and how long its lists can get. */
export const querySize: Partial<QueryLimits> = {
  maxDepth: 14,
  maxCost: 100_000,
  listSizes: {
    'Comparison.rows': everyPlace,
    'Query.municipalities': everyPlace,
    'Nation.municipalities': everyPlace,
    'Province.municipalities': 70,
    'Riec.municipalities': 80,
    'SafetyRegion.municipalities': 40,
    'SavedSelection.municipalities': everyPlace,
    'Ranking.rows': everyPlace,
    'RankingRow.cannotTellApart': 1,
    'FoldedPeriod.municipalities': everyPlace,
    'FoldedPeriod.numbers': 60,
    'Fold.periods': 20,
    'Group.municipalities': 40,
  },
};

/** How large a query over subgraphs of others may be: nothing is known of how long their lists get, or how deep their types go. */
export const sizeOverOthers: Partial<QueryLimits> = {
  maxDepth: 50,
  maxAliases: 100,
  maxRootFields: 50,
  maxFields: 2_000,
  maxCost: Number.POSITIVE_INFINITY,
};
