import { useEffect, useState } from 'react';

type Ring = readonly (readonly [number, number])[];

/** The outline of one area, in degrees (EPSG:4326). */
export interface Boundary {
  readonly code: string;
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
}

interface Collection {
  readonly features: readonly { readonly id: string; readonly geometry: Boundary['geometry'] }[];
}

/**
 * Outlines of the areas of a municipality as the administrator of the gateway supplied them: null as long as they are under way, empty where there are none. They
 * come from this dashboard's own gateway, which lets polygons and codes through and nothing else.
 */
export function useBoundaries(municipality: string): readonly Boundary[] | null {
  const [read, setRead] = useState<{ of: string; boundaries: readonly Boundary[] } | null>(null);
  useEffect(() => {
    const cancel = new AbortController();
    fetch(`/grenzen/${municipality}.geojson`, { signal: cancel.signal })
      .then((response) => (response.ok ? (response.json() as Promise<Collection>) : { features: [] }))
      .catch((): Collection => ({ features: [] }))
      .then(({ features }) => {
        if (cancel.signal.aborted) return;
        setRead({ of: municipality, boundaries: features.map(({ id, geometry }) => ({ code: id, geometry })) });
      });
    return () => cancel.abort();
  }, [municipality]);
  return read?.of === municipality ? read.boundaries : null;
}
