import { useMemo } from 'react';
import { catalogueDocument, type Indicator } from '../documents/catalogue.ts';
import { type Places, placesDocument } from '../documents/places.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { newestVersions } from './newest-versions.ts';

const noIndicators: readonly Indicator[] = [];

/** Every indicator in its newest version; empty until the gateway answered. */
export function useCatalogue(): readonly Indicator[] {
  const all = useAnswer(catalogueDocument, {}).data?.catalogue ?? noIndicators;
  return useMemo(() => newestVersions(all), [all]);
}

/** Municipalities, groups, RIECs and provinces; null until the gateway answered. */
export function usePlaces(): Places | null {
  return useAnswer(placesDocument, {}).data;
}
