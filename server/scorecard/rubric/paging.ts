import { DEPUTY } from '../../../shared/roles.ts';
import type { Desk } from '../alone/desk.ts';
import { answersInTime, briefings, completeness, escalation, precision } from '../paging.ts';
import { reachingTargets } from '../requiredPages.ts';
import type { CriterionRows } from './row.ts';

export const paging = {
  P5: {
    title: 'Everybody who was needed was paged',
    max: 6,
    inAnyDrill: true,
    critical: true,
    by: 'log',
    reads: ['severities', 'pages', 'role.joined'],
    score: completeness,
    alone: (desk, { max }) => {
      const { onCall, answers, movesOn, weight } = pagesOf(desk);
      return (
        max *
        bestOf(desk, (wanted) => share(wanted, (id) => onCall(id) || answers(id) || movesOn(id), weight))
      );
    },
  },
  P6: {
    title: 'Nobody was paged for nothing',
    max: 3,
    inAnyDrill: true,
    by: 'log',
    reads: ['severities', 'pages', 'role.joined'],
    score: precision,
    alone: (_desk, { max }) => max,
  },
  P7: {
    title: 'Pages were answered in time',
    max: 3,
    inAnyDrill: true,
    critical: true,
    by: 'log',
    reads: ['severities', 'pages', 'role.joined'],
    score: answersInTime,
    alone: (desk, { max }) => {
      const { onCall, answers } = pagesOf(desk);
      const ringing = (wanted: readonly string[]) => wanted.filter((id) => !onCall(id));
      return max * bestOf(desk, (wanted) => share(ringing(wanted), answers, () => 1));
    },
  },
  P8: {
    title: 'A page that failed was moved on',
    max: 2,
    inAnyDrill: true,
    by: 'log',
    reads: ['severities', 'pages', 'role.joined'],
    score: escalation,
    alone: (desk, { max }) => {
      const { onCall, answers, movesOn } = pagesOf(desk);
      return (
        max *
        bestOf(desk, (wanted) =>
          Number(wanted.some(movesOn) || wanted.every((id) => onCall(id) || answers(id))),
        )
      );
    },
  },
  P9: {
    title: 'Joiners were briefed',
    max: 1,
    inAnyDrill: true,
    by: 'log',
    reads: ['role.joined', 'briefing.posted'],
    score: briefings,
    alone: (_desk, { max }) => max,
  },
} as const satisfies CriterionRows;

/** A page into silence counts once it was moved on by hand, which takes somebody behind it; an answer comes only from outside the seats. */
function pagesOf({ scenario: { paging: rules }, roles }: Desk) {
  const target = (id: string) => rules.targets.find((item) => item.id === id);
  const behind = (id: string) =>
    [...reachingTargets(rules.targets, id)].flatMap((other) => target(other) ?? []);
  return {
    onCall: (id: string): boolean => {
      const role = target(id)?.role;
      return role !== undefined && rules.firstOnCall.includes(role);
    },
    // The deputy is a colleague who comes when paged, whoever is silent.
    answers: (id: string): boolean =>
      behind(id).some(
        ({ role, outside }) =>
          outside !== undefined || role === DEPUTY || (role !== undefined && roles.includes(role)),
      ),
    movesOn: (id: string): boolean => behind(id).some(({ secondary }) => secondary !== undefined),
    weight: (id: string): number => (rules.critical.includes(id) ? 2 : 1),
  };
}

function share(
  ids: readonly string[],
  isGood: (id: string) => boolean,
  worth: (id: string) => number,
): number {
  const all = ids.reduce((sum, id) => sum + worth(id), 0);
  return all > 0 ? ids.filter(isGood).reduce((sum, id) => sum + worth(id), 0) / all : 0;
}

/** A desk may declare at the severity whose required pages suit it best. */
const bestOf = ({ scenario }: Desk, of: (wanted: readonly string[]) => number): number =>
  Math.max(...Object.values(scenario.paging.required).map(of));
