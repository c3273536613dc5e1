import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of a certificate and its key. */
export interface Pair {
  readonly cert: string;
  readonly key: string;
}

/** Whether this machine can make certificates. */
export function canMakeCertificates(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** An authority that lives for a test, and issues what it is asked. */
export class ThrowAwayAuthority {
  readonly ca: string;
  readonly #directory: string;
  readonly #name: string;
  #serial = 0;

  constructor(directory: string, name: string) {
    this.#directory = directory;
    this.#name = name;
    this.ca = this.#path('ca.pem');
    const subject = ['-subj', `/CN=${name}`, '-days', '2'];
    const extensions = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign'];
    openssl('req', '-x509', ...newKey(this.#path('ca.key')), ...subject, ...extensions, '-out', this.ca);
  }

  /** A certificate for a name of DNS or an IP address; one that has expired when `days` is negative. */
  issue(name: string, days = 1): Pair {
    this.#serial += 1;
    const [cert, key, request, extensions] = ['pem', 'key', 'csr', 'ext'].map((end) =>
      this.#path(`${this.#serial}.${end}`),
    ) as [string, string, string, string];
    const kind = /^[\d.]+$/.test(name) ? 'IP' : 'DNS';
    writeFileSync(extensions, `subjectAltName=${kind}:${name}\nextendedKeyUsage=serverAuth,clientAuth\n`);
    openssl('req', ...newKey(key), '-subj', `/CN=${name}`, '-out', request);
    const from = ['-CA', this.ca, '-CAkey', this.#path('ca.key'), '-set_serial', `${this.#serial}`];
    openssl('x509', '-req', '-in', request, ...from, '-days', `${days}`, '-extfile', extensions, '-out', cert);
    return { cert, key };
  }

  #path(name: string): string {
    return join(this.#directory, `${this.#name}-${name}`);
  }
}

const newKey = (file: string) => ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', file];

function openssl(...words: readonly string[]): void {
  execFileSync('openssl', words, { stdio: 'ignore' });
}
