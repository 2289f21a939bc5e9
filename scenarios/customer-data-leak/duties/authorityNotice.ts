import type { Clause, Duty } from '../../../shared/scenario/people.ts';
import { any, fact, NEVER } from '../../common/predicates.ts';
import { copiesRemoved, someLimit } from '../comms.ts';
import { sourceOff } from '../world.ts';

const readSome = any(fact('held.answer-trace'), fact('held.similar-tickets'), fact('held.sample-count'));

/**
 * What article 33(3) asks of a first notification, part by part, and what tempts. Where none of our own people were shown, the parts that
 * say so are not so.
 */
const clauses = (concerned: boolean): Clause[] => [
  {
    id: 'attack',
    text: 'An attacker exploited our assistant; we are a victim of it.',
    purpose: 'blame',
    trueWhen: NEVER,
    penalty: 'tells an authority of an attack that nobody has found',
  },
  {
    id: 'nature',
    text: 'Nature: confidentiality. Requests to our own help centre could be read by visitors through its public assistant, without a log-in. First notification, in phases.',
    purpose: 'acknowledge',
    ...(concerned ? {} : { trueWhen: NEVER }),
    knownWhen: readSome,
  },
  {
    id: 'categories',
    text: 'People: those who wrote to our help centre. Data: names, reply addresses and what they wrote, which can hold health data or an address kept private. Our tenants’ customers are notified to the tenants.',
    purpose: 'scope',
    knownWhen: any(fact('held.sample-count'), fact('held.possible-tenants')),
  },
  {
    id: 'numbers',
    text: 'Approximate numbers: from a sample over all sites, as given below; our help centre is a part of it, and how many people and records are ours is being counted and follows.',
    purpose: 'scope',
    ...(concerned ? {} : { trueWhen: NEVER }),
    knownWhen: fact('held.sample-count'),
  },
  {
    id: 'numbers-open',
    text: 'Approximate numbers of people and records are not known yet; they follow as they are counted.',
    purpose: 'scope',
    staleWhen: fact('held.sample-count'),
  },
  {
    id: 'no-risk',
    text: 'Consequences: a risk to the people concerned is unlikely, as no misuse has been seen.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty:
      'calls it unlikely because nobody looked: the assistant has no log-in, and no log shows what a reader did',
  },
  {
    id: 'consequences',
    text: 'Likely consequences: unwanted contact, fraud that quotes a real request, and danger where an address was to be kept from somebody. Misuse has not been seen and cannot be ruled out.',
    purpose: 'claim',
  },
  {
    id: 'measures-path',
    text: 'Measures: internal tickets are off as a source for public answers, everywhere.',
    purpose: 'action',
    trueWhen: sourceOff,
    knownWhen: sourceOff,
  },
  {
    id: 'measures-limited',
    text: 'Measures: what public answers can draw on has been limited while we investigate.',
    purpose: 'action',
    trueWhen: someLimit,
    knownWhen: someLimit,
  },
  {
    id: 'measures-copies',
    text: 'Kept answers and shared pages are taken down; search results take longer, and emailed transcripts cannot be recalled.',
    purpose: 'action',
    trueWhen: copiesRemoved,
    knownWhen: copiesRemoved,
  },
  {
    id: 'measures-people',
    text: 'People at risk are reached first, today, through whoever can reach them safely; the others are written to by us.',
    purpose: 'plan',
  },
  {
    id: 'contact',
    text: 'Contact: our data protection officer, by name and direct line below, at any hour.',
    purpose: 'contact',
  },
];

/** The authority's first notification; legal answers for it with its name, so it clears what it sends. */
export const authorityNotice = (concerned: boolean): Pick<Duty, 'notice'> => ({
  notice: { clauses: clauses(concerned), clearedBy: ['legal-privacy'] },
});
