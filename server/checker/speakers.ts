import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';

const SHORT_FORMS = ['IC', 'MO', 'SL', 'PO', 'LP', 'CP', 'SRE', 'SUP'];

/** Titles of seats that a person may hold, as somebody might sign with them, with how each is written. */
export function seatTitles({ roleTitles }: OrganisationProfile): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  for (const [role, title] of Object.entries(roleTitles)) {
    // An executive is a voice from outside the call, by name, in every scenario.
    if (role === 'executive') continue;
    held.set(title.toLowerCase(), title);
    held.set(role, title);
  }
  for (const short of SHORT_FORMS) held.set(short.toLowerCase(), short);
  return held;
}

/** The seat that a sender speaks as, or null. */
export function speaksAs(held: ReadonlyMap<string, string>, sender: string): string | null {
  for (const part of sender.toLowerCase().split(/[,(:;]|\)| as /)) {
    const title = held.get(part.trim());
    if (title !== undefined) return title;
  }
  return null;
}
