import { catalogueDocument, type Indicator } from '../documents/catalogue.ts';
import { type Places, placesDocument } from '../documents/places.ts';
import { useAnswer } from '../graph/use-answer.ts';

const noIndicators: readonly Indicator[] = [];

/** Every indicator; empty until the gateway answered. */
export function useCatalogue(): readonly Indicator[] {
  return useAnswer(catalogueDocument, {}).data?.catalogue ?? noIndicators;
}

/** Municipalities, groups, RIECs and provinces; null until the gateway answered. */
export function usePlaces(): Places | null {
  return useAnswer(placesDocument, {}).data;
}
