import type { JoinedNode } from '../../documents/joining.ts';
import type { Place } from '../../documents/places.ts';
import type { JoiningStep } from '../../documents/standing.ts';
import { useLanguage } from '../../language/use-language.ts';
import { stepNames, stepsOf } from './steps.ts';

interface StepPlanProperties {
  readonly place: Place;
  readonly node: JoinedNode | null;
  /** How far the municipality is, as the register knows it. */
  readonly step: JoiningStep | null;
}

/** The steps of one municipality, each with its command, what is done and what is next. */
export function StepPlan({ place, node, step }: StepPlanProperties) {
  const { joining } = useLanguage();
  const states = stepsOf(place.connected, node, step);
  return (
    <section className="card stack" aria-labelledby="stappen">
      <h2 className="utrecht-heading-2" id="stappen">
        {joining.planOf(place.name)}
      </h2>
      <p className="note">{place.connected ? joining.seenFrom : joining.notSeen}</p>
      {node?.release?.synthetic && <p>{joining.onlyInvented}</p>}
      <ol className="steps">
        {stepNames.map((name) => (
          <li key={name} className={`steps__step steps__step--${states[name]}`}>
            <p>
              <strong>{joining.steps[name].title}</strong>{' '}
              <span className="steps__state">{joining.state[states[name]]}</span>
            </p>
            <p>{joining.steps[name].text}</p>
            {joining.steps[name].command !== '' && (
              <p>
                <code>
                  {joining.steps[name].command.replaceAll('GMxxxx', place.code).replaceAll('NAAM', place.name)}
                </code>
              </p>
            )}
          </li>
        ))}
      </ol>
      <p className="note">{joining.guide}</p>
    </section>
  );
}
