/** One bar of a panel. */
export interface Bar {
  readonly name: string;
  /** Null where there is nothing to measure; `note` then says why. */
  readonly value: number | null;
  readonly note: string;
  readonly kind: 'floor' | 'ours' | 'others';
}

/** Bars on a scale of their own, under a heading. */
export interface Panel {
  readonly heading: string;
  readonly bars: readonly Bar[];
  /** A value to stay under, and what it is called. */
  readonly mark?: { readonly value: number; readonly name: string };
}

const width = 760;
const labels = 130;
const notes = 215;
const row = 22;
const gap = 44;

const style = `text{font:13px system-ui,sans-serif;fill:#1a2733}.heading{font-weight:600;font-size:14px}.note{fill:#4a5866}
.floor{fill:#9aa7b3}.ours{fill:#00709b}.others{fill:#b4690e}.axis{stroke:#6b7783}.mark{stroke:#b3261e;stroke-dasharray:4 3}.marked{fill:#b3261e}
@media(prefers-color-scheme:dark){text{fill:#e6ebef}.note{fill:#b3bec8}.floor{fill:#6b7783}.ours{fill:#4db8e5}.others{fill:#e39a4a}.axis{stroke:#8a96a2}.mark{stroke:#ff8a80}.marked{fill:#ff8a80}}`;

/** Panels of horizontal bars below each other as an SVG that is legible on light and dark. `title` and `description` are what a screen reader says. */
export function barsSvg(title: string, description: string, panels: readonly Panel[]): string {
  let y = 8;
  const parts = panels.map((panel) => {
    const drawn = panelSvg(panel, y);
    y += gap + panel.bars.length * row;
    return drawn;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="img" aria-labelledby="t d">
<title id="t">${escaped(title)}</title><desc id="d">${escaped(description)}</desc>
<style>${style}</style>
${parts.join('\n')}
</svg>
`;
}

function panelSvg({ heading, bars, mark }: Panel, top: number): string {
  const most = Math.max(...bars.map(({ value }) => value ?? 0), mark?.value ?? 0, Number.MIN_VALUE);
  const scale = (value: number): number => round((value / most) * (width - labels - notes));
  const first = top + 26;
  const drawn = bars.map(({ name, value, note, kind }, i) => {
    const y = first + i * row;
    const length = scale(value ?? 0);
    return `<text x="${labels - 8}" y="${y + 14}" text-anchor="end">${escaped(name)}</text><rect class="${kind}" x="${labels}" y="${y + 3}" width="${length}" height="${row - 7}"/><text class="note" x="${width - notes + 14}" y="${y + 14}">${escaped(note)}</text>`;
  });
  const bottom = first + bars.length * row;
  const axis = `<line class="axis" x1="${labels}" x2="${labels}" y1="${first}" y2="${bottom}"/>`;
  const at = mark === undefined ? 0 : labels + scale(mark.value);
  const marked =
    mark === undefined
      ? ''
      : `<line class="mark" x1="${at}" x2="${at}" y1="${first - 4}" y2="${bottom}"/><text class="marked" x="${at}" y="${bottom + 14}" text-anchor="middle">${escaped(mark.name)}</text>`;
  return `<text class="heading" x="0" y="${top + 12}">${escaped(heading)}</text>${axis}${drawn.join('\n')}${marked}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
