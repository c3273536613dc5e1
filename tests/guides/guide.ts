import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a reader of a guide does: write a file, give commands, or start something that goes on running. */
export type Step =
  | { readonly does: 'write'; readonly path: string; readonly text: string }
  | { readonly does: 'run' | 'start'; readonly text: string };

const fence = /^```(\w+)\n(.*?)^```$/gms;
const namedFile = /^# (\S+\.ya?ml)\n/;
const goesOn = /^npx zicht-(node|gateway) (serve|console)\b/;

/** The steps of a guide in `docs/guides`: every block of commands, and every block of YAML that begins with the name of its file. */
export function stepsOf(name: string): readonly Step[] {
  const text = readFileSync(join(import.meta.dirname, '../../docs/guides', name), 'utf8');
  return [...text.matchAll(fence)].flatMap(([, language, block = '']): Step[] => {
    if (language === 'sh') return [{ does: goesOn.test(block) ? 'start' : 'run', text: block }];
    const path = language === 'yaml' ? namedFile.exec(block)?.[1] : undefined;
    return path === undefined ? [] : [{ does: 'write', path, text: block }];
  });
}
