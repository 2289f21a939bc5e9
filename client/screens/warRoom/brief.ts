import type { TimelineLine, View } from '../../../shared/view/view.ts';
import { spokenOf } from '../../components/names.ts';
import { newestFirst } from './newestFirst.ts';

export interface Brief {
  declared: View['declared'];
  commander: View['commander'];
  sizeUp: { at: number; text: string } | null;
  inCall: string[];
  switchesOff: string[];
  pinned: string[];
  /** The last lines, newest first. */
  lines: { place: number; item: TimelineLine }[];
}

const LINES = 10;

/** What somebody who just came in needs in half a minute. Made from what they may see, and from nothing else. */
export function briefOf(view: View): Brief {
  const sizeUp = view.channel.findLast(({ kind }) => kind === 'briefing');
  return {
    declared: view.declared,
    commander: view.commander,
    sizeUp: sizeUp?.kind === 'briefing' ? { at: sizeUp.happenedAt, text: sizeUp.text } : null,
    inCall: (Object.keys(view.joined) as (keyof typeof view.joined)[]).map(spokenOf(view.names).title),
    switchesOff: Object.values(view.switches)
      .filter(({ scopes }) => Object.values(scopes).some(({ appliedAt }) => appliedAt !== null))
      .map((item) => item.title),
    pinned: Object.values(view.board).map((card) => card.title),
    lines: newestFirst(view.timeline).slice(0, LINES),
  };
}
