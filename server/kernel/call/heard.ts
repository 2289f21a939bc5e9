import type { OwnerArea } from '../../../shared/drill/call/events.ts';
import type { NewEvent } from '../../../shared/drill/events.ts';
import type { Severity } from '../../../shared/drill/paging/events.ts';
import { own } from '../../../shared/keyed.ts';
import { isPlayRole } from '../../../shared/roles.ts';
import type { WelfareAction } from '../../../shared/scenario/people.ts';
import { MINUTE } from '../../../shared/time.ts';
import type { Reaction } from '../reactionTable.ts';

/** What was said counts like what was typed (RULE-2): one tap becomes the same fact, dated when it was said. */
export const heard: Reaction<'heard.logged'> = (c, _before, after, { data }) => {
  const { act, role, subject, happenedAt } = data;
  const said = '(said on the call)';
  switch (act) {
    case 'declared':
      return [
        { type: 'incident.declared', data: { severity: severityOf(subject), summary: said, happenedAt } },
      ];
    case 'severityChanged':
      return [
        {
          type: 'severity.changed',
          data: { from: after.severity ?? 1, to: severityOf(subject), reason: said, happenedAt },
        },
      ];
    case 'ownerNamed': {
      const [area, owner] = (subject ?? '').split(':');
      return owner && isPlayRole(owner)
        ? [{ type: 'owner.set', data: { area: area as OwnerArea, role: owner, happenedAt } }]
        : [];
    }
    case 'ownerAccepted': {
      const area = subject as OwnerArea;
      const owner = own(after.owners, area)?.role;
      return owner ? [{ type: 'owner.accepted', data: { area, role: owner, happenedAt } }] : [];
    }
    case 'briefed':
      return [{ type: 'briefing.posted', data: { text: said, happenedAt } }];
    case 'updateGiven':
      return [
        {
          type: 'update.posted',
          data: {
            audience: 'internal',
            text: said,
            nextAt: subject ? happenedAt + Number(subject) * MINUTE : null,
            happenedAt,
          },
        },
      ];
    case 'handOffOffered':
      return subject && isPlayRole(subject) && after.commander
        ? [{ type: 'command.handedOver', data: { from: after.commander, to: subject, happenedAt } }]
        : [];
    case 'handOffAccepted':
      return isPlayRole(role) ? [{ type: 'command.taken', data: { role, happenedAt } }] : [];
    case 'narrativeAligned':
      return [
        {
          type: 'narrative.aligned',
          data: {
            what: true,
            howCommon: true,
            steps: true,
            plan: true,
            willNotClaim: true,
            text: said,
            happenedAt,
          },
        },
      ];
    case 'welfareDecided': {
      const [id = '', action] = (subject ?? '').split(':');
      return [
        {
          type: 'welfare.decided',
          data: { case: id, actions: [action as WelfareAction], reviewer: '', basis: said, happenedAt },
        },
      ];
    }
    case 'switchAuthorised': {
      const switchSpec = c.switches.get(subject ?? '');
      const events: NewEvent[] = switchSpec
        ? [
            {
              type: 'switch.authorised',
              data: {
                switch: switchSpec.id,
                title: switchSpec.title,
                scopes: switchSpec.scopes.map(({ id }) => id),
                role,
                happenedAt,
              },
            },
          ]
        : [];
      return events;
    }
    case 'objectionsAsked':
    case 'swoopAnswered':
    case 'taskGiven':
      return [];
  }
};

const severityOf = (subject: string | null): Severity => (subject === '0' ? 0 : subject === '2' ? 2 : 1);
