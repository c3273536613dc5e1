import type { ServiceMetrics } from '@zichtlijn/operations';
import type { Page } from '../server/page.ts';

/** The same pages, each request measured until its answer has ended. The label is the page's own path, never the address that was asked. */
export function measuredPages(pages: readonly Page[], metrics: ServiceMetrics): readonly Page[] {
  return pages.map((page) => ({
    ...page,
    answer(request, response, url) {
      const end = metrics.request(page.path);
      response.once('close', () => end(response.statusCode));
      return page.answer(request, response, url);
    },
  }));
}
