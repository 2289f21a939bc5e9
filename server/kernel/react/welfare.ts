import { rolesFor } from '../../../shared/authority.ts';
import type { NewEvent } from '../../../shared/event/event.ts';
import { factReader } from '../facts.ts';
import { holds } from '../predicate.ts';
import type { React } from './table.ts';

/** A finding may bring people to think about; the desks that look after them are shown each case once. */
export const welfareOpened: React<'evidence.received'> = (c, _before, after) => {
  const facts = factReader(c, after);
  return c.scenario.people.welfare
    .filter(({ id, shownWhen }) => !after.openCases.includes(id) && holds(shownWhen, facts))
    .map(
      ({ id, title, facts: told, actions }): NewEvent => ({
        type: 'welfare.opened',
        data: { case: id, title, facts: told, actions, to: [...rolesFor('decideWelfare')] },
      }),
    );
};
