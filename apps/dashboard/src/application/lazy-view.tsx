import { type ComponentType, lazy, Suspense } from 'react';
import { underWay } from '../graph/under-way.ts';
import { useLanguage } from '../language/use-language.ts';

/** A page whose code is fetched when it is first opened: who only compares does not wait for a map. */
export function lazyView(load: () => Promise<ComponentType>): ComponentType {
  // Not at once: React asks for it while it draws.
  const Loaded = lazy(async () => ({ default: await Promise.resolve().then(() => underWay(load())) }));
  return function LazyView() {
    const { frame } = useLanguage();
    return (
      <Suspense fallback={<p>{frame.loading}</p>}>
        <Loaded />
      </Suspense>
    );
  };
}
