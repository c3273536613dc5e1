import { language, type Sentence, say } from '@zichtlijn/messages';
import type { QualitySection } from './quality-sections.ts';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color:#1a2733}table{border-collapse:collapse;margin:0 0 2rem}' +
  'th,td{border:1px solid #b6c0ca;padding:.2rem .6rem;text-align:left}.warning{font-weight:600}';

/**
 * The quality report as a page, complete in itself: it has no script and asks nothing of any server. For the node's own people.
 * @param lines what stands above and below the tables, as sentences.
 */
export function qualityPage(
  title: string,
  warning: Sentence,
  sections: readonly QualitySection[],
  lines: readonly Sentence[],
): string {
  const tables = sections.map(({ title: head, columns, rows }) => {
    const header = columns.map((column) => `<th scope="col">${said(column)}</th>`).join('');
    const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${said(cell)}</td>`).join('')}</tr>`).join('\n');
    return `<h2>${said(head)}</h2>\n<table><thead><tr>${header}</tr></thead>\n<tbody>${body}</tbody></table>`;
  });
  const told = lines.map((line) => `<li>${said(line)}</li>`).join('\n');
  return `<!doctype html>
<html lang="${language()}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>
<body><h1>${escaped(title)}</h1><p class="warning">${said(warning)}</p>
${tables.join('\n')}
${told === '' ? '' : `<ul>${told}</ul>`}
</body></html>
`;
}

const said = (sentence: Sentence): string => escaped(say(sentence));

/** What a manifest says of itself is text, never markup. */
function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
