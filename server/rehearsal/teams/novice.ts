import { minutes, seconds } from '../../../shared/time.ts';
import type { Todo } from './habits.ts';
import { answerPager, chasePages, Once, workThrough } from './habits.ts';
import { deciding, here, lookedUp, looking, speaking, switching } from './noviceWork.ts';
import type { Team } from './policy.ts';
import { kitOf } from './reading.ts';

/**
 * People who are good at their jobs and have never done this: late to declare, they page the list as it is ticked,
 * turn the obvious thing off and forget the rest, decide on what they happen to have, and write carefully and late.
 * Reads nothing but its own screen.
 */
export const noviceTeam: Team = ({ seed }) => {
  const once = new Once();
  // Teams differ: everything this one does is up to two minutes later than another's.
  const slow = seconds((seed * 37) % 120);
  const work = workThrough(todos(slow), once, 1);
  return (moment) => {
    const { view, at } = moment;
    return [...answerPager(view, at, seconds(75)), ...chasePages(view, at, minutes(3)), ...work(moment)];
  };
};

function todos(slow: number): Todo[] {
  const at = (minute: number) => minutes(minute) + slow;
  return [
    {
      key: 'declare',
      at: at(4),
      when: (view) => here('support-lead')(view) && view.declared === null,
      act: () => ({
        name: 'declareIncident',
        payload: { severity: 1, summary: 'Harmful answer reported by a user' },
      }),
    },
    {
      key: 'page',
      at: at(4.5),
      when: (view) => here('support-lead')(view) && view.declared !== null,
      act: (view) => ({
        name: 'sendPage',
        payload: { targets: kitOf(view, 'support-lead')?.pagePolicy['1'] ?? [] },
      }),
    },
    {
      key: 'sre',
      at: at(10),
      when: here('model-owner'),
      act: () => ({ name: 'sendPage', payload: { targets: ['sre-oncall'] } }),
    },
    {
      key: 'brief',
      at: at(7),
      when: here('incident-commander'),
      act: () => ({
        name: 'postBriefing',
        payload: { text: 'One user report of harmful content. Product is up. We are looking for the cause.' },
      }),
    },
    {
      key: 'owner-tech',
      at: at(9),
      when: here('incident-commander'),
      act: () => ({ name: 'setOwner', payload: { area: 'technical', role: 'model-owner' } }),
    },
    {
      key: 'owner-ext',
      at: at(9.5),
      when: here('incident-commander'),
      act: () => ({ name: 'setOwner', payload: { area: 'external', role: 'comms' } }),
    },
    {
      key: 'accept-tech',
      at: at(10),
      when: (view) => here('model-owner')(view) && view.owners.technical !== undefined,
      act: () => ({ name: 'acceptOwnership', payload: { area: 'technical' } }),
    },
    {
      key: 'accept-ext',
      at: at(10),
      when: (view) => here('comms')(view) && view.owners.external !== undefined,
      act: () => ({ name: 'acceptOwnership', payload: { area: 'external' } }),
    },
    {
      key: 'update',
      at: at(12),
      when: here('incident-commander'),
      act: () => ({ name: 'postUpdate', payload: { text: 'Still investigating.', nextInMs: minutes(15) } }),
    },
    {
      key: 'worse',
      at: at(26),
      when: (view) => here('incident-commander')(view) && view.severity === 1,
      act: () => ({ name: 'changeSeverity', payload: { severity: 0, reason: 'More than one report' } }),
    },
    {
      key: 'welfare',
      at: at(14),
      when: (view) => here('safety-lead')(view) && Object.keys(view.welfareCases).length > 0,
      act: (view) => {
        const [first] = Object.values(view.welfareCases);
        const action = first?.actions.find((item) => item === 'no-referral-recorded') ?? first?.actions[0];
        return first && action
          ? {
              name: 'decideWelfare',
              payload: {
                cases: [first.case],
                actions: [action],
                reviewer: 'Duty reviewer',
                basis: 'Safe at home',
              },
            }
          : null;
      },
    },
    {
      key: 'scope',
      at: at(28),
      when: here('safety-lead'),
      act: (view) => ({
        name: 'estimateScope',
        payload: {
          answers: {
            straightforward: kitOf(view, 'safety-lead')?.scopeQuestions[0]?.answers[0]?.id,
            spread: kitOf(view, 'safety-lead')?.scopeQuestions[1]?.answers[0]?.id,
          },
          evidence: lookedUp(view).slice(0, 3),
          cause: 'systemic',
        },
      }),
    },
    {
      key: 'update-2',
      at: at(29),
      when: here('incident-commander'),
      act: () => ({
        name: 'postUpdate',
        payload: { text: 'A feature is off; numbers to follow.', nextInMs: null },
      }),
    },
    ...looking(at),
    ...switching(at),
    ...speaking(at),
    ...deciding(at),
  ];
}
