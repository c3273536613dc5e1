/**
 * The levels on which anything may be counted, from fine to coarse. The neighbourhood (CBS buurt) is the floor: nothing finer
 * can be expressed, here or in any type built on this one.
 */
export const areaLevels = ['neighbourhood', 'district', 'municipality', 'riec', 'group', 'nation'] as const;
export type AreaLevel = (typeof areaLevels)[number];

/** Levels that one node can tabulate itself. */
export const nodeLevels = ['neighbourhood', 'district', 'municipality'] as const satisfies readonly AreaLevel[];
export type NodeLevel = (typeof nodeLevels)[number];
