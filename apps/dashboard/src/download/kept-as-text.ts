/**
 * Signs by which a spreadsheet takes a text for a formula, in either width and also behind space that it trims (OWASP, CSV Injection, read November 2026). Names of areas, categories and flags are texts of
 * a node.
 */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

/** A text as a spreadsheet keeps it: what it would take for a formula begins with an apostrophe. */
export const keptAsText = (text: string): string => (formula.test(text) ? `'${text}` : text);
