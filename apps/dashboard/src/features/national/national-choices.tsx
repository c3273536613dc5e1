import { type Changes, withChanges } from '../../address/address.ts';
import { go, useAddress } from '../../address/use-address.ts';
import { ChoiceDrawer } from '../../catalogue/choice-drawer.tsx';
import { IndicatorChoice } from '../../catalogue/indicator-choice.tsx';
import { SelectChoice } from '../../catalogue/select-choice.tsx';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { useLanguage } from '../../language/use-language.ts';
import { periodName } from '../../numbers/period.ts';
import type { National } from './use-national.ts';

/** Which indicator and period. */
export function NationalChoices({ picture }: { readonly picture: National }) {
  const { compare, statistics } = useLanguage();
  const address = useAddress();
  const choose = (changes: Changes) => go(withChanges(address, { getal: null, ...changes }));
  return (
    <ChoiceDrawer title={compare.choices}>
      <IndicatorChoice
        indicators={useCatalogue()}
        chosen={picture.indicator}
        onChoose={(indicator) => choose({ indicator, periode: null })}
      />
      <SelectChoice
        id="periode"
        label={compare.period}
        chosen={picture.period ?? ''}
        options={picture.offered.map((period) => [period, periodName(period, statistics)] as const)}
        onChoose={(periode) => choose({ periode })}
      />
    </ChoiceDrawer>
  );
}
