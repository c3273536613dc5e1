import { language, type Sentence, say } from '@zichtlijn/messages';
import { escaped, htmlList, htmlPage, htmlTable } from '../page/html.ts';
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
    const table = htmlTable(
      columns.map(inWords),
      rows.map((row) => row.map(inWords)),
    );
    return `<h2>${escaped(say(head))}</h2>\n${table}`;
  });
  const head = `<h1>${escaped(title)}</h1><p class="warning">${escaped(say(warning))}</p>`;
  return htmlPage(
    { language: language(), title, style },
    `${head}\n${tables.join('\n')}\n${htmlList(lines.map(inWords))}`,
  );
}

const inWords = (sentence: Sentence): string => say(sentence);
