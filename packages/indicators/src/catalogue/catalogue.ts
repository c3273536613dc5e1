import type { IndicatorDefinition } from '../definition/definition.ts';
import { aankopenZonderHypotheek } from '../definitions/aankopen-zonder-hypotheek.ts';
import { adreskwaliteit } from '../definitions/adreskwaliteit.ts';
import { afgewezenRijen, afgewezenRijenPerLevering } from '../definitions/afgewezen-rijen.ts';
import { bestuurders } from '../definitions/bestuurders.ts';
import { bestuurdersMetAntecedenten } from '../definitions/bestuurders-met-antecedenten.ts';
import { bestuurdersVanVijfStichtingen } from '../definitions/bestuurders-van-vijf-stichtingen.ts';
import { bezitVanStichtingen } from '../definitions/bezit-van-stichtingen.ts';
import { crimineleLoopbaan } from '../definitions/criminele-loopbaan.ts';
import { doorsluishuizen } from '../definitions/doorsluishuizen.ts';
import { frequenteVerhuizingen } from '../definitions/frequente-verhuizingen.ts';
import { halfjaarDoorverkopen } from '../definitions/halfjaar-doorverkopen.ts';
import { handelendeStichtingen } from '../definitions/handelende-stichtingen.ts';
import { hennepBijFrequenteVerhuizingen } from '../definitions/hennep-bij-frequente-verhuizingen.ts';
import { hennepruimingen } from '../definitions/hennepruimingen.ts';
import { hennepruimingenPanden } from '../definitions/hennepruimingen-panden.ts';
import { inwoners } from '../definitions/inwoners.ts';
import { koppelgraad } from '../definitions/koppelgraad.ts';
import { objecten } from '../definitions/objecten.ts';
import { overbewoning } from '../definitions/overbewoning.ts';
import { pandeigenaren } from '../definitions/pandeigenaren.ts';
import { pandeigenarenMetAntecedenten } from '../definitions/pandeigenaren-met-antecedenten.ts';
import { plaatsVanIncidenten } from '../definitions/plaats-van-incidenten.ts';
import { rioolwater } from '../definitions/rioolwater.ts';
import { stichtingen } from '../definitions/stichtingen.ts';
import { transactiewaarde } from '../definitions/transactiewaarde.ts';
import { verdachteTransacties } from '../definitions/verdachte-transacties.ts';
import { verdachten } from '../definitions/verdachten.ts';
import { verdachtenHuishoudpositie } from '../definitions/verdachten-huishoudpositie.ts';
import { verdachtenOpleiding } from '../definitions/verdachten-opleiding.ts';
import { verdachtenSocialeContext } from '../definitions/verdachten-sociale-context.ts';
import { vergunningOfSubsidieMetAntecedenten } from '../definitions/vergunning-of-subsidie-met-antecedenten.ts';
import { vergunningenEnSubsidies } from '../definitions/vergunningen-en-subsidies.ts';
import { verzamelaars } from '../definitions/verzamelaars.ts';
import { waardesprong } from '../definitions/waardesprong.ts';
import { windhappers } from '../definitions/windhappers.ts';
import { windhappersArmoede } from '../definitions/windhappers-armoede.ts';
import { windhappersHuishouden } from '../definitions/windhappers-huishouden.ts';
import { windhappersMetAntecedenten } from '../definitions/windhappers-met-antecedenten.ts';
import { woningeigenaren } from '../definitions/woningeigenaren.ts';
import { woningen } from '../definitions/woningen.ts';
import { woningenVanVerzamelaars } from '../definitions/woningen-van-verzamelaars.ts';
import { woningwaarde } from '../definitions/woningwaarde.ts';
import { zelfdeDagDoorverkopen } from '../definitions/zelfde-dag-doorverkopen.ts';

/** Every indicator that can be counted, bases first. */
export const catalogue: readonly IndicatorDefinition[] = [
  objecten,
  woningen,
  inwoners,
  pandeigenaren,
  woningeigenaren,
  stichtingen,
  bestuurders,
  vergunningenEnSubsidies,
  doorsluishuizen,
  zelfdeDagDoorverkopen,
  halfjaarDoorverkopen,
  transactiewaarde,
  aankopenZonderHypotheek,
  waardesprong,
  woningwaarde,
  verzamelaars,
  woningenVanVerzamelaars,
  overbewoning,
  windhappers,
  windhappersHuishouden,
  windhappersArmoede,
  pandeigenarenMetAntecedenten,
  windhappersMetAntecedenten,
  handelendeStichtingen,
  bezitVanStichtingen,
  bestuurdersVanVijfStichtingen,
  bestuurdersMetAntecedenten,
  hennepruimingen,
  hennepruimingenPanden,
  verdachten,
  frequenteVerhuizingen,
  hennepBijFrequenteVerhuizingen,
  plaatsVanIncidenten,
  verdachtenHuishoudpositie,
  verdachtenSocialeContext,
  verdachtenOpleiding,
  crimineleLoopbaan,
  rioolwater,
  verdachteTransacties,
  vergunningOfSubsidieMetAntecedenten,
  adreskwaliteit,
  koppelgraad,
  afgewezenRijenPerLevering,
  afgewezenRijen,
];

/** The indicator with this id, in this version or else in its newest; undefined when there is none. */
export function definition(id: string, version?: number): IndicatorDefinition | undefined {
  const versions = byId.get(id);
  return version === undefined ? versions?.[0] : versions?.find((candidate) => candidate.version === version);
}

/** The versions of each, the latest first. */
const byId: ReadonlyMap<string, readonly IndicatorDefinition[]> = Map.groupBy(
  catalogue.toSorted((a, b) => b.version - a.version),
  ({ id }) => id,
);
