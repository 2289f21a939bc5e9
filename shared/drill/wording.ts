import { severityIn, titleIn } from '../roleNames.ts';
import type { WelfareAction } from '../scenario/people.ts';
import type { HeardAct, OwnerArea } from './call/events.ts';
import type { Severity } from './paging/events.ts';
import type { View } from './view.ts';

export const HEARD_WORDS: Record<HeardAct, string> = {
  declared: 'declared the incident',
  severityChanged: 'changed the severity',
  ownerNamed: 'named an owner',
  ownerAccepted: 'accepted ownership',
  briefed: 'briefed the call',
  objectionsAsked: 'asked for strong objections',
  updateGiven: 'gave an update',
  handOffOffered: 'offered command',
  handOffAccepted: 'accepted command',
  swoopAnswered: 'answered the executive',
  welfareDecided: 'decided on a welfare case',
  narrativeAligned: 'aligned the narrative',
  switchAuthorised: 'authorised a switch',
  taskGiven: 'gave a task',
};

export const AREA_WORDS: Record<OwnerArea, string> = {
  org: 'the organisation',
  technical: 'the technical fix',
  external: 'the outside world',
};

export const WELFARE_WORDS: Record<WelfareAction, string> = {
  'in-product-card': 'in-product card',
  'message-young-person': 'message to the young person',
  'safeguarding-lead': 'safeguarding lead',
  'clinician-review': 'review by a clinician',
  'social-care-referral': 'referral to children’s social care',
  'emergency-referral': 'emergency referral',
  'no-referral-recorded': 'no referral, recorded',
  'contact-guardian': 'contact with the guardian',
  'write-to-the-person': 'write to the person directly',
  'through-the-customer': 'through the business customer, who tells them',
  'ring-the-customer-today': 'ring the business customer’s privacy contact today',
  'no-contact-recorded': 'no contact, reason recorded',
  'direct-contact': 'direct contact, by a named person',
  'through-organisation': 'contact through the organisation that answers for them',
  'public-line-only': 'no contact beyond the public statement',
  'offer-support': 'support and time away offered',
};

/** A role's name as this viewer's company has it. */
export const roleName = ({ names }: Pick<View, 'names'>, role: string): string => titleIn(names, role);
export const roleNames = (view: Pick<View, 'names'>, roles: readonly string[]): string =>
  listed(roles.map((role) => roleName(view, role)));
export const severityName = ({ names }: Pick<View, 'names'>, severity: Severity): string =>
  severityIn(names, severity);

/** "a, b and c" */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? 'nobody';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Somebody's words in quotes, at the end of a sentence: a sign that ends one is enough. */
export const quotedLast = (words: string): string => (/[.!?…]$/u.test(words) ? `“${words}”` : `“${words}”.`);

/** An id as words, where nobody told its title: `chat-history` is "chat history", `firstOnCall` "first on call". */
export const inWords = (id: string): string =>
  // What has spaces is a title already.
  id.includes(' ')
    ? id
    : id.replace(/[-_.]/g, ' ').replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Authors mark flag names with backticks; a title is read, and spoken, without them. */
export const spoken = (words: string): string => words.replaceAll('`', '');
