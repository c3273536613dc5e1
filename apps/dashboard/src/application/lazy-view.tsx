import { type ComponentType, lazy, Suspense } from 'react';
import { LoadingPage } from '../graph/loading-page.tsx';
import { underWay } from '../graph/under-way.ts';
import { useLanguage } from '../language/use-language.ts';
import type { Words } from '../language/words.ts';

/** A page whose code is fetched when it is first opened: who only compares does not wait for a map. */
export function lazyView(title: (words: Words) => string, load: () => Promise<ComponentType>): ComponentType {
  // Not at once: React asks for it while it draws.
  const Loaded = lazy(async () => ({ default: await Promise.resolve().then(() => underWay(load())) }));
  return function LazyView() {
    const words = useLanguage();
    return (
      <Suspense fallback={<LoadingPage title={title(words)} />}>
        <Loaded />
      </Suspense>
    );
  };
}
