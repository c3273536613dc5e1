import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Fault, say, Together } from '@zichtlijn/messages';
import { Certificates, isLoopback, proxyFor, toldToStop } from '@zichtlijn/operations';
import { ProcessingLog } from '@zichtlijn/processing-log';
import type { Command } from 'commander';
import { writeFor } from '../access/log-channel.ts';
import { logDirectory } from '../access/log-directory.ts';
import { tellToStop } from '../access/stop-message.ts';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { aboutSoftware } from '../conformance/about-software.ts';
import { nodeKey, nodeKeyFile } from '../dial/node-key.ts';
import { isHost } from '../host-release.ts';
import { policyKey } from '../memory/policy-key.ts';
import { signFor } from '../memory/sign-channel.ts';
import { ownersPolicyOf } from '../owner/follow-policy.ts';
import { keepToOwner } from '../owner/keep-to-owner.ts';
import { releaseLocation } from '../release-location.ts';
import type { ServeOptions } from '../serve-options.ts';
import { startServing } from '../serve-process.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { portOption } from './port-option.ts';
import { servingFile } from './serving-file.ts';

interface ServeCommandOptions extends CommonOptions {
  readonly port?: number;
  readonly host?: string;
}

/** `zicht-node serve`: start the process that answers from releases alone, and pass signals on to it. */
export function serveCommand(): Command {
  const about = {
    nl: 'Beantwoord vragen uit de gepubliceerde release; dit proces kan de kluis niet openen',
    en: 'Answer queries from the published release; this process cannot open the vault',
  };
  return nodeCommand('serve')
    .description(say(about))
    .option('--port <number>', say({ nl: 'poort; 0 is een vrije poort', en: 'port; 0 is a free one' }), portOption)
    .option('--host <address>', say({ nl: 'adres om op te luisteren', en: 'address to listen on' }))
    .action(async (options: ServeCommandOptions) => {
      const configuration = readConfiguration(options.dir);
      const orders = ordersOf(configuration, options);
      policyKey(configuration.directory);
      const directory = logDirectory(configuration.directory);
      const log = await ProcessingLog.open(directory, {
        program: 'zicht-node',
        retainMonths: configuration.retainMonths,
      });
      const child = startServing(orders);
      const note = servingFile(configuration.directory);
      writeFor(child, log);
      signFor(child, () => policyKey(configuration.directory));
      keepToOwner(child, configuration.directory, ownersPolicyOf(configuration), orders.json);
      void toldToStop(() => child.kill('SIGKILL')).then(() => tellToStop(child));
      const [code] = (await once(child, 'exit')) as [number | null];
      rmSync(note, { force: true });
      await log.close();
      // The child has said in both languages what was wrong; its exit code is ours.
      if (code !== 0) process.exit(code ?? 1);
    });
}

/** What the serving process is told. @throws Fault GATEWAY_KEY_NEEDED or CONFIGURATION_DATABASE; or CONFIGURATION_INVALID with both */
function ordersOf(configuration: NodeConfiguration, options: ServeCommandOptions): ServeOptions {
  const { metrics, tls, dialOut } = configuration;
  const host = options.host ?? configuration.host;
  const together = new Together();
  if (configuration.gatewayKeys.length === 0 && !isLoopback(host)) together.read(keyNeeded);
  const municipalities = configuration.municipalities.map(({ code }) => ({
    code,
    releases: together.read(() => releaseLocation(configuration, code, 'serveUrl'))!,
  }));
  // Read here too, so that what is wrong is told with the rest.
  if (tls !== null) together.read(() => new Certificates(tls));
  if (dialOut !== null) together.read(() => nodeKey(configuration.directory));
  const allowed = together.read(() => ownersPolicyOf(configuration));
  together.settle();
  return {
    municipalities,
    host,
    ...allowed!,
    about: aboutSoftware(),
    knownWithinDays: isHost(configuration) ? configuration.retractionsWithinDays : null,
    metrics,
    tls,
    dialOut: dialOut && {
      ...dialOut,
      keyFile: nodeKeyFile(configuration.directory),
      proxy: proxyFor(dialOut.host, dialOut.port)?.href ?? null,
    },
    port: options.port ?? configuration.port,
    json: options.json === true,
  };
}

function keyNeeded(): never {
  throw new Fault('GATEWAY_KEY_NEEDED', {
    nl: 'Zonder gatewayKeys in zicht-node.yaml antwoordt dit knooppunt alleen op deze machine. Zet er de sleutel van de gateway in (`zicht-gateway key`), of luister op 127.0.0.1.',
    en: 'Without gatewayKeys in zicht-node.yaml this node answers on this machine only. Put the key of the gateway there (`zicht-gateway key`), or listen on 127.0.0.1.',
  });
}
