import { z } from 'zod';
import { READERS, WELFARE_ACTIONS, WELFARE_RISKS } from '../../../../shared/scenario/people.ts';
import { condition } from '../condition.ts';
import { duration } from '../duration.ts';
import { suggestion } from '../nearest.ts';
import { block, byId, id, renamed, role, share, someText } from '../packField.ts';

/** Who may end up reading a text. */
export const readers = z
  .enum(READERS)
  .describe(
    'Who may read it. Where that may be a young person, the text must name an emergency number. Left out: adults.',
  );

const PURPOSES = [
  'acknowledge',
  'apologise',
  'scope',
  'action',
  'support',
  'next-update',
  'contact',
  'plan',
  'cause',
  'blame',
  'filler',
  'claim',
] as const;
const purpose = z.enum(PURPOSES);

const clauses = byId(
  block({
    text: someText(400).describe('The sentence as the author starts from it.'),
    purpose,
    trueWhen: condition.optional().describe('When it is true; left out, there is nothing to check.'),
    knownWhen: condition.optional().describe('When the team can know it.'),
    penalty: someText(300).optional().describe('Why it costs points whatever the truth.'),
  }),
).describe('Sentences a text is built from; good and tempting ones side by side.');

type Purpose = (typeof PURPOSES)[number];
const isPurpose = (word: string): word is Purpose => (PURPOSES as readonly string[]).includes(word);

/** Kept in the order it was written in: the first is the first that a reader is told of. */
const wanted = z
  .codec(z.record(z.string(), share), z.custom<{ purpose: Purpose; share: number }[]>(), {
    decode: (table, payload) =>
      Object.entries(table).flatMap(([word, part]) => {
        if (isPurpose(word)) return [{ purpose: word, share: part }];
        payload.issues.push({
          code: 'custom',
          input: table,
          path: [word],
          message: `"${word.slice(0, 60)}" is no purpose of a sentence | ${suggestion(word, PURPOSES)}`,
        });
        return [];
      }),
    encode: (list) => Object.fromEntries(list.map((item) => [item.purpose, item.share])),
  })
  .describe(
    'What the best text does for its readers, with the share of the points each earns (100% in all).',
  );

export const comms = block({
  clauses,
  readers: readers.optional(),
  maxWords: z.number().int().min(20).max(300).default(90),
  wanted,
  clearedBy: z.array(role).default(['legal-privacy', 'safety-lead']),
  deadlines: byId(block({ inject: id, dueAt: duration })).prefault({}),
  hearFirst: byId(
    block({
      title: someText(160).describe('As it stands in a sentence: the customers concerned.'),
      when: condition
        .prefault('always')
        .describe('From when on the team can know that it concerns them; left out: from the start.'),
      heard: condition.describe('The act that tells them: outreach.customers, or a reply.'),
    }),
  )
    .optional()
    .describe('Who must have heard from the company before a statement is public.'),
});

const DUTY = ['notify', 'assess', 'not-applicable'] as const;
export const duties = byId(
  renamed(
    block({
      title: someText(160),
      card: someText(1_200).describe('The playbook card, shown to legal. Never legal advice.'),
      asOf: someText(20).describe('The day the card was last checked: 2026-11-01.'),
      expected: z.enum(DUTY),
      accepted: z.array(z.enum(DUTY)).default([]).describe('Also right; the expected one always is.'),
      limit: duration.nullable().default(null).describe('Clock from the first signal; left out: none.'),
      trap: z.boolean().optional().describe('Notifying this one is the mistake.'),
      carriedBy: z
        .array(id)
        .min(1)
        .optional()
        .describe('Groups of people.outreach: "notify" is kept when a text to one of them goes out in time.'),
    }),
    { limit: 'limitMs' },
  ),
).describe('What the company may owe to whom.');

const actions = z.array(z.enum(WELFARE_ACTIONS));
export const people = block({
  welfare: byId(
    renamed(
      block({
        title: someText(160),
        facts: someText(1_200).describe('Abstract facts: no quotes, no method, no child’s voice.'),
        shownWhen: condition.prefault('always'),
        actions: actions.min(1),
        right: actions.min(1),
        harmful: actions.default([]),
        risk: z
          .enum(WELFARE_RISKS)
          .optional()
          .describe(
            'present: somebody may be in danger now; decided first, by the safety lead. Left out: low.',
          ),
        dueAt: duration.optional().describe('When it must be decided.'),
        dueAfter: duration.optional().describe('Or: so long after the desks were shown it.'),
      }),
      { dueAfter: 'dueAfterMs' },
    ),
  ).prefault({}),
  outreach: byId(
    block({
      title: someText(160),
      channel: someText(160),
      clauses,
      wanted,
      sentBy: z.array(role).min(1),
      clearedBy: z.array(role).default(['legal-privacy', 'safety-lead']),
      required: z.boolean().default(true),
      headsUpFor: id.optional().describe('The group whose full text follows this first word.'),
      readers: readers.optional(),
      requires: block({ when: condition, because: someText(300) })
        .optional()
        .describe('Must hold before anybody is written to; the reason is shown to whoever tried.'),
      reaches: block({ cases: z.array(id).min(1), action: z.enum(WELFARE_ACTIONS) })
        .optional()
        .describe('Goes only to people somebody has looked at, and for whom this was decided.'),
      harm: someText(300).optional().describe('Why writing to this group does harm, whatever the words.'),
    }),
  ).prefault({}),
  supportLines: z.array(block({ locale: someText(80), text: someText(300) })).optional(),
});
