import { type ComponentType, lazy, Suspense } from 'react';
import { useLanguage } from '../language/use-language.ts';

/** A page whose code is fetched when it is first opened: who only compares does not wait for a map. */
export function lazyView(load: () => Promise<ComponentType>): ComponentType {
  const Loaded = lazy(async () => ({ default: await load() }));
  return function LazyView() {
    const { frame } = useLanguage();
    return (
      <Suspense fallback={<p>{frame.loading}</p>}>
        <Loaded />
      </Suspense>
    );
  };
}
