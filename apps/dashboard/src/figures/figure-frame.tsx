import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { withChanges } from '../address/address.ts';
import { go, useAddress } from '../address/use-address.ts';
import type { Indicator } from '../documents/catalogue.ts';
import { DownloadMenu } from '../download/download-menu.tsx';
import { useLanguage } from '../language/use-language.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { Legend } from '../signs/legend.tsx';
import { NumberTable } from './number-table.tsx';

interface FigureFrameProps {
  /** Name of the figure in the address. */
  readonly id: string;
  readonly title: string;
  readonly note?: ReactNode;
  readonly indicator: Indicator;
  readonly numbers: readonly ToldNumber[];
  /** Name of a category, where numbers are of several. */
  readonly categoryName?: (code: string) => string;
  readonly onOpen: (number: ToldNumber) => void;
  readonly children: ReactNode;
}

/** A picture with its title, its signs and its table, which is one key away. */
export function FigureFrame({ id, title, note, indicator, numbers, categoryName, onOpen, children }: FigureFrameProps) {
  const { compare } = useLanguage();
  const address = useAddress();
  const figure = useRef<HTMLElement>(null);
  const tables = (address.parameters.get('tabel') ?? '').split(',').filter(Boolean);
  const asTable = tables.includes(id);
  const change = () => {
    const next = asTable ? tables.filter((each) => each !== id) : [...tables, id];
    go(withChanges(address, { tabel: next.length === 0 ? null : next.join(',') }), { replace: true });
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).matches('input, select, textarea')) return;
    change();
    figure.current?.querySelector<HTMLButtonElement>('.figure__switch')?.focus();
  };
  return (
    <figure ref={figure} className="figure" aria-labelledby={`${id}-title`} onKeyDown={key}>
      <div className="figure__head">
        <figcaption>
          <h2 className="utrecht-heading-2" id={`${id}-title`}>
            {title}
          </h2>
          {note !== undefined && <p className="figure__note">{note}</p>}
        </figcaption>
        <div className="figure__tools">
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action figure__switch"
            aria-pressed={asTable}
            aria-keyshortcuts="t"
            title={compare.figure.key}
            onClick={change}
          >
            {asTable ? compare.figure.asPicture : compare.figure.asTable}
          </button>
          <DownloadMenu
            id={id}
            title={title}
            indicator={indicator}
            numbers={numbers}
            figure={figure}
            drawn={!asTable}
          />
        </div>
      </div>
      {asTable ? (
        <NumberTable
          title={title}
          indicator={indicator.id}
          numbers={numbers}
          {...(categoryName === undefined ? {} : { categoryName })}
          onOpen={onOpen}
        />
      ) : (
        children
      )}
      <Legend kinds={numbers.map(({ sign }) => sign)} />
    </figure>
  );
}
