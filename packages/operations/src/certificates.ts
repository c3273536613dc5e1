import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { Fault } from '@zichtlijn/messages';

/** Files in PEM: an own certificate with its key, and the authorities by which the other side is believed. */
export interface CertificateFiles {
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  readonly ca?: string | undefined;
}

/** What stands in those files. */
export interface Pem {
  readonly cert?: Buffer;
  readonly key?: Buffer;
  readonly ca?: Buffer;
}

/** Certificates that are renewed by putting new files in place: whoever asks gets the newest that can be read whole. */
export class Certificates {
  readonly files: CertificateFiles;
  #pem: Pem;
  #read: string;

  /** @throws Fault TLS_FILES when a file is missing, holds no PEM, or the key does not fit the certificate */
  constructor(files: CertificateFiles) {
    this.files = files;
    this.#read = this.#stamp();
    try {
      this.#pem = readPem(files);
    } catch {
      throw unreadable();
    }
  }

  /** The newest. A renewal that is half done, or wrong, leaves what was there. */
  current(): Pem {
    const stamp = this.#stamp();
    if (stamp === this.#read) return this.#pem;
    try {
      this.#pem = readPem(this.files);
      this.#read = stamp;
    } catch {
      // The next who asks tries again.
    }
    return this.#pem;
  }

  #stamp(): string {
    const { cert, key, ca } = this.files;
    return [cert, key, ca].map((file) => (file === undefined ? '' : changedAt(file))).join();
  }
}

function changedAt(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? 'gone' : `${found.mtimeMs}:${found.ino}:${found.size}`;
}

function readPem({ cert, key, ca }: CertificateFiles): Pem {
  const pem: Pem = {
    ...(cert !== undefined && { cert: readFileSync(cert) }),
    ...(key !== undefined && { key: readFileSync(key) }),
    ...(ca !== undefined && { ca: readFileSync(ca) }),
  };
  // What is no certificate, and a key that is of another one, is found here, and not when somebody connects.
  for (const certificate of [pem.cert, pem.ca]) if (certificate) new X509Certificate(certificate);
  createSecureContext(pem);
  return pem;
}

const unreadable = (): Fault =>
  new Fault('TLS_FILES', {
    nl: 'Een bestand met een certificaat of sleutel ontbreekt, is niet leesbaar of geen PEM, of de sleutel hoort niet bij het certificaat. Controleer de paden onder tls.',
    en: 'A file with a certificate or key is missing, cannot be read or is no PEM, or the key is not of the certificate. Check the paths under tls.',
  });
