import type { OwnerArea } from '../../../shared/drill/call/events.ts';
import type { FeedItem } from '../../../shared/drill/injects/view.ts';
import type { OfferView } from '../../../shared/drill/lookups/view.ts';
import type { PageView } from '../../../shared/drill/paging/view.ts';
import { keysWaitingForMe, offersForMe, openInjects, ringingPages } from '../../../shared/drill/select.ts';
import type { StatementVersion } from '../../../shared/drill/statements/view.ts';
import type { View } from '../../../shared/drill/view.ts';
import { spoken } from '../../../shared/drill/wording.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { isCalled } from './mentioned.ts';
import type { TaskLine } from './tasks/taskList.ts';
import { taskLinesFor } from './tasks/taskList.ts';

/** One thing that stands still until this person does something. `since` is when it began to wait. */
export type Need = { key: string; since: DrillTime } & (
  | { kind: 'page'; page: PageView }
  | { kind: 'silentPage'; page: PageView }
  | { kind: 'command'; from: PlayRole; to: PlayRole }
  | { kind: 'ownership'; area: OwnerArea; role: PlayRole }
  | { kind: 'key'; switch: string; title: string; scopes: string[]; role: PlayRole }
  | { kind: 'word'; from: string; switch: string; title: string; scopes: string[]; role: PlayRole }
  | { kind: 'joint'; offer: OfferView }
  | { kind: 'clearance'; statement: string; version: StatementVersion; role: PlayRole }
  | { kind: 'outreach'; group: string; title: string; version: number; role: PlayRole }
  | { kind: 'notice'; duty: string; title: string; version: number; role: PlayRole }
  | { kind: 'mention'; from: string; text: string; isPrivate: boolean }
  | { kind: 'inject'; item: FeedItem }
  | { kind: 'task'; line: TaskLine }
  | { kind: 'update'; dueAt: DrillTime }
);

const URGENCY: Record<Need['kind'], number> = {
  page: 0,
  command: 1,
  key: 2,
  word: 3,
  silentPage: 4,
  ownership: 5,
  joint: 6,
  clearance: 7,
  outreach: 8,
  notice: 8,
  mention: 9,
  update: 10,
  inject: 11,
  task: 12,
};

/**
 * Most urgent kind first; within a kind whoever waits longest, but injects newest first, as everywhere, and tasks by when they are due.
 * `updateDueAt`: when the next update is due, once that is near; null before, and where it is not this desk's to write.
 */
export function needsYou(view: View, updateDueAt: DrillTime | null = null): Need[] {
  const all = [
    ...ringing(view),
    ...silentPages(view),
    ...offeredCommand(view),
    ...ownerships(view),
    ...keys(view),
    ...(view.commander !== null && view.me.roles.includes(view.commander) ? wordsAsked(view) : []),
    ...joint(view),
    ...clearances(view),
    ...outreachToClear(view),
    ...noticesToClear(view),
    ...mentioned(view),
    ...replies(view),
    ...tasksOwed(view),
    ...(updateDueAt === null
      ? []
      : [{ kind: 'update' as const, key: `update:${updateDueAt}`, since: updateDueAt, dueAt: updateDueAt }]),
  ];
  return all.sort(
    (a, b) =>
      URGENCY[a.kind] - URGENCY[b.kind] || (a.kind === 'inject' ? b.since - a.since : a.since - b.since),
  );
}

const ringing = (view: View): Need[] =>
  ringingPages(view).map((page) => ({
    kind: 'page',
    key: `page:${page.page}`,
    since: page.sentAt,
    page,
  }));

/** Unanswered or declined, and nothing else has been tried since: no later page to that target, nobody in the call for it. */
export const isSilent = (view: Pick<View, 'joined' | 'pages'>, page: PageView): boolean =>
  (page.state === 'unanswered' || page.state === 'declined') &&
  !(page.role !== null && page.role in view.joined) &&
  !Object.values(view.pages).some(({ target, sentAt }) => target === page.target && sentAt > page.sentAt);

const silentPages = (view: View): Need[] =>
  Object.values(view.pages)
    .filter((page) => page.sender !== null && page.sender.seat === view.me.seat && isSilent(view, page))
    .map((page) => ({ kind: 'silentPage', key: `silent:${page.page}`, since: page.dueAt, page }));

const offeredCommand = ({ me, handOff }: View): Need[] =>
  handOff !== null && me.roles.includes(handOff.to)
    ? [
        {
          kind: 'command',
          key: `command:${handOff.at}`,
          since: handOff.at,
          from: handOff.from,
          to: handOff.to,
        },
      ]
    : [];

const ownerships = ({ me, owners }: View): Need[] =>
  (Object.keys(owners) as OwnerArea[]).flatMap((area): Need[] => {
    const owner = owners[area];
    return owner && owner.acceptedAt === null && me.activeRoles.includes(owner.role)
      ? [{ kind: 'ownership', key: `owner:${area}`, since: owner.namedAt, area, role: owner.role }]
      : [];
  });

/** Scopes of one switch that wait for the same key are turned in one press. */
function keys(view: View): Need[] {
  const bySwitch = new Map<string, string[]>();
  for (const { switch: id, scope } of keysWaitingForMe(view))
    bySwitch.set(id, [...(bySwitch.get(id) ?? []), scope]);
  return [...bySwitch].flatMap(([id, scopes]): Need[] => {
    const item = view.switches[id];
    const first = item?.scopes[scopes[0] ?? ''];
    if (!item || !first?.waitsFor) return [];
    const { title } = item;
    return [
      {
        kind: 'key',
        key: `key:${id}:${scopes.join()}`,
        since: first.appliedAt ?? 0,
        switch: id,
        title,
        scopes,
        role: first.waitsFor,
      },
    ];
  });
}

/** Switches somebody asks the commander's word for: the last request for each, until it is given or refused, or the switch is pressed. */
export function wordsAsked({ commander, channel, switches }: View): Need[] {
  if (commander === null) return [];
  const asked = new Map<string, Need>();
  for (const entry of channel) {
    if (entry.kind !== 'message') continue;
    if (entry.refuses) asked.delete(entry.refuses.switch);
    if (!entry.wants) continue;
    const { switch: id, title } = entry.wants;
    const known = switches[id];
    const isAnswered = known?.authorisedBy != null && known.authorisedBy.at >= entry.at;
    const scopes = isAnswered
      ? []
      : entry.wants.scopes.filter((scope) => (known?.scopes[scope]?.state ?? 'off') === 'off');
    asked.delete(id);
    if (scopes.length > 0)
      asked.set(id, {
        kind: 'word',
        key: `word:${id}`,
        since: entry.at,
        from: entry.from,
        switch: id,
        title: spoken(title),
        scopes,
        role: commander,
      });
  }
  return [...asked.values()];
}

const joint = (view: View): Need[] =>
  offersForMe(view)
    .filter(({ waitsFor }) => view.me.activeRoles.includes(waitsFor))
    .map((offer) => ({ kind: 'joint', key: `joint:${offer.id}:${offer.at}`, since: offer.at, offer }));

const clearances = ({ me, statements }: View): Need[] =>
  Object.values(statements).flatMap(({ statement, versions, published }): Need[] => {
    const version = versions.at(-1);
    if (!version || published) return [];
    return clearing(me.kits)
      .filter((role) => me.activeRoles.includes(role) && !version.clearances[role])
      .map((role) => ({
        kind: 'clearance',
        key: `clear:${statement}:${version.version}:${role}`,
        since: version.at,
        statement,
        version,
        role,
      }));
  });

/** Texts to people that wait for a desk of this seat which does not send them itself. */
const outreachToClear = ({ me, outreach, outreachDrafts }: View): Need[] => {
  const groups = new Map(
    Object.values(me.kits).flatMap((kit) => (kit?.outreach ?? []).map((group) => [group.id, group] as const)),
  );
  return [...groups.values()].flatMap(({ id, title, clearedBy }): Need[] => {
    const draft = outreachDrafts[id];
    if (!draft || outreach[id]) return [];
    return clearedBy
      .filter((role) => me.activeRoles.includes(role) && !draft.clearances[role] && draft.by?.role !== role)
      .map((role) => ({
        kind: 'outreach',
        key: `outreach:${id}:${draft.version}:${role}`,
        since: draft.at,
        group: id,
        title,
        version: draft.version,
        role,
      }));
  });
};

const noticesToClear = ({ me, noticeDrafts }: View): Need[] => {
  const cards = new Map(
    Object.values(me.kits).flatMap((kit) => (kit?.notices ?? []).map((card) => [card.duty, card] as const)),
  );
  return [...cards.values()].flatMap(({ duty, title, clearedBy }): Need[] => {
    const draft = noticeDrafts[duty];
    if (!draft) return [];
    return clearedBy
      .filter((role) => me.activeRoles.includes(role) && !draft.clearances[role] && draft.by?.role !== role)
      .map((role) => ({
        kind: 'notice',
        key: `notice:${duty}:${draft.version}:${role}`,
        since: draft.at,
        duty,
        title,
        version: draft.version,
        role,
      }));
  });
};

/** Messages that call this desk since it last wrote anything itself. Seen ones are put away by the screen, which alone knows. */
function mentioned({ me, channel }: View): Need[] {
  const answeredAt = channel.findLastIndex(({ by }) => by?.seat === me.seat);
  return channel.flatMap((entry, place): Need[] =>
    place > answeredAt && entry.kind === 'message' && !entry.canned && isCalled(entry, me.roles)
      ? [
          {
            kind: 'mention',
            key: `mention:${entry.at}:${place}`,
            since: entry.at,
            from: entry.from,
            text: entry.text,
            isPrivate: entry.only !== undefined,
          },
        ]
      : [],
  );
}

/** What this desk itself has to do by a time; what others owe its commander stands on the list of tasks. */
const tasksOwed = (view: View): Need[] =>
  taskLinesFor({ ...view, commander: null })
    .filter(({ done }) => done === null)
    .map((line) => ({ kind: 'task', key: line.key, since: line.dueAt, line }));

const replies = (view: View): Need[] =>
  openInjects(view).map((item) => ({ kind: 'inject', key: `inject:${item.inject}`, since: item.at, item }));

/** Desks whose yes the company asks for before a text goes out. */
const clearing = (kits: View['me']['kits']): readonly PlayRole[] =>
  Object.values(kits)
    .flatMap((kit) => kit?.clearedBy ?? [])
    .filter((role, at, all) => all.indexOf(role) === at);
