import { HOUSE_NAMES } from '../../../../shared/roleNames.ts';
import type { PlayRole } from '../../../../shared/roles.ts';
import { CORE_ROLES, PLAY_ROLES } from '../../../../shared/roles.ts';
import type { OrganisationProfile } from '../../../../shared/scenario/organisation.ts';
import { plain } from '../header/keys.ts';

/** Other names under which people's own lists know the desks. */
const ALSO: Record<PlayRole, string> = {
  'incident-commander':
    'ic|commander|incident lead|incident manager|crisis lead|crisis manager|incident command|incident controller|duty manager|crisis management team|cmt|incident response lead|einsatzleitung|einsatzleiter|krisenleitung|leitung|krisenstab|cellule de crise|directeur de crise|responsable de crise|commandement|指揮|指揮官|指揮者|インシデント指揮官|指挥|指挥官|事件指挥官|comandante|director del incidente',
  'model-owner':
    'mo|model|ml lead|ml engineer|ml on call|model team|engineering|engineering lead|engineer|tech lead|technical lead|ai lead|model lead|ml|developer|cto|it|it team|engineering on call|modellverantwortliche|modellverantwortlicher|modell|technik|entwicklung|responsable modèle|modèle|technique|モデル|モデル担当|技術|模型|模型负责人|技术|responsable del modelo',
  'safety-lead':
    'sl|safety|trust and safety|trust & safety|t&s|ai safety|safety team|responsible ai|safety on call|harm lead|sicherheit|sicherheitsverantwortliche|sicherheitsverantwortlicher|sécurité|sûreté|responsable sécurité|安全|安全担当|安全负责人|seguridad',
  'product-owner':
    'po|product|product manager|pm|product lead|business owner|product on call|cpo|produkt|produktverantwortliche|produktverantwortlicher|produit|responsable produit|製品|製品担当|プロダクト|产品|产品负责人|producto',
  'legal-privacy':
    'lp|legal|privacy|dpo|counsel|general counsel|legal counsel|legal & privacy|legal/privacy|data protection officer|compliance|legal team|privacy officer|lawyer|recht|rechtsabteilung|datenschutz|juristen|juridique|service juridique|protection des données|法務|法務担当|法务|legal y privacidad',
  comms:
    'cp|communications|comms lead|pr|public relations|press office|media|media team|communication|corporate communications|spokesperson|press officer|media relations|presse|pressestelle|kommunikation|öffentlichkeitsarbeit|porte-parole|service de presse|広報|広報担当|公关|comunicación|prensa',
  'infra-oncall':
    'sre|infrastructure|infra|platform|operations|ops|on call|on-call|soc|security operations|site reliability|devops|it operations|betrieb|infrastruktur|bereitschaft|exploitation|astreinte|infrastructures|インフラ|インフラ担当|运维|operaciones|infraestructura',
  'support-lead':
    'sup|support|customer support|customer care|help desk|helpdesk|service desk|customer service|support team|kundendienst|kundenservice|support client|service client|サポート|サポート担当|客服|soporte|atención al cliente',
  executive:
    'ex|executives|exec|ceo|board|leadership|c-suite|senior leadership|management|senior management|executive team|geschäftsführung|vorstand|direction|direction générale|comité exécutif|経営|経営陣|役員|管理层|高管|dirección|executive management|c suite',
  scribe:
    'sc|log keeper|loggist|note taker|notetaker|recorder|protokoll|schriftführung|protokollführer|secrétaire|main courante|記録|記録係|书记|记录|secretario',
};
const EVERYBODY =
  'all|everyone|everybody|alle|tous|todos|全員|全体|所有人|全体成员|all desks|whole call|the call|all hands|everyone on the call|all personnel|exercise players|all players|all participants|all roles|whole team|all teams|team|all hands|players|participants|all staff|incident team';

/** Ways in which people leave a cell empty. */
const NOBODY = /^(?:[-\u2013\u2014_.*/]+|n\/?a|none|nil|tbd|tbc|tba|nobody|no one|keine?|aucun|なし|无)$/i;

const SPLITS = [/[;\n|•·、，；]+/, /[,/+]+/, /\s+(?:and|&|und|et|y)\s+/i];

/** Desks by every name that does not hang on the company. */
const HOUSE = new Map<string, readonly PlayRole[]>([
  ...EVERYBODY.split('|').map((word) => [plain(word), CORE_ROLES] as const),
  ...PLAY_ROLES.flatMap((role) =>
    [...ALSO[role].split('|'), role, HOUSE_NAMES.roles[role], HOUSE_NAMES.shorts[role]].map(
      (word) => [plain(word), [role]] as const,
    ),
  ),
]);

/** A cell or a header that names desks and nothing else. */
export const isDeskWord = (text: string): boolean => {
  const parts = partsOf(text, HOUSE);
  return parts.length > 0 && parts.every((part) => find(part, HOUSE) !== undefined);
};

/** Whom a name of the sheet means, as whoever imports said: names of desks, "all", or "note" for none of them. */
type GivenDesks = Readonly<Record<string, string>>;

/** The words of a "To" column as desks. */
interface ReadDesks {
  to: PlayRole[];
  /** Who gets it when an optional desk is empty. */
  fallback: PlayRole | null;
  /** Names that are no desk, and nobody has said whom they mean. */
  unknown: string[];
  /** Names that were given no desk on purpose. */
  noted: string[];
}

export class Desks {
  readonly #known: Map<string, readonly PlayRole[]>;
  readonly #given = new Map<string, readonly PlayRole[] | 'note'>();
  /** The desks' own titles, for whoever has to choose one. */
  readonly listed: string;

  constructor({ roleTitles, roleShorts }: OrganisationProfile, given: GivenDesks = {}) {
    this.listed = PLAY_ROLES.map((role) => roleTitles[role]).join(', ');
    this.#known = new Map(HOUSE);
    for (const role of PLAY_ROLES)
      for (const name of [roleTitles[role], roleShorts?.[role]])
        if (name) this.#known.set(plain(name), [role]);
    for (const [theirs, ours] of Object.entries(given)) {
      const meant = this.meant(ours);
      if (meant !== null) this.#given.set(plain(theirs), meant);
    }
  }

  /** What stands right of the `=` of a given name; null where it is no desk. */
  meant(ours: string): readonly PlayRole[] | 'note' | null {
    if (/^(?:note|nobody|none|ignore|nothing)$/i.test(ours.trim())) return 'note';
    const found = partsOf(ours, this.#known).map((part) => find(part, this.#known));
    if (found.length === 0 || found.some((roles) => roles === undefined)) return null;
    return [...new Set(found.flatMap((roles) => roles ?? []))];
  }

  read(text: string): ReadDesks {
    const whole = this.#given.get(plain(text));
    if (whole !== undefined)
      return {
        to: whole === 'note' ? [] : [...whole],
        fallback: null,
        unknown: [],
        noted: whole === 'note' ? [text] : [],
      };
    const other = /\(\s*(?:else|otherwise|or)\s+([^)]+)\)/i.exec(text);
    const fallback = other ? (find(other[1] ?? '', this.#known)?.[0] ?? null) : null;
    const unknown: string[] = other && fallback === null ? [other[1] ?? ''] : [];
    const noted: string[] = [];
    const to = new Set<PlayRole>();
    const rest = other ? text.replace(other[0], ' ') : text;
    for (const part of partsOf(rest, this.#known, this.#given)) {
      if (NOBODY.test(part)) continue;
      const roles = this.#given.get(plain(part)) ?? find(part, this.#known);
      if (roles === 'note') noted.push(part);
      else if (roles) for (const role of roles) to.add(role);
      else unknown.push(part);
    }
    return { to: [...to], fallback, unknown, noted };
  }
}

type Known = ReadonlyMap<string, readonly PlayRole[]>;

function find(text: string, known: Known): readonly PlayRole[] | undefined {
  const name = plain(text);
  return (
    known.get(name) ??
    known.get(name.replace(/^(?:the|an|to|le|la|l'|die|der|das) /, '')) ??
    known.get(
      name.replace(/ (team|lead|desk|department|dept|on-call|on call|representative|rep|cell)$/, ''),
    ) ??
    known.get(name.replace(/\s*\([^)]*\)$/, '')) ??
    known.get(name.replace(/s$/, ''))
  );
}

/** A title may hold "and" or a comma, so the whole is tried before its parts. */
function partsOf(text: string, known: Known, given?: ReadonlyMap<string, unknown>): string[] {
  let parts = [text];
  const isWhole = (part: string): boolean =>
    given?.has(plain(part)) === true || find(part, known) !== undefined || NOBODY.test(part.trim());
  for (const mark of SPLITS) parts = parts.flatMap((part) => (isWhole(part) ? [part] : part.split(mark)));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
