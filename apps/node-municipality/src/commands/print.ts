import { type Sentence, say } from '@zichtlijn/messages';

/** Write one line of output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What stands above everything that must stay inside the node. */
export const confidential: Sentence = {
  nl: 'VERTROUWELIJK: blijft binnen het knooppunt',
  en: 'CONFIDENTIAL: stays inside the node',
};

/** What stands beside every result that was made from invented data. */
export function inventedMark(synthetic: boolean): string {
  return synthetic ? say({ nl: ' · verzonnen gegevens', en: ' · verzonnen gegevens (invented data)' }) : '';
}
