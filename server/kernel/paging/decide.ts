import type { NewEvent } from '../../../shared/drill/events.ts';
import type { pagingCommands } from '../../../shared/drill/paging/commands.ts';
import type { Severity } from '../../../shared/drill/paging/events.ts';
import { own } from '../../../shared/keyed.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { Compiled } from '../compiled.ts';
import type { RuleTable } from '../rules.ts';
import {
  accept,
  actingRole,
  asCommander,
  event,
  inCallOrRefuse,
  refuse,
  severityWords,
  unknownIn,
} from '../rules.ts';
import { acknowledge, escalation, nextPageId } from './pages.ts';

const limitOf = (c: Compiled, severity: Severity | null, target: string): number => {
  const limits = own(c.scenario.paging.ackLimitMs, String(severity ?? 1) as '0' | '1' | '2');
  return own(limits.byTarget, target) ?? limits.default;
};

/** Two pages for one role bring it in once. */
function withoutRepeats(events: NewEvent[]): NewEvent[] {
  const joined = new Set<string>();
  return events.filter((item) => {
    if (item.type !== 'role.joined') return true;
    if (joined.has(item.data.role)) return false;
    joined.add(item.data.role);
    return true;
  });
}

export const pagingRules: RuleTable<keyof typeof pagingCommands> = {
  /** Any desk may declare, called or not: better early and wrong than late. */
  declareIncident: (situation) => {
    const { c, state, command, at } = situation;
    if (state.declaredAt !== null)
      return refuse(
        'alreadyDone',
        `The incident was declared at ${formatDrillTime(state.declaredAt)} as ${severityWords(c, state.severity)}. Change the severity instead.`,
      );
    const { severity, summary } = command.payload;
    return accept(actingRole(situation), event('incident.declared', { severity, summary, happenedAt: at }));
  },
  changeSeverity: (situation) => {
    const { c, state, command, at } = situation;
    if (state.declaredAt === null || state.severity === null)
      return refuse(
        'prerequisite',
        'Nothing has been declared yet. Declare with the severity you think it is.',
      );
    const acting = asCommander(situation, 'Changing the severity');
    if ('rejection' in acting) return acting;
    const { severity, reason } = command.payload;
    if (severity === state.severity)
      return refuse('alreadyDone', `It is ${severityWords(c, severity)} already.`);
    return accept(
      acting.role,
      event('severity.changed', { from: state.severity, to: severity, reason, happenedAt: at }),
    );
  },
  sendPage: (situation) => {
    const { c, state, command } = situation;
    const targets = [...new Set(command.payload.targets)];
    const missing = unknownIn(targets, c.targets.keys(), 'page target');
    if (missing) return { rejection: missing };
    const open = targets.filter(
      (id) => !Object.values(state.pages).some((page) => page.target === id && page.state === 'sent'),
    );
    if (open.length === 0)
      return refuse(
        'alreadyDone',
        'That page is out already and its limit is still running. Wait for it, or escalate when it goes unanswered.',
      );
    const events = open.map((id, index): NewEvent => {
      const target = c.targets.get(id);
      return event('page.sent', {
        page: nextPageId(state, index),
        target: id,
        title: target?.title ?? id,
        role: target?.role ?? null,
        severity: state.severity,
        note: command.payload.note,
        limitMs: limitOf(c, state.severity, id),
        answersTo: null,
      });
    });
    return accept(actingRole(situation, [state.commander]), ...events);
  },
  acknowledgePage: (situation) => {
    const { c, state, command } = situation;
    const pages = [...new Set(command.payload.pages)];
    const mine = pages.filter((id) => own(state.pages, id)?.seat === command.seat);
    if (mine.length < pages.length) return refuse('notFound', 'That page did not ring at your seat.');
    const ringing = mine.filter((id) => ['sent', 'unanswered'].includes(own(state.pages, id)?.state ?? ''));
    if (ringing.length === 0)
      return refuse('alreadyDone', 'You have that page already, or it has been escalated past you.');
    const events = ringing.flatMap((id): NewEvent[] => {
      const page = own(state.pages, id);
      return page?.role
        ? acknowledge(
            state,
            id,
            page.target,
            page.role,
            command.seat,
            c.targets.get(page.target)?.title ?? page.target,
          )
        : [];
    });
    const rung = ringing.map((id) => own(state.pages, id)?.role ?? null);
    return accept(actingRole(situation, rung), ...withoutRepeats(events));
  },
  declinePage: (situation) => {
    const { c, state, command } = situation;
    const page = own(state.pages, command.payload.page);
    if (!page || page.seat !== command.seat)
      return refuse('notFound', 'That page did not ring at your seat.');
    if (page.state !== 'sent' && page.state !== 'unanswered')
      return refuse('alreadyDone', 'That page has been dealt with.');
    return accept(
      actingRole(situation, [page.role]),
      event('page.declined', {
        page: command.payload.page,
        target: page.target,
        name: c.targets.get(page.target)?.title ?? page.target,
        words: command.payload.reason,
      }),
    );
  },
  escalatePage: (situation) => {
    const { c, state, command } = situation;
    const page = own(state.pages, command.payload.page);
    if (!page) return refuse('notFound', `There is no page "${command.payload.page}".`);
    if (page.sender !== command.seat) {
      const acting = inCallOrRefuse(situation);
      if ('rejection' in acting) return acting;
    }
    if (page.state === 'sent')
      return refuse(
        'prerequisite',
        `${c.targets.get(page.target)?.title ?? page.target} has until ${formatDrillTime(page.sentAt + page.limitMs)} to answer. Escalate then, or page somebody else now.`,
      );
    if (page.state !== 'unanswered' && page.state !== 'declined')
      return refuse('alreadyDone', 'That page has been answered or escalated.');
    return accept(
      actingRole(situation, [state.commander]),
      ...escalation(c, state, command.payload.page, false),
    );
  },
};
