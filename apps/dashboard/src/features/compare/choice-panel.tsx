import type { Changes } from '../../address/address.ts';
import { ChoiceDrawer } from '../../catalogue/choice-drawer.tsx';
import { IndicatorChoice } from '../../catalogue/indicator-choice.tsx';
import { SelectChoice } from '../../catalogue/select-choice.tsx';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { WhoChoice } from '../../catalogue/who-choice.tsx';
import type { Indicator } from '../../documents/catalogue.ts';
import type { Places } from '../../documents/places.ts';
import { useLanguage } from '../../language/use-language.ts';
import { periodName } from '../../numbers/period.ts';
import { type Choices, levelWord } from './choices.ts';
import { crossedParts } from './crossed.ts';
import { ReferenceChoice } from './reference-choice.tsx';
import { fineFirst } from './rungs.ts';
import type { Rungs } from './use-rungs.ts';

interface ChoicePanelProps {
  readonly choices: Choices;
  readonly choose: (changes: Changes) => void;
  readonly rungs: Rungs;
  readonly indicator: Indicator;
  readonly places: Places;
}

/** What is compared: every choice changes the address, and the address is the view. */
export function ChoicePanel({ choices, choose, rungs, indicator, places }: ChoicePanelProps) {
  const { compare, statistics, say } = useLanguage();
  const percent = (share: number | undefined): string =>
    share === undefined ? '…' : share.toLocaleString(statistics.locale, { style: 'percent' });
  const levels = fineFirst.filter((level) => rungs.periods[level].length > 0).reverse();
  const breakdowns = indicator.breakdowns.filter(({ id }) =>
    indicator.ladder.some((rung) => rung.breakdowns.includes(id)),
  );
  const parts = crossedParts(indicator, choices.breakdown);
  return (
    <ChoiceDrawer title={compare.choices}>
      <IndicatorChoice
        indicators={useCatalogue()}
        chosen={indicator.id}
        onChoose={(id) => choose({ indicator: id, naar: null, alleen: null, periode: null, niveau: null })}
      />
      <WhoChoice chosen={choices.who} places={places} onChoose={(who) => choose({ wie: who })} />
      <SelectChoice
        id="niveau"
        label={compare.level}
        chosen={choices.level === null ? '' : levelWord[choices.level]}
        options={[
          ['', compare.levelBest],
          ...levels.map(
            (level) =>
              [levelWord[level], compare.levelVisible(statistics.level[level], percent(rungs.visible[level]))] as const,
          ),
        ]}
        onChoose={(niveau) => choose({ niveau: niveau === '' ? null : niveau, periode: null })}
      />
      <SelectChoice
        id="periode"
        label={compare.period}
        chosen={rungs.period ?? ''}
        options={rungs.periods[rungs.level].map((period) => [period, periodName(period, statistics)] as const)}
        onChoose={(periode) => choose({ periode })}
      />
      <SelectChoice
        id="naar"
        label={compare.breakdown}
        chosen={choices.breakdown ?? ''}
        options={[['', compare.noBreakdown], ...breakdowns.map(({ id, title }) => [id, say(title)] as const)]}
        onChoose={(naar) => choose({ naar: naar === '' ? null : naar, alleen: null, niveau: null, periode: null })}
      />
      {parts.length > 0 && (
        <SelectChoice
          id="alleen"
          label={compare.part}
          chosen={choices.part ?? ''}
          options={[['', compare.wholeCross], ...parts.map(({ value, title }) => [value, say(title)] as const)]}
          onChoose={(alleen) => choose({ alleen: alleen === '' ? null : alleen })}
        />
      )}
      <SelectChoice
        id="volgorde"
        label={compare.order}
        chosen={choices.order === 'name' ? 'naam' : ''}
        options={[
          ['', compare.orderValue],
          ['naam', compare.orderName],
        ]}
        onChoose={(volgorde) => choose({ volgorde: volgorde === '' ? null : volgorde })}
      />
      <ReferenceChoice
        chosen={choices.beside}
        places={places}
        onChoose={(beside) => choose({ naast: beside.join(',') })}
      />
    </ChoiceDrawer>
  );
}
