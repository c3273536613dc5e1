import { AccountPanel } from '../../account/account-panel.tsx';
import { useOpenNumber } from '../../account/open-number.ts';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { useConnected } from '../../catalogue/use-connected.ts';
import type { Indicator } from '../../documents/catalogue.ts';
import { comparisonDocument } from '../../documents/comparison.ts';
import { offersDocument } from '../../documents/offers.ts';
import { DotPlot } from '../../figures/dot-plot.tsx';
import { FigureFrame } from '../../figures/figure-frame.tsx';
import { Faults } from '../../graph/faults.tsx';
import { useAnswer } from '../../graph/use-answer.ts';
import { useLanguage } from '../../language/use-language.ts';
import { headlineMeasure } from '../../numbers/kind.ts';
import { lateFirst, periodName } from '../../numbers/period.ts';
import { toldNumber } from '../../numbers/told-number.ts';

const QUALITY = ['kwaliteit.adreskwaliteit', 'kwaliteit.afgewezen-rijen'] as const;

/** How good the data of each connected municipality are, by the indicators that they publish of it. */
export function QualityFigures() {
  const { accountability } = useLanguage();
  const indicators = useCatalogue().filter(({ id }) => (QUALITY as readonly string[]).includes(id));
  return (
    <section className="stack" aria-labelledby="kwaliteit">
      <h2 className="utrecht-heading-2" id="kwaliteit">
        {accountability.quality}
      </h2>
      <p className="note">{accountability.qualityNote}</p>
      <div className="categories">
        {indicators.map((indicator) => (
          <QualityFigure key={indicator.id} indicator={indicator} />
        ))}
      </div>
    </section>
  );
}

function QualityFigure({ indicator }: { readonly indicator: Indicator }) {
  const { statistics, say } = useLanguage();
  const codes = useConnected();
  const selection = codes.length === 0 ? null : { municipalities: codes };
  const offers = useAnswer(offersDocument, selection === null ? null : { in: selection });
  const period = lateFirst(
    (offers.data?.municipalities ?? []).flatMap((municipality) =>
      (municipality.offers ?? [])
        .filter(({ indicator: id, breakdown }) => id === indicator.id && breakdown === '_T')
        .flatMap(({ periods }) => periods),
    ),
  )[0];
  const { data, faults } = useAnswer(
    comparisonDocument,
    selection === null || period === undefined
      ? null
      : { in: selection, indicator: indicator.id, period, level: 'MUNICIPALITY', breakdown: null },
  );
  const rows = data?.compare?.rows ?? [];
  const cells = rows.find((row) => row.cells !== null)?.cells;
  const measure = (cells == null ? null : headlineMeasure(indicator.measure, cells)) ?? 'share';
  const numbers = rows.map(({ code, answer, municipality, cells: own, release }) =>
    toldNumber(
      { municipality: municipality.name, answer: answer ?? 'UNREACHABLE', cells: own, release },
      { area: code, period: period ?? '', category: '_T', measure },
      municipality.name,
    ),
  );
  const [open, onOpen] = useOpenNumber(numbers, indicator.id);
  if (numbers.length === 0) return <Faults faults={faults} />;
  const title = `${say(indicator.title)}, ${periodName(period ?? '', statistics)}`;
  return (
    <>
      <FigureFrame
        id={indicator.id.replace('.', '-')}
        title={title}
        note={say(indicator.meaning)}
        indicator={indicator}
        numbers={numbers}
        onOpen={onOpen}
      >
        <DotPlot title={title} indicator={indicator.id} measure={measure} numbers={numbers} onOpen={onOpen} />
      </FigureFrame>
      {open !== undefined && <AccountPanel indicator={indicator} number={open} onClose={() => onOpen(null)} />}
    </>
  );
}
