import { DECIDES_PRESENT_RISK, rolesFor } from '../../../shared/authority.ts';
import type { NewEvent } from '../../../shared/drill/events.ts';
import { riskOf } from '../../../shared/scenario/people.ts';
import { factReader } from '../facts.ts';
import { holds } from '../predicate.ts';
import type { Reaction } from '../reactionTable.ts';

/** A finding may bring people to think about; the desks that look after them are shown each case once. */
export const welfareOpened: Reaction<'evidence.received'> = (c, _before, after) => {
  const facts = factReader(c, after);
  return c.scenario.people.welfare
    .filter(({ id, shownWhen }) => !after.openCases.includes(id) && holds(shownWhen, facts))
    .map((item): NewEvent => {
      const { id, title, facts: told, actions, dueAt, dueAfterMs } = item;
      const due = dueAt ?? (dueAfterMs === undefined ? undefined : after.at + dueAfterMs);
      return {
        type: 'welfare.opened',
        data: {
          case: id,
          title,
          facts: told,
          actions,
          to: [...rolesFor('decideWelfare')],
          ...(due === undefined ? {} : { dueAt: due }),
          ...(riskOf(item) === 'present' ? { decides: DECIDES_PRESENT_RISK } : {}),
        },
      };
    });
};
