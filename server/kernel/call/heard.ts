import type { HeardAct, OwnerArea } from '../../../shared/drill/call/events.ts';
import type { LogEventOf, NewEvent } from '../../../shared/drill/events.ts';
import type { Severity } from '../../../shared/drill/paging/events.ts';
import { own } from '../../../shared/keyed.ts';
import { isPlayRole } from '../../../shared/roles.ts';
import type { WelfareAction } from '../../../shared/scenario/people.ts';
import { MINUTE } from '../../../shared/time.ts';
import type { Compiled } from '../compiled.ts';
import type { Reaction } from '../reactionTable.ts';
import type { DrillState } from '../state.ts';

/** What a fact said on the call is made of. */
type Heard = LogEventOf<'heard.logged'>['data'] & { c: Compiled; after: DrillState };

const said = '(said on the call)';

const SAID: Readonly<Record<HeardAct, (heard: Heard) => NewEvent[]>> = {
  declared: ({ subject, happenedAt }) => [
    { type: 'incident.declared', data: { severity: severityOf(subject), summary: said, happenedAt } },
  ],
  severityChanged: ({ subject, happenedAt, after }) => [
    {
      type: 'severity.changed',
      data: { from: after.severity ?? 1, to: severityOf(subject), reason: said, happenedAt },
    },
  ],
  ownerNamed: ({ subject, happenedAt }) => {
    const [area, owner] = (subject ?? '').split(':');
    return owner && isPlayRole(owner)
      ? [{ type: 'owner.set', data: { area: area as OwnerArea, role: owner, happenedAt } }]
      : [];
  },
  ownerAccepted: ({ subject, happenedAt, after }) => {
    const area = subject as OwnerArea;
    const owner = own(after.owners, area)?.role;
    return owner ? [{ type: 'owner.accepted', data: { area, role: owner, happenedAt } }] : [];
  },
  briefed: ({ happenedAt }) => [{ type: 'briefing.posted', data: { text: said, happenedAt } }],
  updateGiven: ({ subject, happenedAt }) => {
    const nextAt = subject ? happenedAt + Number(subject) * MINUTE : null;
    return [{ type: 'update.posted', data: { audience: 'internal', text: said, nextAt, happenedAt } }];
  },
  handOffOffered: ({ subject, happenedAt, after }) =>
    subject && isPlayRole(subject) && after.commander
      ? [{ type: 'command.handedOver', data: { from: after.commander, to: subject, happenedAt } }]
      : [],
  handOffAccepted: ({ role, happenedAt }) =>
    isPlayRole(role) ? [{ type: 'command.taken', data: { role, happenedAt } }] : [],
  narrativeAligned: ({ happenedAt }) => {
    const all = { what: true, howCommon: true, steps: true, plan: true, willNotClaim: true };
    return [{ type: 'narrative.aligned', data: { ...all, text: said, happenedAt } }];
  },
  welfareDecided: ({ subject, happenedAt }) => {
    const [id = '', action] = (subject ?? '').split(':');
    const actions = [action as WelfareAction];
    return [{ type: 'welfare.decided', data: { case: id, actions, reviewer: '', basis: said, happenedAt } }];
  },
  switchAuthorised: ({ c, role, subject, happenedAt }) => {
    const switchSpec = c.switches.get(subject ?? '');
    if (!switchSpec) return [];
    const { id, title, scopes } = switchSpec;
    return [
      {
        type: 'switch.authorised',
        data: { switch: id, title, scopes: scopes.map((scope) => scope.id), role, happenedAt },
      },
    ];
  },
  objectionsAsked: () => [],
  swoopAnswered: () => [],
  taskGiven: () => [],
};

/** What was said counts like what was typed (RULE-2): one tap becomes the same fact, dated when it was said. */
export const heard: Reaction<'heard.logged'> = (c, _before, after, { data }) =>
  own(SAID, data.act)({ ...data, c, after });

const severityOf = (subject: string | null): Severity => (subject === '0' ? 0 : subject === '2' ? 2 : 1);
