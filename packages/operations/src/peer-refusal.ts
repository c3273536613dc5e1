import type { IncomingMessage } from 'node:http';
import { checkServerIdentity, TLSSocket } from 'node:tls';

/** Why a client is not who it has to be. */
export type PeerRefusal =
  | 'CERTIFICATE_NEEDED'
  | 'CERTIFICATE_EXPIRED'
  | 'CERTIFICATE_UNTRUSTED'
  | 'CERTIFICATE_OTHER_NAME';

/** Hold the certificate of a client against the authorities of the server and the name that it has to bear; null when both hold. */
export function peerRefusal({ socket }: Pick<IncomingMessage, 'socket'>, name: string): PeerRefusal | null {
  if (!(socket instanceof TLSSocket)) return 'CERTIFICATE_NEEDED';
  const certificate = socket.getPeerCertificate();
  if (Object.keys(certificate).length === 0) return 'CERTIFICATE_NEEDED';
  if (!socket.authorized) {
    const expired = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'].includes(String(socket.authorizationError));
    return expired ? 'CERTIFICATE_EXPIRED' : 'CERTIFICATE_UNTRUSTED';
  }
  return checkServerIdentity(name, certificate) === undefined ? null : 'CERTIFICATE_OTHER_NAME';
}
