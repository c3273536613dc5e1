export { pageHeaders } from './headers.ts';
export { Html, html, type Part } from './html.ts';
export { type PageParts, page, type Way } from './page.ts';
export { logState, moment, processingTable } from './processing-table.ts';
export { pageStyle } from './style.ts';
export { type Column, table } from './table.ts';
