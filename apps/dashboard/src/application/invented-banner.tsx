import { connectedDocument } from '../documents/connected.ts';
import { placesDocument } from '../documents/places.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { useLanguage } from '../language/use-language.ts';

/** Says that data are invented, as soon as one connected municipality published a release that says so. */
export function InventedBanner() {
  const { frame } = useLanguage();
  const places = useAnswer(placesDocument, {}).data?.nation.municipalities ?? [];
  const connected = places.filter((place) => place.connected).map(({ code }) => code);
  const answer = useAnswer(connectedDocument, connected.length === 0 ? null : { in: { municipalities: connected } });
  if (!answer.data?.municipalities.some(({ release }) => release?.synthetic)) return null;
  return (
    <section className="invented" aria-label={frame.invented}>
      <p>
        <strong>{frame.invented}</strong> {frame.inventedMore}
      </p>
    </section>
  );
}
