import { readFileSync } from 'node:fs';
import { get as plain } from 'node:http';
import { get as secure } from 'node:https';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.object({ host: z.string(), port: z.int(), secure: z.boolean().default(false) });

const noted = z.object({ policy: z.string() });

/** The note that `serve` leaves in the node directory while it runs. */
export const servingFile = (directory: string): string => join(directory, 'serving.json');

/** The name of the policy that a serving node said it keeps to; null when none serves. */
export async function policyInForce(directory: string): Promise<string | null> {
  if ((await servedAt(directory)) === null) return null;
  try {
    return noted.parse(JSON.parse(readFileSync(servingFile(directory), 'utf8'))).policy;
  } catch {
    return null;
  }
}

/** The address at which this node answers now, or null. A note that outlived its process does not answer. */
export async function servedAt(directory: string): Promise<string | null> {
  try {
    const { host, port, secure } = shape.parse(JSON.parse(readFileSync(servingFile(directory), 'utf8')));
    const url = `${secure ? 'https' : 'http'}://${host}:${port}`;
    return (await answers(`${url}/health`)) ? `${url}/graphql` : null;
  } catch {
    return null;
  }
}

/** Whether something answers. A node that asks for the certificate of its gateway refuses this program, which is an answer too. */
function answers(url: string): Promise<boolean> {
  return new Promise((done) => {
    // Nothing is sent or believed, so whose certificate it is does not matter.
    const request = url.startsWith('https') ? secure(url, { rejectUnauthorized: false }) : plain(url);
    request.setTimeout(2_000, () => request.destroy());
    request.once('error', () => done(false));
    request.once('response', (response) => {
      response.resume();
      done(response.statusCode === 200 || (url.startsWith('https') && response.statusCode === 403));
    });
  });
}
