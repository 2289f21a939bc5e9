import { CORE_ROLES, OPTIONAL_ROLES } from '../../../shared/roles.ts';
import { CHECKS } from './schema/rubric.ts';
import type { RawBlock } from './source/tree.ts';

const UNSAID = 'An event list says nothing of it.';
const nothing = { right: [], needs: [] };
const check = { title: UNSAID, groups: [['none']], steps: [{ by: '0s', points: 0 }] };
const option = (title: string, kind: string, card: string): RawBlock => ({
  title,
  kind,
  card,
  grade: 'defensible',
  because: UNSAID,
});

/**
 * What `plain: true` stands for: the parts every scenario has, with nothing in them that belongs to a story. The injects of a list, the
 * call, a decision that is written down, and the log are all there is to such a drill; whatever the author writes is laid over it.
 */
export const PLAIN_CONTENT: RawBlock = {
  family: 'custom',
  summary:
    'Work through what reaches you, as you would on the day. Say on the call what you do, and write down what you decide.',
  contentNote:
    'Everything here is made up for this exercise. You can pause for everybody or step out at any time, and nobody asks why.',
  objectives: ['Work through the events together, as on the day.'],
  roles: {
    'incident-commander': {
      brief:
        'You run the call and fix nothing. Say who does what by when, keep the clock, write down what is decided.',
      yours: ['The three owners and the decision record.', 'Command itself: hand it over by name.'],
    },
    'model-owner': {
      brief: 'You know what was released and when. Say what may change by itself before it does.',
      yours: ['What was built, changed and released.'],
    },
    'safety-lead': {
      brief: 'You judge what this can do to a person, and say what must not happen.',
      yours: ['Harm to people, and clearing every public text.'],
    },
    'product-owner': {
      brief: 'You know who uses the product and what each step costs them.',
      yours: ['Users, usage and the price of each step.'],
    },
    'legal-privacy': {
      brief: 'You know what is owed to whom. Answer each duty in writing, also where the answer is no.',
      yours: ['Contracts, duties and clearing every public text.'],
    },
    comms: {
      brief: 'Nothing leaves the building without you. Say what is true, known and useful.',
      yours: ['Statements, and the name of the one spokesperson.'],
    },
    'infra-oncall': {
      brief: 'You keep the machines running. Say what your boards show and what they cannot show.',
      yours: ['Health of the platform.'],
    },
    'support-lead': {
      brief: 'You speak with the people this happened to.',
      yours: ['Reports as they come in, and the way back to the people who wrote.'],
    },
    executive: {
      brief: 'You answer for the company and lead no part of this call. Ask what you need to know.',
      yours: ['The board and the owners.'],
    },
    scribe: {
      brief: 'You keep the log: who decided what, and who does what by when. Read open points back aloud.',
      yours: ['The list of open points.'],
    },
  },
  world: {
    components: { nothing: { title: UNSAID, perHour: 0 } },
    switches: {},
    probes: {},
  },
  evidence: {},
  queries: {},
  suites: {},
  scopeQuestions: {},
  paging: { firstOnCall: [...CORE_ROLES, ...OPTIONAL_ROLES], failures: [] },
  decision: {
    options: {
      hold: option('Hold', 'hold', 'Go on as things are, and say when you look again.'),
      stop: option('Stop it', 'takedown', 'Take out of service what does the harm.'),
      back: option('Go back', 'rollback', 'Return to the last state that is known to be good.'),
      forward: option('Fix forward', 'patch', 'Fix what is there while it runs.'),
      close: option('Close', 'close', 'Nothing more has to be done. Say why.'),
    },
    discriminating: [['none']],
    verification: { suite: 'none', targets: ['none'], benignSuite: 'none' },
    causes: {},
  },
  comms: {
    clauses: {
      acknowledge: { text: 'We know about this and are working on it.', purpose: 'acknowledge' },
      sorry: { text: 'We are sorry for the trouble it causes.', purpose: 'apologise' },
      contact: { text: 'If it concerns you, please write to us.', purpose: 'contact' },
      next: { text: 'We will say more as soon as we know it.', purpose: 'next-update' },
    },
    wanted: { acknowledge: '50%', 'next-update': '50%' },
  },
  rubric: {
    signal: 'none',
    severities: [{ when: 'always', severity: 1, alsoAccept: [0, 2] }],
    sufficient: [],
    nothingToContain: {
      checks: Object.fromEntries(Object.keys(CHECKS).map((id) => [id, check])),
      spared: { switches: ['none'], after: [['none']] },
    },
    scopeAnswers: { straightforward: nothing, spread: nothing, skew: nothing, seenBefore: nothing },
    prevalence: { low: 0, high: 0, by: '0s', evidence: 'none' },
    cause: { right: 'systemic', evidence: ['none'] },
    endings: {
      played: {
        title: 'The list was played',
        when: 'always',
        text: 'The events of the list have come. What the team made of them is in the log. Only who was called, how it was led and what a person judged is scored: an event list says no more.',
      },
    },
  },
  guide: {
    purpose:
      'The event list is played as it stands. What is expected after each inject stands beside it on your console.',
  },
  parPlan: [],
};
