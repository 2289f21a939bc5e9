import type { Draw } from '../../shared/scenario/scenario.ts';
import type { Desk } from './desks.ts';
import { DESKS, pullOf } from './desks.ts';

// Details that are drawn alike in every story. All people are invented.

export const colleagues: Draw[] = [
  { id: 'engineer', oneOf: ['Jonas Reuter', 'Hana Veldkamp', 'Milo Sandoval'] },
  { id: 'agent', oneOf: ['Niamh Tully', 'Dev Rastogi', 'Carla Winther'] },
  { id: 'releaseEngineer', oneOf: ['Ravi Okonjo', 'Petra Lund', 'Sam Achterberg'] },
];

/** What calls the commander, or one of these desks, away. */
export const pulls = (...desks: Desk[]): Draw[] => [
  {
    id: 'pull',
    oneOf: [
      'The sign-in gateway is failing over and your badge is the only break-glass within an hour; I need you in the cage for about six minutes.',
      'Payments has lost a region and its runbook names you, in person, on their bridge, for about six minutes.',
      'A courier has the new signing keys downstairs and will hand them to nobody but you; about six minutes with the paperwork.',
    ],
  },
  ...desks.map((desk): Draw => ({ id: pullOf(desk), oneOf: [...DESKS[desk].pulls] })),
];
