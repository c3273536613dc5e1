/** First parts of the addresses that have a view. The gateway reads them beside the built page: what begins otherwise is not found. */
export const viewPaths = [
  'vergelijken',
  'kaart',
  'gemeente',
  'landelijk',
  'veranderd',
  'zoekgebieden',
  'verantwoording',
  'aansluiten',
] as const;

/** One of them. */
export type ViewPath = (typeof viewPaths)[number];
