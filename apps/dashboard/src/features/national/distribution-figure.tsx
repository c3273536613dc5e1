import { AccountPanel } from '../../account/account-panel.tsx';
import { useOpenNumber } from '../../account/open-number.ts';
import { usePlaces } from '../../catalogue/use-catalogue.ts';
import type { Indicator } from '../../documents/catalogue.ts';
import { DotPlot } from '../../figures/dot-plot.tsx';
import { FigureFrame } from '../../figures/figure-frame.tsx';
import { NotConnected } from '../../figures/not-connected.tsx';
import { Faults } from '../../graph/faults.tsx';
import { useFollowed } from '../../graph/use-followed.ts';
import { useLanguage } from '../../language/use-language.ts';
import { headlineMeasure } from '../../numbers/kind.ts';
import { periodName } from '../../numbers/period.ts';
import { toldNumber } from '../../numbers/told-number.ts';

interface DistributionFigureProps {
  readonly indicator: Indicator;
  readonly period: string;
}

/** Every connected municipality on one scale. */
export function DistributionFigure({ indicator, period }: DistributionFigureProps) {
  const { national, statistics } = useLanguage();
  const places = usePlaces()?.nation.municipalities ?? [];
  const connected = places.filter((place) => place.connected);
  const { rows, faults } = useFollowed(
    connected.length === 0
      ? null
      : {
          in: { municipalities: connected.map(({ code }) => code) },
          indicator: indicator.id,
          period,
          level: 'MUNICIPALITY',
          breakdown: null,
        },
  );
  const cells = rows.find((row) => row.cells !== null)?.cells;
  const measure = (cells == null ? null : headlineMeasure(indicator.measure, cells)) ?? 'count';
  const height = ({ value }: { readonly value: number | null }): number => value ?? Number.NEGATIVE_INFINITY;
  const numbers = rows
    .map(({ code, answer, municipality, cells: own, release }) =>
      toldNumber(
        { municipality: municipality.name, answer: answer ?? 'UNREACHABLE', cells: own, release },
        { area: code, period, category: '_T', measure },
        municipality.name,
      ),
    )
    .sort((a, b) => height(b) - height(a) || a.name.localeCompare(b.name, statistics.locale));
  const [open, onOpen] = useOpenNumber(numbers);
  if (numbers.length === 0) return <Faults faults={faults} />;
  const title = national.distribution(periodName(period, statistics));
  return (
    <>
      <FigureFrame
        id="verdeling"
        title={title}
        note={national.distributionNote}
        indicator={indicator}
        numbers={numbers}
        onOpen={onOpen}
      >
        <DotPlot title={title} indicator={indicator.id} measure={measure} numbers={numbers} onOpen={onOpen} />
        <NotConnected names={places.filter((place) => !place.connected).map(({ name }) => name)} />
      </FigureFrame>
      {open !== undefined && <AccountPanel indicator={indicator} number={open} onClose={() => onOpen(null)} />}
    </>
  );
}
