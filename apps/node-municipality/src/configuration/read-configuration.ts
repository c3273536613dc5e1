import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { keyOf, memoryGrants, nodePolicy } from '@zichtlijn/assertion';
import { isMunicipalityCode } from '@zichtlijn/indicators';
import { Fault, Together } from '@zichtlijn/messages';
import { listenAddress } from '@zichtlijn/operations';
import { RETAIN_MONTHS } from '@zichtlijn/processing-log';
import { keyNamed } from '@zichtlijn/release';
import { z } from 'zod';
import { checkOrigin } from '../borders/origin-fault.ts';
import { readJoined } from '../conformance/joined-file.ts';
import { isDatabaseAddress } from './database-url.ts';
import type { MunicipalityOrigin, NodeConfiguration } from './node-configuration.ts';
import { readYaml } from './read-yaml.ts';

/** The configuration's name within a node directory. */
export const configurationFile = 'zicht-node.yaml';

const address = z
  .string()
  .refine(isDatabaseAddress, {
    error: 'geen postgresql://-adres of naam van een omgevingsvariabele | no postgresql:// address or variable name',
  })
  .optional();

const code = z.string().refine(isMunicipalityCode, { error: 'geen gemeentecode als GM0363 | no code like GM0363' });
const origin = z.strictObject({
  year: z.int().min(1995).max(2100),
  predecessors: z.array(z.strictObject({ code, ledger: z.string().min(1).optional() })).default([]),
});

const gatewayKey = z.string().refine((text) => keyOf('Ed25519', text) !== null, {
  error: 'geen sleutel zoals `zicht-gateway key` die toont | no key as `zicht-gateway key` shows it',
});

const releaseKey = z.string().refine((text) => keyNamed(text) !== null, {
  error: 'geen sleutel zoals `zicht-node release-key` die toont | no key as `zicht-node release-key` shows it',
});
const path = z.string().min(1);

/** How old a host's knowledge of retractions may be, in days: an office without a network is brought a file each month, with some days to spare. */
const KNOWN_WITHIN_DAYS = 35;

const fields = z.strictObject({
  municipalities: z
    .array(
      z
        .strictObject({
          code,
          name: z.string().min(1),
          origin: origin.optional(),
          releaseKeys: z.array(releaseKey).min(1).max(20).optional(),
        })
        .refine(isCompleteOrigin, {
          path: ['origin', 'predecessors'],
          error:
            'elke andere gemeente heeft een ledger nodig, of none | every other municipality needs a ledger, or none',
        }),
    )
    .min(1),
  host: z.string().min(1).default('127.0.0.1'),
  port: z.int().min(0).max(65_535).default(0),
  database: z
    .union([z.literal('embedded'), z.strictObject({ vaultUrl: address, releaseUrl: address, serveUrl: address })])
    .default('embedded'),
  areas: z.string().min(1).optional(),
  indelingsjaar: z.int().min(1995).max(2100).optional(),
  gatewayKeys: z.array(gatewayKey).max(4).default([]),
  policy: nodePolicy.optional(),
  tls: z
    .strictObject({
      cert: path,
      key: path,
      ca: path.optional(),
      gateway: z
        .string()
        .regex(/^[A-Za-z0-9.-]{1,253}$/)
        .optional(),
    })
    .refine(({ ca, gateway }) => (ca === undefined) === (gateway === undefined), {
      error: 'ca en gateway horen bij elkaar | ca and gateway belong together',
    })
    .optional(),
  dialOut: z
    .strictObject({
      gateway: z.string().refine((text) => text.includes(':') && listenAddress(text) !== null, {
        error: 'geen adres:poort | no address:port',
      }),
      ca: path.optional(),
    })
    .optional(),
  metrics: z
    .union([z.int(), z.string()])
    .transform((written) => listenAddress(`${written}`))
    .refine((address) => address !== null, { error: 'geen poort of adres:poort | no port or address:port' })
    .optional(),
  memory: z.enum(memoryGrants).default('fresh'),
  firstSight: z.strictObject({ days: z.int().min(1).max(30) }).optional(),
  fourEyes: z
    .array(releaseKey)
    .min(2)
    .max(50)
    .refine((keys) => new Set(keys).size === keys.length)
    .optional(),
  operations: z.enum(['contract', 'manifest-only']).default('contract'),
  signOff: z.literal('required').optional(),
  retractionsWithinDays: z.int().min(1).max(400).default(KNOWN_WITHIN_DAYS),
  retainMonths: z.int().min(1).max(240).default(RETAIN_MONTHS),
});

/** A policy is about purposes, and without a gateway that is known, here or because the node joined it, nobody vouches for one. */
const schema = (hasJoined: boolean) =>
  fields
    .refine(({ dialOut, gatewayKeys }) => dialOut === undefined || hasJoined || gatewayKeys.length > 0, {
      path: ['dialOut'],
      error: 'vraagt om gatewayKeys | needs gatewayKeys',
    })
    .refine(({ policy, gatewayKeys }) => policy === undefined || hasJoined || gatewayKeys.length > 0, {
      path: ['policy'],
      error: 'vraagt om gatewayKeys | needs gatewayKeys',
    })
    .refine(({ firstSight, gatewayKeys }) => firstSight === undefined || hasJoined || gatewayKeys.length > 0, {
      path: ['firstSight'],
      error: 'vraagt om gatewayKeys | needs gatewayKeys',
    });

/** A host has no vault: what has one is no host. */
const hostOrNode = (hasJoined: boolean) =>
  schema(hasJoined).refine(
    ({ municipalities }) => new Set(municipalities.map(({ releaseKeys }) => releaseKeys === undefined)).size < 2,
    { path: ['municipalities'], error: 'releaseKeys bij alle of bij geen | releaseKeys with all or with none' },
  );

function isCompleteOrigin(own: { code: string; origin?: z.infer<typeof origin> | undefined }): boolean {
  return own.origin?.predecessors.every((one) => (one.code === own.code) === (one.ledger === undefined)) ?? true;
}

/**
 * Read and check the configuration of a node.
 *
 * @param isJoining whether it is about to know a gateway: then what needs one may be there already
 * @throws Fault CONFIGURATION_MISSING, or CONFIGURATION_INVALID with every fault in it together; JOINED_FILE; or those of `checkOrigin`.
 */
export function readConfiguration(directory: string, isJoining = false): NodeConfiguration {
  const root = resolve(directory);
  const file = join(root, configurationFile);
  if (!existsSync(file)) {
    throw new Fault('CONFIGURATION_MISSING', {
      nl: `In ${root} staat geen ${configurationFile}. Maak een knooppunt met "zicht-node init", of wijs met --dir de juiste map aan.`,
      en: `There is no ${configurationFile} in ${root}. Make a node with "zicht-node init", or point --dir at the right directory.`,
    });
  }
  const joined = readJoined(root);
  const { municipalities, areas, policy, metrics, tls, dialOut, gatewayKeys, ...rest } = readYaml(
    file,
    hostOrNode(isJoining || joined !== null),
    'CONFIGURATION_INVALID',
  );
  const named = municipalities.map(({ origin, ...own }) =>
    origin === undefined ? own : { ...own, origin: originFrom(root, origin) },
  );
  const together = new Together();
  for (const municipality of named) together.read(() => checkOrigin(municipality));
  together.settle();
  return {
    directory: root,
    municipalities: named,
    ...rest,
    gatewayKeys: [...new Set([...gatewayKeys, ...(joined === null ? [] : [joined.gateway.key])])],
    indelingsjaar: rest.indelingsjaar,
    policy: policy ?? null,
    metrics: metrics ?? null,
    dialOut:
      dialOut === undefined
        ? null
        : { ...listenAddress(dialOut.gateway)!, ca: dialOut.ca === undefined ? null : resolve(root, dialOut.ca) },
    tls: tls === undefined ? null : { ...tls, ...absolute(root, tls) },
    areasFile: areas === undefined ? null : resolve(root, areas),
  };
}

function originFrom(root: string, { year, predecessors }: z.infer<typeof origin>): MunicipalityOrigin {
  const ledgerOf = (file = 'none') => (file === 'none' ? null : resolve(root, file));
  return { year, predecessors: predecessors.map((one) => ({ code: one.code, ledger: ledgerOf(one.ledger) })) };
}

const absolute = (root: string, { cert, key, ca }: { cert: string; key: string; ca?: string | undefined }) => ({
  cert: resolve(root, cert),
  key: resolve(root, key),
  ...(ca === undefined ? {} : { ca: resolve(root, ca) }),
});
