/** Whole years before P in which an earlier registration counts. */
export const yearsOfRecords = 10;
