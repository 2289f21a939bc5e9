import type { Draw } from '../../shared/scenario/scenario.ts';

// Details that are drawn alike in every story. All people are invented.

export const colleagues: Draw[] = [
  { id: 'engineer', oneOf: ['Jonas Reuter', 'Hana Veldkamp', 'Milo Sandoval'] },
  { id: 'agent', oneOf: ['Niamh Tully', 'Dev Rastogi', 'Carla Winther'] },
  { id: 'releaseEngineer', oneOf: ['Ravi Okonjo', 'Petra Lund', 'Sam Achterberg'] },
];

/** What calls the commander away (the inject `pulled-away`). */
export const pull: Draw = {
  id: 'pull',
  oneOf: [
    'The sign-in gateway is failing over and your badge is the only break-glass within an hour; I need you in the cage for about six minutes.',
    'Fire panel on your floor. The wardens want everybody out, you included; six minutes if it is a false one.',
    'Payments has lost a region and its runbook names you, in person, on their bridge, for about six minutes.',
  ],
};
