import type { OwnerArea } from '../../../shared/drill/call/events.ts';
import type { EventType } from '../../../shared/drill/events.ts';
import type { TimelineLine, View } from '../../../shared/drill/view.ts';
import { AREA_WORDS } from '../../../shared/drill/wording.ts';
import { spokenOf } from '../../components/names.ts';
import { isSilent } from './needsYou.ts';
import { newestFirst } from './newestFirst.ts';

interface Brief {
  declared: View['declared'];
  commander: View['commander'];
  sizeUp: { at: number; text: string } | null;
  inCall: string[];
  /** `Model owner for the technical fix`; somebody who has not accepted is marked. */
  owners: string[];
  /** Paged, and silent or declined, with nobody in the call for it. */
  silent: string[];
  switchesOff: string[];
  pinned: string[];
  /** The last lines, newest first. */
  lines: { place: number; item: TimelineLine }[];
}

const LINES = 10;
/** Said above the list already: who was paged, who answered, who is in the call, who owns what, the size-up. */
const SAID: readonly EventType[] = [
  'page.sent',
  'page.delivered',
  'page.acknowledged',
  'page.declined',
  'page.unanswered',
  'role.joined',
  'command.taken',
  'owner.set',
  'owner.accepted',
  'briefing.posted',
  'incident.declared',
];
const AREAS = Object.keys(AREA_WORDS) as OwnerArea[];

/** What somebody who just came in needs in half a minute. Made from what they may see, and from nothing else. */
export function briefOf(view: View): Brief {
  const { title } = spokenOf(view.names);
  const sizeUp = view.channel.findLast(({ kind }) => kind === 'briefing');
  return {
    declared: view.declared,
    commander: view.commander,
    sizeUp: sizeUp?.kind === 'briefing' ? { at: sizeUp.happenedAt, text: sizeUp.text } : null,
    inCall: (Object.keys(view.joined) as (keyof typeof view.joined)[]).map(title),
    owners: AREAS.flatMap((area) => {
      const owner = view.owners[area];
      if (!owner) return [];
      return [
        `${title(owner.role)} for ${AREA_WORDS[area]}${owner.acceptedAt === null ? ' (has to accept)' : ''}`,
      ];
    }),
    silent: Object.values(view.pages)
      .filter((page) => isSilent(view, page))
      .map((page) => page.title),
    switchesOff: Object.values(view.switches)
      .filter(({ scopes }) => Object.values(scopes).some(({ appliedAt }) => appliedAt !== null))
      .map((item) => item.title),
    pinned: Object.values(view.board).map((card) => card.title),
    lines: newestFirst(view.timeline)
      .filter(({ item }) => !SAID.includes(item.type))
      .slice(0, LINES),
  };
}
