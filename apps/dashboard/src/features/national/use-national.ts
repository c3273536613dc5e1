import { useAddress } from '../../address/use-address.ts';
import { useConnected } from '../../catalogue/use-connected.ts';
import { type FoldedPeriod, nationalDocument } from '../../documents/fold.ts';
import { offersDocument } from '../../documents/offers.ts';
import type { AskFault } from '../../graph/fault.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { lateFirst, lengthOf } from '../../numbers/period.ts';

/** The national picture of one indicator. */
export interface National {
  readonly indicator: string;
  /** The period that is shown; null where none is offered. */
  readonly period: string | null;
  /** Periods that are offered anywhere, late first. */
  readonly offered: readonly string[];
  /** What is told of each, late first. */
  readonly periods: readonly FoldedPeriod[];
  readonly asking: boolean;
  readonly faults: readonly AskFault[];
}

/** How many periods are told of at once. */
const MOST = 8;

/** Ask for the indicator and period of the address, with the periods before it. */
export function useNational(): National {
  const { parameters } = useAddress();
  const indicator = parameters.get('indicator') ?? 'vastgoed.doorsluishuizen';
  const codes = useConnected();
  const offers = useAnswer(offersDocument, codes.length === 0 ? null : { in: { municipalities: codes } });
  const offered = lateFirst(
    (offers.data?.municipalities ?? [])
      .flatMap((municipality) => municipality.offers ?? [])
      .filter((offer) => offer.indicator === indicator && offer.breakdown === '_T' && offer.level === 'MUNICIPALITY')
      .flatMap(({ periods }) => periods),
  ).filter((period) => lengthOf(period) === 'year');
  const chosen = parameters.get('periode');
  const period = chosen !== null && offered.includes(chosen) ? chosen : (offered[0] ?? null);
  const periods = offered.slice(0, MOST);
  if (period !== null && !periods.includes(period)) periods.push(period);
  const answer = useAnswer(nationalDocument, periods.length === 0 ? null : { indicator, periods });
  return {
    indicator,
    period,
    offered,
    periods: answer.data?.national?.periods ?? [],
    asking: codes.length === 0 || offers.asking || answer.asking,
    faults: [...offers.faults, ...answer.faults],
  };
}
