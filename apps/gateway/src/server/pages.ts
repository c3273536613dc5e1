import { callerOfRequest } from '../access/callers.ts';
import { whoPage } from '../access/who-page.ts';
import { boundariesPage } from '../boundaries/boundaries-page.ts';
import type { Purposes } from '../purpose/purposes.ts';
import { type StreamDoor, streamPage } from '../stream/stream-page.ts';
import { dashboardPage } from './dashboard-page.ts';
import { explorerPage } from './explorer-page.ts';
import { type GraphqlDoor, graphqlPage } from './graphql-page.ts';
import { type Page, textPage } from './page.ts';

/** Everything that a gateway answers over HTTP: queries, comparisons to follow, the dashboard with the boundaries of its maps, the explorer, the purposes that hold today, who asks, and whether it lives. */
export function pages(
  door: GraphqlDoor & StreamDoor,
  purposes: Purposes,
  boundaries: string,
  hasSignIn = false,
): readonly Page[] {
  return [
    graphqlPage(door),
    streamPage(door),
    explorerPage,
    dashboardPage(),
    boundariesPage(boundaries),
    textPage('/purposes', 'application/json', (request) => {
      return `${JSON.stringify({ purposes: purposes.current(callerOfRequest(request)) })}\n`;
    }),
    whoPage(hasSignIn),
    { ...textPage('/health', 'application/json', () => '{"status":"ok"}\n'), open: true },
  ];
}
