import { HOUSE_NAMES } from '../../../shared/roleNames.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { CORE_ROLES, PLAY_ROLES } from '../../../shared/roles.ts';
import type { Channel } from '../../../shared/scenario/msel.ts';
import type { OrganisationProfile } from '../../../shared/scenario/organisation.ts';
import { plain } from './header.ts';
import { CHANNEL_WORDS } from './planned.ts';

/** Other names under which people's own lists know the desks. */
const ALSO: Record<PlayRole, string> = {
  'incident-commander':
    'ic|commander|incident lead|incident manager|crisis lead|crisis manager|incident command|incident controller|duty manager|crisis management team|cmt|incident response lead',
  'model-owner':
    'mo|ml lead|ml engineer|ml on call|model team|engineering|engineering lead|engineer|tech lead|technical lead|ai lead|model lead|ml|developer|cto|it|it team|engineering on call',
  'safety-lead':
    'sl|safety|trust and safety|trust & safety|t&s|ai safety|safety team|responsible ai|safety on call|harm lead',
  'product-owner': 'po|product|product manager|pm|product lead|business owner|product on call|cpo',
  'legal-privacy':
    'lp|legal|privacy|dpo|counsel|general counsel|legal counsel|legal & privacy|legal/privacy|data protection officer|compliance|legal team|privacy officer|lawyer',
  comms:
    'cp|communications|comms lead|pr|public relations|press office|media|media team|communication|corporate communications|spokesperson|press officer|media relations',
  'infra-oncall':
    'sre|infrastructure|infra|platform|operations|ops|on call|on-call|soc|security operations|site reliability|devops|it operations',
  'support-lead':
    'sup|support|customer support|customer care|help desk|helpdesk|service desk|customer service|support team',
  executive:
    'ex|executives|exec|ceo|board|leadership|c-suite|senior leadership|management|senior management|executive team',
  scribe: 'sc|log keeper|loggist|note taker|notetaker|recorder',
};
const EVERYBODY =
  'all|everyone|everybody|all players|all participants|all roles|whole team|all teams|team|all hands|players|participants|all staff|incident team';

/** Reads the words of the "To" column as desks. */
export class Desks {
  readonly #known = new Map<string, readonly PlayRole[]>();
  /** The desks' own titles, for whoever has to choose one. */
  readonly listed: string;

  constructor({ roleTitles, roleShorts }: OrganisationProfile) {
    this.listed = PLAY_ROLES.map((role) => roleTitles[role]).join(', ');
    for (const word of EVERYBODY.split('|')) this.#known.set(word, CORE_ROLES);
    for (const role of PLAY_ROLES) {
      const names = [
        role,
        HOUSE_NAMES.roles[role],
        HOUSE_NAMES.shorts[role],
        roleTitles[role],
        roleShorts?.[role],
      ];
      for (const name of [...ALSO[role].split('|'), ...names]) if (name) this.#known.set(plain(name), [role]);
    }
  }

  /** The desks named, the one that gets it when an optional desk is empty, and the words that name nobody. */
  read(text: string): { to: PlayRole[]; fallback: PlayRole | null; unknown: string[] } {
    const other = /\(\s*(?:else|otherwise|or)\s+([^)]+)\)/i.exec(text);
    const fallback = other ? (this.#find(other[1] ?? '')?.[0] ?? null) : null;
    const unknown: string[] = other && fallback === null ? [other[1] ?? ''] : [];
    const to = new Set<PlayRole>();
    const rest = other ? text.replace(other[0], ' ') : text;
    for (const part of this.#parts(rest)) {
      const roles = this.#find(part);
      if (roles) for (const role of roles) to.add(role);
      else unknown.push(part);
    }
    return { to: [...to], fallback, unknown };
  }

  #find(text: string): readonly PlayRole[] | undefined {
    const name = plain(text);
    return (
      this.#known.get(name) ??
      this.#known.get(name.replace(/^the /, '')) ??
      this.#known.get(
        name.replace(/ (team|lead|desk|department|dept|on-call|on call|representative|rep)$/, ''),
      ) ??
      this.#known.get(name.replace(/\s*\([^)]*\)$/, ''))
    );
  }

  /** A title may hold "and" or a comma, so the whole is tried before its parts. */
  #parts(text: string): string[] {
    let parts = [text];
    for (const mark of [/[;\n|]+/, /[,/+]+/, /\s+(?:and|&)\s+/i])
      parts = parts.flatMap((part) => (this.#find(part) ? [part] : part.split(mark)));
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  }
}

const CHANNEL_ALSO: Record<Channel, string> = {
  pager: 'page|pagers|alert|on-call alert|alarm|paging',
  ticket:
    'tickets|support ticket|case|helpdesk ticket|customer report|user report|web form|form|in-app report|service desk',
  chat: 'im|instant message|text|sms|text message|slack|teams|message|messaging|group chat|messenger|radio',
  mail: 'email|e-mails|emails|letter|memo|written|post|mail|document|report|fax',
  press:
    'media|news|tv|television|newspaper|news article|article|press call|journalist|press enquiry|press inquiry|broadcast|news report|media enquiry|media inquiry|press release|video',
  social:
    'social|twitter|x|facebook|post on social media|social media post|microblog|reddit|tiktok|online post|forum',
  dashboard: 'monitoring|monitor|graph|metrics|system|log|logs|siem|screen|monitoring alert',
  regulator: 'regulators|authority|letter from regulator|supervisory authority|regulator letter',
  phone:
    'call|telephone|phone call|telephone call|verbal|voice|in person|face to face|face-to-face|spoken|in-person|briefing|radio call|voicemail|oral',
  calendar: 'invite|meeting|meeting invite|calendar invite|schedule|reminder',
  notice:
    'other|simulation|announcement|notification|in-game|sim|handout|push notification|controller|facilitator|n/a|paper',
};

const CHANNELS: ReadonlyMap<string, Channel> = new Map(
  (Object.keys(CHANNEL_ALSO) as Channel[]).flatMap((channel) =>
    [...CHANNEL_ALSO[channel].split('|'), CHANNEL_WORDS[channel], channel].map((word): [string, Channel] => [
      plain(word),
      channel,
    ]),
  ),
);

/** The channel that a delivery method means; of several ("E-mail / phone") the first that is known. */
export const channelOf = (text: string): Channel | null =>
  CHANNELS.get(plain(text)) ??
  text.split(/[;,/|\n(]|\s+(?:and|or|&|via)\s+/i).flatMap((part) => CHANNELS.get(plain(part)) ?? [])[0] ??
  null;
