import { z } from 'zod';
import type { PlayRole } from '../../../../shared/roles.ts';
import { duration } from '../duration.ts';
import { block, byId, id, renamed, role, someText, text } from '../packField.ts';

const target = block({
  title: someText(120),
  role: role.optional().describe('The desk it reaches.'),
  secondary: id.optional().describe('Where an unanswered page goes next.'),
  dead: z.boolean().optional().describe('Nobody reads it any more.'),
  mass: z.boolean().optional().describe('Pages a crowd.'),
  outside: block({ name: someText(120), answers: someText(600) })
    .optional()
    .describe('Somebody outside the seats who answers with this line.'),
  beside: block({ name: someText(120), answers: someText(600) })
    .optional()
    .describe(
      'Who comes, with which line, when the desk has somebody already: the second on call. With the role scribe: a deputy commander.',
    ),
});

/** The page targets every company of the bundled kind has: one on-call list for each desk. */
const TARGETS: Record<string, z.input<typeof target>> = {
  'ic-oncall': {
    title: '{{org.role.incident-commander}} on call',
    role: 'incident-commander',
    secondary: 'ic-secondary',
  },
  'ic-secondary': {
    title: 'Second commander on call (deputy)',
    role: 'scribe',
    beside: {
      name: 'Ruth Calder, deputy commander',
      answers: 'On the bridge. I have the log from here; say the word and I will have command.',
    },
  },
  'model-oncall': { title: '{{org.role.model-owner}} on call', role: 'model-owner' },
  'safety-oncall': { title: '{{org.role.safety-lead}} on call', role: 'safety-lead' },
  'product-oncall': { title: '{{org.role.product-owner}} on call', role: 'product-owner' },
  'legal-oncall': {
    title: '{{org.role.legal-privacy}} on call',
    role: 'legal-privacy',
    secondary: 'legal-secondary',
  },
  'legal-secondary': { title: '{{org.role.legal-privacy}}, second on call', role: 'legal-privacy' },
  'comms-oncall': { title: '{{org.role.comms}} on call', role: 'comms' },
  'sre-oncall': { title: '{{org.role.infra-oncall}}', role: 'infra-oncall' },
  'ts-support-lead': { title: '{{org.role.support-lead}}', role: 'support-lead' },
  'all-staff': { title: 'Everybody in the company (mass page)', mass: true },
};
const SIX = ['ic-oncall', 'model-oncall', 'safety-oncall', 'product-oncall', 'comms-oncall', 'legal-oncall'];

const bySeverity = <T extends z.ZodType>(one: T) => ({ '0': one, '1': one, '2': one });
const targets = z.array(id);
const limit = block({ default: duration, byTarget: z.record(z.string(), duration).default({}) });

export const paging = renamed(
  block({
    targets: byId(target).prefault(TARGETS),
    policy: block(bySeverity(targets))
      .default({ '0': SIX, '1': SIX, '2': ['product-oncall', 'safety-oncall', 'model-oncall'] })
      .describe('What the company’s list ticks on declaring, by severity.'),
    required: block(bySeverity(targets))
      .default({ '0': SIX, '1': SIX, '2': SIX })
      .describe('Whom this incident truly needs, by severity. Players never see it.'),
    due: block(bySeverity(block({ firstFive: duration, rest: duration })))
      .optional()
      .describe('When required pages are due after declaring: the first five, and the rest.'),
    critical: targets.default(['safety-oncall', 'model-oncall']),
    optional: targets.default(['ic-secondary', 'sre-oncall', 'ts-support-lead', 'legal-secondary']),
    firstOnCall: z
      .array(role)
      .default(['support-lead', 'product-owner'])
      .describe('Desks that are staffed when the drill starts.'),
    failures: z
      .array(
        block({ target: id, how: z.enum(['silent', 'redirected', 'refuses']), words: text(300).default('') }),
      )
      .default([{ target: 'legal-oncall', how: 'silent', words: 'On a flight; the rota was not swapped.' }])
      .describe('Pagers that go wrong; the seed draws one.'),
    ackLimit: block(bySeverity(limit)).prefault({
      '0': { default: '5m' },
      '1': { default: '5m', byTarget: { 'comms-oncall': '10m', 'legal-oncall': '10m' } },
      '2': { default: '30m' },
    }),
    colleagueAck: block({ min: duration, max: duration }).prefault({ min: '30s', max: '210s' }),
    rungAt: duration.prefault('8m').describe('By then a colleague rings a core role that nobody paged.'),
    ringers: z
      .partialRecord(role, someText(120))
      .default({} as Partial<Record<PlayRole, string>>)
      .describe('Who rings each role.'),
  }),
  { ackLimit: 'ackLimitMs', due: 'dueMs', colleagueAck: 'colleagueAckMs' },
);
