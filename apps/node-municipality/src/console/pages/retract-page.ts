import { Fault } from '@zichtlijn/messages';
import { html } from '@zichtlijn/pages';
import { retraction, retractionReasons, tableName } from '../../releases/retraction.ts';
import { withReleaseStore } from '../../with-release-store.ts';
import type { ConsolePage, Look } from '../look.ts';
import { retractionWords } from './retraction-table.ts';

/** Choose what to retract and why. It holds at once and cannot be undone, so it asks for a yes. */
export const retractPage: ConsolePage = {
  path: 'intrekken',
  title: { nl: 'Intrekken', en: 'Retract' },
  async main(look) {
    const { configuration, municipality, say, to, formKey } = look;
    const { manifest, gone } = await withReleaseStore(configuration, municipality, async (store) => ({
      manifest: await store.current(),
      gone: new Set((await store.retractions()).map(({ subject }) => subject)),
    }));
    if (manifest === null) return html`<h1>${say(retractPage.title)}</h1><p>${say(nothing)}</p>`;
    const tables = manifest.definitions.map(({ indicator, version }) => tableName(indicator, version));
    const left = [manifest.id, ...tables].filter((subject) => !gone.has(subject));
    const whole = { nl: 'de hele release', en: 'the whole release' };
    return html`<h1>${say(retractPage.title)}</h1>
<p>${say(consequences)}</p>
<form class="card" method="post" action="${to('intrekken')}"><input type="hidden" name="formulier" value="${formKey}">
<div class="field"><label for="wat">${say({ nl: 'Wat', en: 'What' })}</label><select id="wat" name="wat" required><option value="">${say({ nl: 'kies', en: 'choose' })}</option>
${left.map((subject) => html`<option value="${subject}">${subject === manifest.id ? `${say(whole)} (${subject})` : subject}</option>`)}</select></div>
<fieldset><legend>${say({ nl: 'Waarom (blijft binnen het knooppunt)', en: 'Why (stays inside the node)' })}</legend>
${retractionReasons.map(
  (reason) =>
    html`<div class="choice"><input type="radio" id="${reason}" name="waarom" value="${reason}" required><label for="${reason}">${say(retractionWords[reason])}</label></div>`,
)}</fieldset>
<div class="choice"><input type="checkbox" id="zeker" name="zeker" value="ja" required><label for="zeker">${say({ nl: 'Ik weet dat dit niet ongedaan te maken is.', en: 'I know that this cannot be undone.' })}</label></div>
<button type="submit">${say(retractPage.title)}</button></form>`;
  },
};

const nothing = { nl: 'Er is nog niets gepubliceerd.', en: 'Nothing was published yet.' };

const consequences = {
  nl: 'Vanaf dat moment geeft dit knooppunt het niet meer, en binnen een minuut geen gateway die het onthield. Wie een antwoord bewaarde, heeft het nog: voor de bescherming telt wat gepubliceerd was als voorgoed bekend. Aan een gastheer geeft u het bericht van `zicht-node export`.',
  en: 'From that moment this node gives it no more, and within a minute no gateway that remembered it. Who kept an answer still has it: for disclosure control what was published counts as known for ever. A host is given the notice of `zicht-node export`.',
};

/**
 * Retract what a form says.
 * @throws {Fault} RETRACTION_FORM when it lacks something; RETRACTION_UNKNOWN for what was not published
 */
export async function retractByForm({ configuration, municipality }: Look, form: URLSearchParams): Promise<void> {
  const reason = retractionReasons.find((one) => one === form.get('waarom'));
  const order = retraction.safeParse({ subject: form.get('wat'), reason, at: new Date().toISOString() });
  if (reason === undefined || form.get('zeker') !== 'ja' || !order.success) throw incomplete();
  await withReleaseStore(configuration, municipality, (store) => store.retract(order.data));
}

function incomplete(): Fault {
  return new Fault('RETRACTION_FORM', {
    nl: 'Kies wat u intrekt, een reden, en zet het vinkje. Er is niets ingetrokken.',
    en: 'Choose what you retract, a reason, and tick the box. Nothing was retracted.',
  });
}
