import type { PageTarget } from '../../shared/scenario/paging.ts';

/** The second on call of the desks that may be left for some minutes: they come beside whoever has the desk. */
export const SECONDS = {
  commander: {
    id: 'ic-secondary',
    title: 'Second commander on call (deputy)',
    role: 'scribe',
    beside: {
      name: 'Ruth Calder, deputy commander',
      answers: 'On the bridge. I have the log from here; say the word and I will have command.',
    },
  },
  safety: {
    id: 'safety-secondary',
    title: 'Safety, second on call',
    role: 'safety-lead',
    beside: {
      name: 'Signe Halvorsen, safety',
      answers: 'On the bridge, reading the board. If the desk has to be left I will have it.',
    },
  },
  legal: {
    id: 'legal-secondary',
    title: 'Legal, second on call',
    role: 'legal-privacy',
    beside: {
      name: 'Oona Prentice, counsel',
      answers: 'On the bridge, with the duty cards open. If the desk has to be left I will have it.',
    },
  },
  comms: {
    id: 'comms-secondary',
    title: '{{org.role.comms}}, second on call',
    role: 'comms',
    beside: {
      name: 'Abel Oduya, press office',
      answers: 'On the bridge with my phone charged. Tell me when I should have the desk.',
    },
  },
} as const satisfies Record<string, PageTarget>;
