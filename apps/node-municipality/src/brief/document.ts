import { Html, html, pageStyle } from '@zichtlijn/pages';

/** A part of a text for people: a heading, a paragraph or a list. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'question' | 'text' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** The text in Markdown. Whatever came from a file stays text: nothing in it becomes a link, markup or a heading. */
export function asMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`;
}

const marks = { title: '# ', heading: '## ', question: '## ', text: '', note: '> ' } as const;

function markdownOf(block: Block): string {
  if (block.kind === 'list') return block.items.map((item) => `- ${plain(item)}`).join('\n');
  return `${marks[block.kind]}${plain(block.text)}`;
}

const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/^([#>+-]|\d+[.)])/, '\\$1');

/** The same as one page that needs nothing else, to be printed or pasted. */
export function asPage(title: string, blocks: readonly Block[]): string {
  const style = Html.of([pageStyle], []);
  return `<!doctype html>\n${html`<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title><style>${style}</style></head>
<body><main class="wide">
${blocks.map((block) => html`${partOf(block)}\n`)}</main></body></html>`}\n`;
}

function partOf(block: Block): Html {
  if (block.kind === 'list') return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
  const { kind, text } = block;
  if (kind === 'title') return html`<h1>${text}</h1>`;
  if (kind === 'heading' || kind === 'question') return html`<h2>${text}</h2>`;

  return kind === 'note' ? html`<p class="note">${text}</p>` : html`<p>${text}</p>`;
}
