import { foundedOn, groundTaken, reclassificationText } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import type { NodeMunicipality } from '../configuration/node-configuration.ts';
import { originDay } from './borders.ts';

/**
 * Hold what a configuration says of the origin of a municipality against what is known of it. Without predecessors nothing is carried back, and nothing
 * has to agree.
 * @throws {Fault} ORIGIN_PART when a part of another municipality came along: the ground of later cannot be made of whole ones; ORIGIN_PREDECESSORS when
 * it names others than there were, or not all.
 */
export function checkOrigin({ code, origin }: NodeMunicipality): void {
  if (origin === undefined || origin.predecessors.length === 0) return;
  const day = originDay(code, origin.year);
  const entries = groundTaken(code).filter(({ on }) => on === day);
  if (entries.some(({ kind }) => kind === 'part')) {
    const { nl, en } = reclassificationText(entries);
    throw new Fault('ORIGIN_PART', {
      nl: `${code} is niet terug te rekenen. ${nl} Laat predecessors weg bij origin in zicht-node.yaml; de reeks krijgt daar een breuk.`,
      en: `${code} cannot be carried back. ${en} Leave predecessors out of origin in zicht-node.yaml; the series has a break there.`,
    });
  }
  if (entries.length === 0) return;
  const itself = foundedOn(code) === day ? [] : [code];
  const all = [...itself, ...entries.map(({ from }) => from)].sort();
  const named = origin.predecessors.map((one) => one.code).sort();
  if (named.join() === all.join()) return;
  throw new Fault('ORIGIN_PREDECESSORS', {
    nl: `${code} is in ${origin.year} ontstaan uit andere gemeenten dan predecessors noemt. Noem er bij origin in zicht-node.yaml precies deze: ${all.join(', ')}.`,
    en: `${code} came out of other municipalities in ${origin.year} than predecessors names. Name exactly these at origin in zicht-node.yaml: ${all.join(', ')}.`,
  });
}
