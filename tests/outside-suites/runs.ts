/** How many random operations a test tries: a few each time, more with `RANDOM_OPERATIONS=2000`. */
export const numRuns = Number(process.env['RANDOM_OPERATIONS'] ?? 30);
