import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { Certificates } from '@zichtlijn/operations';
import { parseDocument } from 'yaml';
import { z } from 'zod';

const path = z.string().min(1);
const ofNodes = z
  .strictObject({ cert: path.optional(), key: path.optional(), ca: path.optional() })
  .refine(({ cert, key }) => (cert === undefined) === (key === undefined));
const file = z.strictObject({
  listen: z.strictObject({ cert: path, key: path }).optional(),
  dialIn: z.strictObject({ cert: path, key: path }).optional(),
  nodes: ofNodes.optional(),
  node: z.record(z.string().regex(/^gm\d{4}$/), ofNodes).default({}),
});

/** The certificates of a gateway. */
export interface GatewayTls {
  /** With which it serves; null is plain HTTP. */
  readonly listen: Certificates | null;
  /** With which it is dialled by nodes; that of `listen` unless the file says otherwise. */
  readonly dialIn: Certificates | null;
  /** With which it comes to a node, and by which it believes that node; undefined leaves that to the machine. */
  readonly of: (node: string) => Certificates | undefined;
}

/**
 * Read `tls.yaml` of a gateway directory; without that file there are no certificates of its own.
 *
 * @throws Fault TLS_INVALID with every place that is wrong, or TLS_FILES
 */
export function readTls(directory: string): GatewayTls {
  const from = join(directory, 'tls.yaml');
  if (!existsSync(from)) return { listen: null, dialIn: null, of: () => undefined };
  const document = parseDocument(readFileSync(from, 'utf8'));
  const read = file.safeParse(document.errors.length > 0 ? null : document.toJS());
  if (!read.success) throw invalid(read.error.issues.map((issue) => issue.path.map(String).join('.') || '(top)'));
  const { listen, dialIn = listen, nodes, node } = read.data;
  const certificates = (files: z.infer<typeof ofNodes>) =>
    new Certificates(
      Object.fromEntries(Object.entries(files).flatMap(([name, at]) => (at ? [[name, resolve(directory, at)]] : []))),
    );
  const all = nodes && certificates(nodes);
  // What is said of one node comes on top of what is said of all.
  const own = new Map(Object.entries(node).map(([id, files]) => [id, certificates({ ...nodes, ...files })]));
  const served = (files: typeof listen) => (files ? certificates(files) : null);
  return { listen: served(listen), dialIn: served(dialIn), of: (id) => own.get(id) ?? all };
}

function invalid(places: readonly string[]): Fault {
  const where = [...new Set(places)].join(', ');
  return new Fault('TLS_INVALID', {
    nl: `tls.yaml klopt niet bij: ${where}. listen en dialIn hebben cert en key; nodes, en node per knooppunt (gm0363), hebben cert met key, ca, of beide.`,
    en: `tls.yaml is wrong at: ${where}. listen and dialIn have cert and key; nodes, and node per node (gm0363), have cert with key, ca, or both.`,
  });
}
