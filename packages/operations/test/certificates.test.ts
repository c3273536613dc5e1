import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, expect, test } from 'vitest';
import { Certificates } from '../src/certificates.ts';

const home = mkdtempSync(join(tmpdir(), 'certificates-'));
const ca = join(home, 'ca.pem');
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('what is renewed is given from then on, and a renewal that is half done changes nothing', () => {
  writeFileSync(ca, rootCertificates[0]!);
  const certificates = new Certificates({ ca });
  expect(certificates.current().ca?.toString()).toBe(rootCertificates[0]);
  writeFileSync(ca, '-----BEGIN CERTIFICATE-----\nMIIB');
  expect(certificates.current().ca?.toString()).toBe(rootCertificates[0]);
  rmSync(ca);
  expect(certificates.current().ca?.toString()).toBe(rootCertificates[0]);
  writeFileSync(ca, `${rootCertificates[1]}\n`);
  expect(certificates.current().ca?.toString()).toBe(`${rootCertificates[1]}\n`);
});

test('what cannot be read at first is a fault', () => {
  expect(() => new Certificates({ ca: join(home, 'none') })).toThrow(expect.objectContaining({ code: 'TLS_FILES' }));
});
