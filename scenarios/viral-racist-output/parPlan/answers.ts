import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import { say } from '../../common/plan.ts';

/** Questions that par answers in words of its own. */
export const answers: ParAction[] = [
  say(
    minutes(15.6),
    'safety-lead',
    'museum',
    'Until the older model serves, and no longer. I decided it. Send me the leaflet and I’ll see what it stopped.',
  ),
  say(
    minutes(20),
    'safety-lead',
    'counter-speech',
    'With an end, if at all. I read a sample of what it stops, and lessons and advice centres are in it.',
  ),
  say(
    minutes(30),
    'support-lead',
    'second-language',
    'Don’t tell anybody it’s over in a language that nobody has read. Say what is switched, and that a person reads theirs.',
  ),
  say(
    minutes(31.6),
    'comms',
    'follow-up',
    'I do, and only I. The statement still holds. The person who was named heard from us before we published. Not everybody who reported it has heard from us yet; they will tomorrow morning.',
  ),
  say(
    nextDay(1),
    'model-owner',
    'result-good',
    'The small stage first, then look. Containment stays on until that has been read.',
  ),
  say(
    nextDay(4.6),
    'model-owner',
    'regression',
    'The set that found it, at the size that found it, and I own it.',
  ),
];

/** Where it goes on by itself, somebody who was forgotten asks. */
export const answersToThoseLeft: ParAction[] = [
  say(
    minutes(13.6),
    'support-lead',
    'language-left',
    'No, and it isn’t over for you either. Thank you for trying again; it goes straight to the people who read the rates by language.',
  ),
];

/** Where something of ours names the councillor, the office is told what will be done in person. */
export const answersToTheOffice: ParAction[] = [
  say(
    minutes(18.9),
    'legal-privacy',
    'councillor',
    'I’m sorry. Somebody from here says so to the councillor in person before a statement says it to anybody. Where it’s ours it comes down; where it isn’t, we ask.',
  ),
];
