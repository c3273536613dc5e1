import { memoryGrants, nodePolicy, statedSoftware } from '@zichtlijn/assertion';
import { z } from 'zod';

const shape = z.object({
  municipalities: z.array(
    z.object({
      code: z.string(),
      releases: z.union([z.object({ directory: z.string() }), z.object({ url: z.string() })]),
    }),
  ),
  host: z.string(),
  port: z.int().min(0).max(65_535),
  gatewayKeys: z.array(z.string()),
  policy: nodePolicy.nullable(),
  /** Paths of the certificates with which it speaks TLS, and the name that its gateway bears. */
  tls: z
    .object({
      cert: z.string(),
      key: z.string(),
      ca: z.string().optional(),
      gateway: z.string().optional(),
    })
    .nullable(),
  /** The gateway that it dials, and paths of what it needs for that. */
  dialOut: z
    .object({
      host: z.string(),
      port: z.int(),
      ca: z.string().nullable(),
      keyFile: z.string(),
      /** Through which proxy it comes to the gateway. */
      proxy: z.string().nullable(),
    })
    .nullable(),
  /** On a host: days within which it has to hear what was retracted; null where the municipalities themselves publish. */
  knownWithinDays: z.int().min(1).nullable(),
  /** Where `/metrics` is served. */
  metrics: z.object({ host: z.string(), port: z.int().min(0).max(65_535) }).nullable(),
  memory: z.enum(memoryGrants),
  /** By municipality the tables that are signed for; null where no signature is needed. */
  signed: z.record(z.string(), z.array(z.string()).nullable()),
  /** What it states of the software that runs. */
  about: statedSoftware,
  /** Hashes of the only questions that are answered; null answers all that the contract has. */
  listed: z.array(z.string()).nullable(),
  json: z.boolean(),
});

/** All that the serving process is told. */
export type ServeOptions = z.infer<typeof shape>;

/** Name of the environment variable that carries the options: a command line would be visible to every user of the machine. */
export const serveVariable = 'ZICHT_SERVE';

/** Read the options as the `serve` command wrote them. */
export function serveOptions(environment: NodeJS.ProcessEnv): ServeOptions {
  return shape.parse(JSON.parse(environment[serveVariable] ?? 'null'));
}
