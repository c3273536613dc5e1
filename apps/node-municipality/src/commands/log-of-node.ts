import { logCommand } from '@zichtlijn/processing-log';
import type { Command } from 'commander';
import { logDirectory } from '../access/log-directory.ts';

/** `zicht-node log verify|export`. */
export function logOfNode(): Command {
  return logCommand({ program: 'zicht-node', defaultDirectory: '.', logOf: logDirectory });
}
