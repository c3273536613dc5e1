import { useLanguage } from '../../language/use-language.ts';
import type { Choices } from './choices.ts';
import { ENOUGH_VISIBLE } from './rungs.ts';
import type { Rungs } from './use-rungs.ts';

/** Says at which level is shown, and why. */
export function LevelReason({ choices, rungs }: { readonly choices: Choices; readonly rungs: Rungs }) {
  const { compare, statistics } = useLanguage();
  const share = rungs.visible[rungs.level] ?? 0;
  const visible = share.toLocaleString(statistics.locale, { style: 'percent' });
  const level = statistics.level[rungs.level];
  if (choices.level === rungs.level) return <p className="note">{compare.whyChosen(level, visible)}</p>;
  return <p className="note">{share >= ENOUGH_VISIBLE ? compare.why(level, visible) : compare.whyCoarse(visible)}</p>;
}
