/** Text that stands in a page as text, whatever is in it. */
export function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

/** A table of texts. */
export function htmlTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const header = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<table><thead><tr>${header}</tr></thead>\n<tbody>${body}</tbody></table>`;
}

/** A list of texts; nothing when there are none. */
export function htmlList(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}</ul>`;
}

/** A page that is complete in itself: it runs nothing and asks nothing of any server. @param body as HTML, escaped already */
export function htmlPage(
  about: { readonly language: string; readonly title: string; readonly style: string },
  body: string,
): string {
  return `<!doctype html>
<html lang="${about.language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>${escaped(about.title)}</title><style>${about.style}</style></head>
<body>${body}
</body></html>
`;
}
