import type { MemoryGrant, NodePolicy } from '@zichtlijn/assertion';
import type { ListenAddress } from '@zichtlijn/operations';

/** A municipality that this node answers for. */
export interface NodeMunicipality {
  readonly code: string;
  readonly name: string;
  /** When it came out of others, or others merged into it: the year, and these with their ledgers. */
  readonly origin?: MunicipalityOrigin | undefined;
  /** On a host: the keys with which the municipality signs its releases, which come here in files. */
  readonly releaseKeys?: readonly string[] | undefined;
}

/**
 * What a municipality came out of, itself among them when it kept its code. Without predecessors nothing is released of the years before; with all of them, what is
 * delivered of the years before is said to be about the whole ground of now.
 */
export interface MunicipalityOrigin {
  readonly year: number;
  readonly predecessors: readonly Predecessor[];
}

/** A municipality that another came out of. */
export interface Predecessor {
  readonly code: string;
  /** Absolute path of everything that it published; null when it never published anything, and for the municipality itself. */
  readonly ledger: string | null;
}

/** The addresses a node on PostgreSQL has, each with a role that can do no more than its program needs. */
export interface ServerAddresses {
  readonly vaultUrl?: string | undefined;
  readonly releaseUrl?: string | undefined;
  readonly serveUrl?: string | undefined;
}

/** How a node speaks TLS. With `ca` and `gateway` it answers only a client of that authority that bears that name. */
export interface NodeTls {
  readonly cert: string;
  readonly key: string;
  readonly ca?: string | undefined;
  readonly gateway?: string | undefined;
}

/** `zicht-node.yaml`, checked. Addresses may still be names of environment variables: see `databaseUrl`. */
export interface NodeConfiguration {
  /** The node directory, absolute. */
  readonly directory: string;
  readonly municipalities: readonly NodeMunicipality[];
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly database: 'embedded' | ServerAddresses;
  /** The year of the area division that everything in the vault follows; without it each delivery keeps its own. */
  readonly indelingsjaar?: number | undefined;
  /** Public keys of the gateway that may ask; none: whoever is on this machine. */
  readonly gatewayKeys: readonly string[];
  /** For what purposes numbers are given; null leaves that to the gateway. */
  readonly policy: NodePolicy | null;
  /** Absolute paths of the certificates with which the node speaks TLS, and the name of its gateway; null is without TLS. */
  readonly tls: NodeTls | null;
  /** The gateway that this node dials, for want of a way in: its address, and the authority of its certificate. */
  readonly dialOut: { readonly host: string; readonly port: number; readonly ca: string | null } | null;
  /** Where the serving process offers its metrics; null is nowhere. */
  readonly metrics: ListenAddress | null;
  /** What the gateway may remember of what it was given. */
  readonly memory: MemoryGrant;
  /** For how many days after its publication a release is for the municipality's own people alone; left out, for everybody at once. */
  readonly firstSight?: { readonly days: number } | undefined;
  /** Public keys of the persons of whom one builds and another one publishes; none where one person may do both. */
  readonly fourEyes?: readonly string[] | undefined;
  /** Whether only listed questions of the gateway are answered, or all that the contract has. */
  readonly operations: 'contract' | 'manifest-only';
  /** Whether a table leaves only where the college or the process owner signed for it; left out, from the first decision that is recorded. */
  readonly signOff?: 'required' | undefined;
  /** On a host: days within which it has to hear from a municipality what that retracted; after that it gives nothing of it. */
  readonly retractionsWithinDays: number;
  /** Months for which the log is kept. */
  readonly retainMonths: number;
  /** Absolute path of a `code;name` list, when there is one. */
  readonly areasFile: string | null;
}
