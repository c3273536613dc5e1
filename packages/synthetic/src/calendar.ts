/** A day in milliseconds, as dates are counted here: whole days UTC since 1970. */
export const day = 86_400_000;

/** The last day that anything is invented of. */
export const lastDay = Date.UTC(2021, 11, 31);

/** 1 January of a year. */
export const newYear = (year: number): number => Date.UTC(year, 0, 1);

/** The year that a day lies in. */
export const yearOf = (time: number): number => new Date(time).getUTCFullYear();

/** A day as ISO 8601. */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
