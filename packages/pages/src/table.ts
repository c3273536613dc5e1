import { type Html, html, type Part } from './html.ts';

/** A column of a table: its heading, and whether numbers stand in it. */
export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

/**
 * A table with a caption, that can be moved sideways by itself on a small screen, by the keyboard too.
 * @param empty what stands in its place when there is no row
 */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Part[])[],
  empty: string,
): Html {
  if (rows.length === 0) return html`<p class="soft">${empty}</p>`;
  const numeric = (at: number) => (columns[at]?.isNumber ? html` class="number"` : null);
  const head = columns.map(({ title }, at) => html`<th scope="col"${numeric(at)}>${title}</th>`);
  const body = rows.map((row) => html`<tr>${row.map((cell, at) => html`<td${numeric(at)}>${cell}</td>`)}</tr>\n`);
  return html`<div class="sideways" role="region" aria-label="${caption}" tabindex="0">
<table><caption>${caption}</caption><thead><tr>${head}</tr></thead>
<tbody>${body}</tbody></table></div>`;
}
