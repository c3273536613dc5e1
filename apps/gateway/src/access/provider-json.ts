const TIMEOUT_MS = 5_000;
const MAX_BYTES = 256 * 1024;

/**
 * Read a JSON object of the identity provider: in time, of a bounded size and from the address itself.
 *
 * @throws when there is none; whatever is thrown says nothing that may be told
 */
export async function providerJson(address: string): Promise<Readonly<Record<string, unknown>>> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(address, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (response.status !== 200 || response.body === null) throw new Error('no answer');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.length;
    if (size > MAX_BYTES) throw new Error('too large');
    parts.push(part);
  }
  const read: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Error('no object');
  return read as Record<string, unknown>;
}

/** The metadata of a provider (OpenID Connect Discovery 1.0, §4), which has to speak for the issuer it was asked for. @throws as above */
export async function discover(issuer: string): Promise<Readonly<Record<string, unknown>>> {
  const metadata = await providerJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (metadata['issuer'] !== issuer) throw new Error('of another issuer');
  return metadata;
}
