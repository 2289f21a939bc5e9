import type { Channel } from '../../../../shared/scenario/msel.ts';
import { plain } from '../header/keys.ts';
import { CHANNEL_WORDS } from '../write/planned.ts';

/** Other words under which people's own lists know the channels. */
const CHANNEL_ALSO: Record<Channel, string> = {
  pager: 'page|pagers|alert|on-call alert|alarm|paging|alarmierung|alarm|pieper|ポケベル|呼出',
  ticket:
    'tickets|support ticket|case|helpdesk ticket|customer report|user report|web form|form|in-app report|service desk|meldung|störungsmeldung|signalement|チケット|工单',
  chat: 'im|instant message|text|sms|text message|slack|teams|message|messaging|group chat|messenger|radio|kurznachricht|messagerie|チャット|聊天|sms/text|text/sms|instant messaging|nachricht',
  mail: 'email|e-mails|emails|letter|memo|written|post|mail|document|report|fax|e mail|courriel|courrier|brief|mél|correo|correo electrónico|posta|メール|電子メール|邮件|电子邮件|email printout|print out|printout|written message',
  press:
    'media|news|tv|television|newspaper|news article|article|press call|journalist|press enquiry|press inquiry|broadcast|news report|media enquiry|media inquiry|press release|video|presse|journal|zeitung|prensa|報道|新聞|媒体|media call|reporter',
  social:
    'social|twitter|x|facebook|post on social media|social media post|microblog|reddit|tiktok|online post|forum|soziale medien|réseaux sociaux|redes sociales|soc media|sns|ソーシャルメディア|社交媒体',
  dashboard:
    'monitoring|monitor|graph|metrics|system|log|logs|siem|screen|monitoring alert|anzeige|tableau de bord|ダッシュボード|仪表板',
  regulator:
    'regulators|authority|letter from regulator|supervisory authority|regulator letter|behörde|aufsicht|autorité|規制当局|监管',
  phone:
    'call|telephone|phone call|telephone call|verbal|voice|in person|face to face|face-to-face|spoken|in-person|briefing|radio call|voicemail|oral|anruf|telefon|appel|téléphone|tél|funk|lagevortrag|mündlich|oral|llamada|teléfono|電話|口頭|电话|口头|land line|landline|cell phone|mobile|lmr|face-to-face|f2f|verbal (face-to-face)|walkie talkie|in-person|video call',
  calendar:
    'invite|meeting|meeting invite|calendar invite|schedule|reminder|termin|kalender|réunion|calendrier|会議|会议',
  notice:
    'other|simulation|announcement|notification|in-game|sim|handout|push notification|controller|facilitator|n/a|paper|white card|controller white card|paper|mitteilung|avis|aviso|通知|お知らせ|handzettel|injekt|card',
};

const CHANNELS: ReadonlyMap<string, Channel> = new Map(
  (Object.keys(CHANNEL_ALSO) as Channel[]).flatMap((channel) =>
    [...CHANNEL_ALSO[channel].split('|'), CHANNEL_WORDS[channel], channel].map((word): [string, Channel] => [
      plain(word),
      channel,
    ]),
  ),
);

/** Ways in which people leave a cell empty. */
const NOTHING = /^(?:[-\u2013\u2014_.*/]+|n\/?a|none|nil|tbd|tbc|tba)$/i;

/** The channel a given word means, by the word. */
type GivenChannels = Readonly<Record<string, string>>;

/** The channel that a delivery method means; of several ("E-mail / phone") the first that is known. */
export const channelOf = (text: string): Channel | null =>
  CHANNELS.get(plain(text)) ??
  text
    .split(/[;,/|\n(+)、]|\s+(?:and|or|&|via|then|to|from|by|und|oder|et|ou)\s+/i)
    .flatMap((part) => CHANNELS.get(plain(part)) ?? CHANNELS.get(plain(part).replace(/s$/, '')) ?? [])[0] ??
  null;

/** A channel that is named somewhere in a longer way of saying it: "Chat message", "Printed e-mail". */
const channelIn = (text: string): Channel | null => {
  const words = ` ${plain(text).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  const named = [...CHANNELS].filter(([word]) => word.length > 2 && words.includes(` ${word} `));
  return named.sort(([a], [b]) => b.length - a.length)[0]?.[1] ?? null;
};

/** The words of a "Method" column as channels, with what whoever imports said of them. */
export class Channels {
  readonly #given = new Map<string, Channel>();

  constructor(given: GivenChannels = {}) {
    for (const [theirs, ours] of Object.entries(given)) {
      const channel = channelOf(ours);
      if (channel !== null) this.#given.set(plain(theirs), channel);
    }
  }

  /** `unknown`: a word that is no way an inject reaches a desk; nothing at all is none. */
  read(text: string): { channel: Channel | null; unknown: string | null } {
    if (text.trim() === '' || NOTHING.test(text.trim())) return { channel: null, unknown: null };
    const channel = this.#given.get(plain(text)) ?? channelOf(text) ?? channelIn(text);
    return { channel, unknown: channel === null ? text : null };
  }
}
