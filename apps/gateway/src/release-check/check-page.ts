import { checkNumberProof, type KeysOf, sealSentence } from '@zichtlijn/release';
import { releaseKeys } from '../release-keys.ts';
import { type Page, send } from '../server/page.ts';
import { readBody } from '../server/read-body.ts';

/**
 * `/controle`: whether the proof of a number, which is the body of the request, is what its municipality sealed and signed, by the keys that the
 * administrator was given. Asks no node, tells what the proof tells, and keeps nothing. `directory` is that of the gateway.
 */
export function checkPage(directory: string): Page {
  return {
    path: '/controle',
    methods: ['POST'],
    async answer(request, response) {
      const proof = await readBody(request);
      if (proof === null) return send(response, 413, 'text/plain', 'too large\n');
      const { number, manifest, findings } = checkNumberProof(Buffer.from(proof), keysIn(directory));
      const found = findings.map((finding) => ({ fault: finding.fault, ...sealSentence(finding) }));
      const checked = { right: findings.length === 0, key: manifest?.signature.key ?? null, number, findings: found };
      send(response, 200, 'application/json', `${JSON.stringify(checked)}\n`);
    },
  };
}

/** Read anew every time: the administrator may add a key while the gateway runs. Without a list no key is known. */
function keysIn(directory: string): KeysOf {
  try {
    return releaseKeys(directory);
  } catch {
    return () => [];
  }
}
