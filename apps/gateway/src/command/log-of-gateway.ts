import { logCommand } from '@zichtlijn/processing-log';
import type { Command } from 'commander';
import { logDirectory } from '../log/log-directory.ts';
import { DEFAULT_DIRECTORY } from './default-directory.ts';

/** `zicht-gateway log verify|export`. */
export function logOfGateway(): Command {
  return logCommand({ program: 'zicht-gateway', defaultDirectory: DEFAULT_DIRECTORY, logOf: logDirectory });
}
