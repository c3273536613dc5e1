import { EmbeddedReleaseStore } from '../../src/releases/embedded-release-store.ts';
import { ServerReleaseStore } from '../../src/releases/server-release-store.ts';
import { content } from '../released-fixture.ts';

const [at = '', number = ''] = process.argv.slice(2);
const store = at.startsWith('postgresql:') ? await ServerReleaseStore.open(at, 'GM9901') : new EmbeddedReleaseStore(at);
process.stdout.write('publishing\n');
await store.publish(content(Number(number)));
await store.close();
