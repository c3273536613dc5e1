import { type RefObject, useState } from 'react';
import type { Indicator } from '../documents/catalogue.ts';
import { firstSightCaveat } from '../first-sight/first-sight-caveat.ts';
import { useFirstSights } from '../first-sight/use-first-sights.ts';
import { useLanguage } from '../language/use-language.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { usePurpose } from '../purpose/purpose-context.ts';
import { csvOf } from './csv.ts';
import { pictureOf } from './picture.ts';
import { pngOf } from './png.ts';
import { save } from './save.ts';
import { sdmxCsvOf } from './sdmx-csv.ts';
import { sheetOf } from './sheet.ts';
import { xlsxOf } from './xlsx.ts';

interface DownloadMenuProps {
  readonly id: string;
  readonly title: string;
  readonly indicator: Indicator;
  readonly numbers: readonly ToldNumber[];
  readonly figure: RefObject<HTMLElement | null>;
  /** Whether the picture is on the page now: only then can it be saved. */
  readonly drawn: boolean;
}

/** Take away the numbers of a figure, or the figure; source, caveats and a sentence to quote go along. */
export function DownloadMenu({ id, title, indicator, numbers, figure, drawn }: DownloadMenuProps) {
  const speech = useLanguage();
  const { download } = speech;
  const purpose = usePurpose();
  const [failed, setFailed] = useState(false);
  const name = (extension: string): string => `zichtlijn-${indicator.id}-${id}.${extension}`;
  const take = (make: () => Promise<void>) => {
    setFailed(false);
    make().catch(() => setFailed(true));
  };
  const caveat = firstSightCaveat(speech, useFirstSights(), numbers);
  const sheet = () => sheetOf(title, indicator, numbers, speech, purpose, caveat);
  const svg = (): string => pictureOf(figure.current!, sheet(), speech);
  const text = (content: string, type: string): Blob => new Blob([content], { type: `${type};charset=utf-8` });
  const kinds: readonly (readonly [string, () => Promise<void>])[] = [
    [download.csv, async () => save(text(csvOf(sheet(), speech), 'text/csv'), name('csv'))],
    [download.xlsx, async () => save(await xlsxOf(sheet(), speech), name('xlsx'))],
    [download.sdmx, async () => save(text(sdmxCsvOf(sheet()), 'text/csv'), name('sdmx.csv'))],
  ];
  const pictures: typeof kinds = [
    [download.svg, async () => save(text(svg(), 'image/svg+xml'), name('svg'))],
    [download.png, async () => save(await pngOf(svg()), name('png'))],
  ];
  return (
    <details className="figure__download">
      <summary className="utrecht-button utrecht-button--secondary-action">{download.title}</summary>
      <ul>
        {[...kinds, ...(drawn ? pictures : [])].map(([label, make]) => (
          <li key={label}>
            <button type="button" className="quiet-button" onClick={() => take(make)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{failed ? download.failed : ''}</p>
    </details>
  );
}
