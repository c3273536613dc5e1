/** A name out of the microdata contract in SQL: some of them are reserved words. */
export const quoted = (name: string): string => `"${name}"`;
