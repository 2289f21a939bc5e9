import { foldFrame } from '../../shared/drill/foldFrame.ts';
import type { RawCommand } from '../../shared/drill/parseCommand.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { Answer, Frame } from '../../shared/frame.ts';
import { SECOND } from '../../shared/time.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import type { Act, Moment, Policy, Team } from './teams/policy.ts';

/** How often a policy looks at its screen, in drill time. */
export const GLANCE_MS = 5 * SECOND;

/** A policy at its seat: what it has seen, and what it has sent. */
export interface Player {
  seat: string;
  /** The id under which it watches the room. */
  viewer: string;
  view: View;
  /** Frames that came since somebody last looked. */
  unread: Frame[];
  policy: Policy;
  answers: { tag: string; answer: Answer }[];
  tags: Map<string, string>;
  sent: number;
}

/** Everybody who plays, in their seats, with all they may see at the start. `named`: what their viewers' ids begin with. */
export const seated = (room: DrillRoom, team: Team, seed: number, named = ''): Player[] =>
  Object.entries(room.state.seats).flatMap(([seat, { roles, occupant }]) => {
    if (occupant !== 'person') return [];
    const player: Player = {
      seat,
      viewer: `${named}${seat}`,
      view: emptyView(seat),
      unread: [],
      policy: team({ seat, roles, seed }),
      answers: [],
      tags: new Map(),
      sent: 0,
    };
    take(player, room.attach(player.viewer, { seat, staff: null }));
    return [player];
  });

/** A reset starts from nothing, so what nobody has read before it need not be folded any more. */
export function take(player: Player, frame: Frame): void {
  if (frame.reset) player.unread = [];
  player.unread.push(frame);
  for (const answer of frame.answers)
    player.answers.push({ tag: player.tags.get(answer.id) ?? answer.id, answer });
}

/** The seat's screen as it stands: folded when somebody looks, which is the same as frame by frame. */
function screen(player: Player): View {
  for (const frame of player.unread) player.view = foldFrame(player.view, frame);
  player.unread = [];
  return player.view;
}

export function think(room: DrillRoom, player: Player): Act[] {
  const answers = player.answers;
  player.answers = [];
  const moment: Moment = {
    get view() {
      return screen(player);
    },
    at: room.now(),
    answers,
  };
  return player.policy(moment);
}

/** The command behind an act; its answer comes with the tag that the policy gave it. */
export function pressed(player: Player, act: Act): RawCommand {
  const id = `${player.seat}-${++player.sent}`;
  player.tags.set(id, act.tag ?? act.name);
  return { id, name: act.name, payload: act.payload, role: act.role ?? null };
}
