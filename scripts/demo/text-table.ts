/** Rows under headers, in columns as wide as their widest text; the first column to the left, the others to the right. */
export function textTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headers.map((header, i) => Math.max(header.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('  ');
  return [line(headers), widths.map((width) => '─'.repeat(width)).join('──'), ...rows.map(line)].join('\n');
}
