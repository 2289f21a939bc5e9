import type { NewEvent } from '../../../shared/drill/events.ts';
import type { lookupsCommands } from '../../../shared/drill/lookups/commands.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { factReader } from '../facts.ts';
import { holds } from '../predicate.ts';
import type { RuleTable, Situation } from '../rules.ts';
import { accept, actAs, actAsDesk, event, inCallOrRefuse, refuse, titled, unknownIn } from '../rules.ts';
import { busy, runId } from './busy.ts';
import { stopRun } from './stop.ts';

/** A joint piece of work starts when both desks have put their part in. */
function joint(
  situation: Situation<'runQuery'> | Situation<'runSuite'>,
  work: {
    kind: 'query' | 'suite';
    id: string;
    title: string;
    role: PlayRole;
    jointWith: PlayRole;
    targets: string[];
    n: number;
  },
) {
  const { state, command } = situation;
  const acting = actAs(situation as Situation, [work.role, work.jointWith], work.title);
  if ('rejection' in acting) return { done: acting };
  const offer = own(state.offers, work.id);
  const otherRole = acting.role === work.role ? work.jointWith : work.role;
  const sameSeat =
    own(state.seats, command.seat)?.roles.includes(otherRole) && Object.hasOwn(state.joined, otherRole);
  if (offer && offer.seat === command.seat && !sameSeat)
    return {
      done: refuse(
        'alreadyDone',
        `Your part is in; it starts when ${titled(situation.c, [otherRole])} adds theirs.`,
      ),
    };
  if (!offer && !sameSeat) {
    return {
      done: accept(
        acting.role,
        event('joint.offered', {
          kind: work.kind,
          id: work.id,
          title: work.title,
          seat: command.seat,
          role: acting.role,
          waitsFor: otherRole,
          targets: work.targets,
          n: work.n,
        }),
      ),
    };
  }
  const seats = [...new Set([offer?.seat ?? command.seat, command.seat])];
  return { role: acting.role, seats, targets: offer?.targets ?? work.targets, n: offer?.n ?? work.n };
}

export const lookupsRules: RuleTable<keyof typeof lookupsCommands> = {
  runQuery: (situation) => {
    const { c, state, command, at } = situation;
    const query = c.queries.get(command.payload.query);
    if (!query) return refuse('notFound', `There is no query "${command.payload.query}".`);
    const acting = actAs(
      situation,
      query.jointWith ? [query.role, query.jointWith] : [query.role],
      query.title,
    );
    if ('rejection' in acting) return acting;
    if (query.requires && !holds(query.requires.when, factReader(c, state)))
      return refuse('prerequisite', query.requires.because);
    if (query.rawApproval && !own(state.approvals, query.id)?.includes(query.role)) {
      return refuse(
        'prerequisite',
        `${query.title} shows raw content. ${titled(c, [query.rawApproval])} must approve access for ${titled(c, [query.role])} first.`,
      );
    }
    const waiting = busy(situation);
    if (waiting) return waiting;
    let seats = [command.seat];
    if (query.jointWith) {
      const both = joint(situation, {
        kind: 'query',
        id: query.id,
        title: query.title,
        role: query.role,
        jointWith: query.jointWith,
        targets: [],
        n: 0,
      });
      if (both.done) return both.done;
      seats = both.seats;
    }
    return accept(
      acting.role,
      event('query.started', {
        run: runId(situation, 'query'),
        query: query.id,
        title: query.title,
        seats,
        readyAt: at + query.costMs,
      }),
    );
  },
  approveRawAccess: (situation) => {
    const { c, state, command } = situation;
    const query = c.queries.get(command.payload.query);
    if (!query?.rawApproval)
      return refuse(
        'notFound',
        query
          ? `"${query.title}" shows no raw content; it needs no approval.`
          : 'There is no such look-up. Choose from the list on your desk.',
      );
    const acting = actAs(situation, [query.rawApproval], 'Raw access');
    if ('rejection' in acting) return acting;
    const { role } = command.payload;
    if (own(state.approvals, query.id)?.includes(role))
      return refuse('alreadyDone', 'That access is approved already.');
    return accept(acting.role, event('rawAccess.approved', { query: query.id, role }));
  },
  runSuite: (situation) => {
    const { c, state, command, at } = situation;
    const suite = c.suites.get(command.payload.suite);
    if (!suite) return refuse('notFound', `There is no suite "${command.payload.suite}".`);
    const acting = actAs(
      situation,
      suite.jointWith ? [suite.role, suite.jointWith] : [suite.role],
      suite.title,
    );
    if ('rejection' in acting) return acting;
    if (suite.requires && !holds(suite.requires.when, factReader(c, state)))
      return refuse('prerequisite', suite.requires.because);
    const targets = [...new Set(command.payload.targets)];
    const missing = unknownIn(
      targets,
      suite.targets.map(({ id }) => id),
      'suite target',
    );
    if (missing) return { rejection: missing };
    if (targets.length > suite.maxTargets)
      return refuse('outOfRange', `One run covers ${suite.maxTargets} targets; you chose ${targets.length}.`);
    const sizes = suite.sizes.map(({ n }) => n);
    const size = suite.sizes.find(({ n }) => n === command.payload.n);
    if (!size) return refuse('outOfRange', `${suite.title} runs with n = ${sizes.join(' or ')} per target.`);
    const offer = own(state.offers, suite.id);
    const waiting = busy(situation, offer?.seat);
    if (waiting) return waiting;
    let seats = [command.seat];
    let run = { targets, n: size.n, costMs: size.costMs };
    if (suite.jointWith) {
      const both = joint(situation, {
        kind: 'suite',
        id: suite.id,
        title: suite.title,
        role: suite.role,
        jointWith: suite.jointWith,
        targets,
        n: size.n,
      });
      if (both.done) return both.done;
      seats = both.seats;
      run = {
        targets: both.targets,
        n: both.n,
        costMs: suite.sizes.find(({ n }) => n === both.n)?.costMs ?? size.costMs,
      };
    }
    return accept(
      acting.role,
      event('suite.started', {
        run: runId(situation, 'suite'),
        suite: suite.id,
        targets: run.targets,
        n: run.n,
        seats,
        readyAt: at + run.costMs,
      }),
    );
  },
  runProbe: (situation) => {
    const { c, command, at } = situation;
    const acting = actAsDesk(situation, 'Probing the product');
    if ('rejection' in acting) return acting;
    const targets = [...new Set(command.payload.targets)];
    const missing = unknownIn(targets, c.probes.keys(), 'probe target');
    if (missing) return { rejection: missing };
    const waiting = busy(situation);
    if (waiting) return waiting;
    const costMs = targets.reduce((sum, id) => sum + (c.probes.get(id)?.costMs ?? 0), 0);
    return accept(
      acting.role,
      event('probe.started', {
        run: runId(situation, 'probe'),
        targets,
        seats: [command.seat],
        readyAt: at + costMs,
      }),
    );
  },
  stopRun,
  pinEvidence: (situation) => {
    const { state, command } = situation;
    const wanted = [...new Set(command.payload.evidence)];
    const holders = wanted.flatMap((id) => own(state.cards, id)?.holders ?? []);
    const acting = inCallOrRefuse(situation, holders);
    if ('rejection' in acting) return acting;
    const mine = own(state.held, command.seat) ?? [];
    const strange = wanted.filter((id) => !mine.includes(id));
    if (strange.length > 0)
      return refuse(
        'notFound',
        strange.length === wanted.length
          ? 'You do not hold that finding. Only the desk that has a finding can pin it.'
          : `You do not hold ${strange.length} of these findings. Only the desk that has a finding can pin it.`,
      );
    const fresh = wanted.filter((id) => own(state.pinned, id) === undefined);
    if (fresh.length === 0) return refuse('alreadyDone', 'That is on the board already.');
    const events = fresh.flatMap((id): NewEvent[] => {
      const card = own(state.cards, id);
      return card ? [event('evidence.pinned', { ...card, by: command.seat })] : [];
    });
    return accept(acting.role, ...events);
  },
};
