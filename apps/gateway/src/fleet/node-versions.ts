import { type KnownFields, knownFields } from './known-fields.ts';
import { NodeFailure } from './node-failure.ts';
import type { NodePool } from './node-pool.ts';

/** What asks a node for its schema text. */
export const SCHEMA_QUESTION = '{ _service { sdl } }';
const body = JSON.stringify({ query: SCHEMA_QUESTION });
const RECHECK_MS = 60_000;

interface Version {
  readonly known: KnownFields;
  readonly until: number;
}

/**
 * Which fields nodes of an older contract know. A node is taken to be of today until it refuses a query; then its own schema
 * text is read, once a minute at most, so that an upgraded node is soon asked everything again.
 */
export class NodeVersions {
  readonly #pool: NodePool;
  readonly #today: KnownFields;
  readonly #versions = new Map<string, Version>();
  readonly #reading = new Map<string, Promise<KnownFields>>();

  constructor(pool: NodePool, today: KnownFields) {
    this.#pool = pool;
    this.#today = today;
  }

  /** The fields to ask of a node. */
  of(id: string): KnownFields {
    const version = this.#versions.get(id);
    return version && version.until > performance.now() ? version.known : this.#today;
  }

  /**
   * Read the schema text of a node that refused a query.
   *
   * @throws NodeFailure when it cannot be had.
   */
  read(id: string): Promise<KnownFields> {
    const version = this.#versions.get(id);
    if (version && version.until > performance.now()) return Promise.resolve(version.known);
    let reading = this.#reading.get(id);
    if (!reading) {
      reading = this.#ask(id).finally(() => this.#reading.delete(id));
      this.#reading.set(id, reading);
    }
    return reading;
  }

  async #ask(id: string): Promise<KnownFields> {
    const known = await this.#pool.post(id, body, (text) => ({ value: readSdl(text), sound: true }));
    this.#versions.set(id, { known, until: performance.now() + RECHECK_MS });
    return known;
  }
}

function readSdl(text: string): KnownFields {
  let sdl: unknown;
  try {
    sdl = (JSON.parse(text) as { data?: { _service?: { sdl?: unknown } } } | null)?.data?._service?.sdl;
  } catch {
    throw new NodeFailure('NOT_JSON');
  }
  if (typeof sdl !== 'string') throw new NodeFailure('DECLINED');
  try {
    return knownFields(sdl);
  } catch {
    throw new NodeFailure('CONTRACT');
  }
}
