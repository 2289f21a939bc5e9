import { z } from 'zod';
import type { Account } from '../../shared/drill/given.ts';
import type { ByeReason } from '../../shared/protocol.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol.ts';
import type { StaffRole } from '../../shared/roles.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';
import type { Viewer } from '../audience/groups.ts';
import type { Programme } from '../programme/programme.ts';

const revision = z.number().int().min(0).max(1e9);
const authShape = z.union([
  z.object({ protocol: z.number(), token: z.string().min(1).max(200), seat: z.string().max(60), revision }),
  z.object({
    protocol: z.number(),
    drillId: z.string().min(1).max(80),
    as: z.literal('facilitator'),
    revision,
  }),
  z.object({
    protocol: z.number(),
    drillId: z.string().min(1).max(80),
    as: z.literal('watcher'),
    seat: z.string().min(1).max(60),
    revision,
  }),
]);

type WatcherAuth = Extract<z.output<typeof authShape>, { as: 'watcher' }>;

/** Who a connection is, proved; nothing the other side said of itself is in it. */
export interface Admitted {
  drillId: string;
  /** The seat whose commands these are. */
  seat: string;
  name: string;
  /** The facilitator's account, or who of the evaluators; null for a seat. */
  account: Account | null;
  staff: StaffRole | null;
  /** What they may see: where the facilitator plays along, they see what an observer does, and evaluators see no more. */
  viewer: Viewer;
  hidesTruth: boolean;
  /** Looks over a seat's shoulder: gets what the viewer gets, is not present, and may not act. */
  watches: boolean;
  /** The facilitator's session, to end this when it ends. Never sent or logged. */
  session: string | null;
  /** Last frame they hold. */
  revision: number;
}

/** Checks a handshake: the seat's secret, or the facilitator's session. Runs again at every connection, so that a role taken away stays away. */
export function admit(
  programme: Programme,
  auth: unknown,
  session: string | undefined,
): Admitted | { bye: ByeReason } {
  const version = typeof auth === 'object' && auth !== null && 'protocol' in auth ? auth.protocol : undefined;
  if (version !== PROTOCOL_VERSION) return { bye: 'oldScreen' };
  const parsed = authShape.safeParse(auth);
  if (!parsed.success) return { bye: 'unknownToken' };
  const said = parsed.data;
  return 'token' in said ? withToken(programme, said) : withSession(programme, said, session);
}

function withToken(
  { tickets, drills }: Programme,
  said: { token: string; seat: string; revision: number },
): Admitted | { bye: ByeReason } {
  const holder = tickets.holder(said.token);
  if (holder === null) return { bye: 'unknownToken' };
  if (holder === 'revoked') return { bye: 'revoked' };
  const drill = drills.find(holder.drillId);
  if (!drill) return { bye: 'drillGone' };
  // What they hold of the view is another seat's: they begin anew where they sit now.
  if (said.seat !== holder.seat) return { bye: 'moved' };
  const { drillId, seat, name, evaluator } = holder;
  const staff = evaluator !== null ? 'evaluator' : holder.observer ? 'observer' : null;
  const hidesTruth = staff !== 'evaluator' || drill.settings.console === 'playAlong';
  return {
    drillId,
    seat,
    name,
    account: evaluator === null ? null : { id: evaluator, name },
    staff,
    viewer: { seat, staff: staff !== null && hidesTruth ? 'observer' : staff },
    hidesTruth,
    watches: false,
    session: null,
    revision: said.revision,
  };
}

function withSession(
  { accounts, drills }: Programme,
  said: { drillId: string; revision: number; as: 'facilitator' } | WatcherAuth,
  session: string | undefined,
): Admitted | { bye: ByeReason } {
  const facilitator = accounts.facilitator(session);
  if (!facilitator) return { bye: 'notSignedIn' };
  const drill = drills.find(said.drillId);
  if (!drill) return { bye: 'drillGone' };
  const hidesTruth = drill.settings.console === 'playAlong';
  const watched = said.as === 'watcher' ? said.seat : null;
  // Who plays along sees what an observer sees, and that is no desk's own.
  if (watched !== null && hidesTruth) return { bye: 'playAlong' };
  if (watched !== null && !drill.assignments.some(({ seat }) => seat === watched))
    return { bye: 'noSuchSeat' };
  return {
    drillId: drill.drillId,
    seat: FACILITATOR_SEAT,
    name: facilitator.name,
    account: { id: facilitator.id, name: facilitator.name },
    staff: 'facilitator',
    viewer:
      watched === null
        ? { seat: FACILITATOR_SEAT, staff: hidesTruth ? 'observer' : 'facilitator' }
        : { seat: watched, staff: null },
    hidesTruth,
    watches: watched !== null,
    session: session ?? null,
    revision: said.revision,
  };
}
