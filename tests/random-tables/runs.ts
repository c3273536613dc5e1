/**
 * How many random tables a property tries: a few each time, more with `RANDOM_TABLES=500`. A failure prints its seed and path; as options
 * of `fc.assert` they repeat it.
 */
export const numRuns = Number(process.env['RANDOM_TABLES'] ?? 6);

/** Milliseconds for so many, on a machine that does much else. */
export const timeout = 300_000 + 5_000 * numRuns;
