import { Fault } from '@zichtlijn/messages';
import { type Html, html, table } from '@zichtlijn/pages';
import { withVault } from '../../vault/with-vault.ts';
import type { ConsolePage, Look } from '../look.ts';
import { type HeldDelivery, heldDeliveries } from '../read-deliveries.ts';

/** What lies in the vault, by whose leave, and until when. */
export const deliveriesPage: ConsolePage = {
  path: 'leveringen',
  title: { nl: 'Leveringen', en: 'Deliveries' },
  async main(look) {
    const { configuration, municipality, say } = look;
    const held = await withVault(configuration, ({ pool }) => heldDeliveries(pool, municipality.code)).catch(
      (error) => {
        if (error instanceof Fault) return error;
        throw error;
      },
    );
    const told = held instanceof Fault ? html`<p class="soft">${say(held.sentence)}</p>` : deliveries(look, held);
    return html`<h1>${say(deliveriesPage.title)}</h1>${told}`;
  },
};

function deliveries({ say }: Look, held: readonly HeldDelivery[]): Html {
  const over = held.filter(({ isOver }) => isOver).length;
  const note = {
    nl: `Van ${over} is de laatste bewaardag voorbij: verwijder met "zicht-node purge".`,
    en: `Of ${over} the last day is over: destroy with "zicht-node purge".`,
  };
  const titles = [
    { nl: 'Bewaren tot en met', en: 'Keep up to and including' },
    { nl: 'Gegevensset', en: 'Dataset' },
    { nl: 'Bronhouder', en: 'Source holder' },
    { nl: 'Grondslag', en: 'Legal basis' },
    { nl: 'Over', en: 'About' },
    { nl: 'Geleverd', en: 'Delivered' },
  ];
  return html`${over === 0 ? null : html`<p class="note">${say(note)}</p>`}${table(
    say({ nl: 'In de kluis', en: 'In the vault' }),
    titles.map((title) => ({ title: say(title) })),
    held.map((one) => [
      one.isOver
        ? html`<strong>${one.retainUntil} · ${say({ nl: 'voorbij', en: 'over' })}</strong>`
        : day(one.retainUntil),
      html`${one.dataset}${one.synthetic ? html` <small>${say({ nl: 'verzonnen', en: 'invented' })}</small>` : null}`,
      ...[one.sourceHolder, one.legalBasis, html`${day(one.from)} – ${day(one.to)}`, day(one.deliveredOn)],
    ]),
    say({ nl: 'De kluis is leeg.', en: 'The vault is empty.' }),
  )}`;
}

const day = (text: string): Html => html`<time>${text}</time>`;
