import { z } from 'zod';
import { isDay } from '../../../../shared/calendar.ts';
import {
  READERS,
  SUPPORT_ABOUT,
  WELFARE_ACTIONS,
  WELFARE_RISKS,
} from '../../../../shared/scenario/people.ts';
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
    staleWhen: condition
      .optional()
      .describe('When the team knows more than it says, as with "at least one" once a sample is in.'),
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
      jurisdiction: someText(80).optional().describe('Whose law it is: EU, New York, Contract.'),
      trigger: someText(300).optional().describe('What must have happened for it to be owed.'),
      clock: someText(200)
        .optional()
        .describe('From when on, and how long, or that there is none. It agrees with the limit.'),
      addressee: someText(200).optional().describe('Who gets the notice.'),
      source: someText(200).optional().describe('Act and article, or contract and clause.'),
      unverified: someText(300).optional().describe('What could not be verified, in a sentence.'),
      asOf: z
        .string()
        .refine(isDay, 'is no day | Write it as 2026-11-01.')
        .describe('The day somebody last held the card against its source: 2026-11-01.'),
      expected: z.enum(DUTY),
      accepted: z.array(z.enum(DUTY)).default([]).describe('Also right; the expected one always is.'),
      limit: duration.nullable().default(null).describe('Clock from the first signal; left out: none.'),
      starts: duration
        .optional()
        .describe('How much of the limit has passed when the clock starts; left out: none.'),
      trap: z.boolean().optional().describe('Notifying this one is the mistake.'),
      settledBy: id
        .optional()
        .describe('A case of people.welfare whose decision is this record too; "assess" must be right.'),
      carriedBy: z
        .array(id)
        .min(1)
        .optional()
        .describe('Groups of people.outreach: "notify" is kept when a text to one of them goes out in time.'),
      notice: block({
        clauses,
        clearedBy: z.array(role).default(['legal-privacy', 'safety-lead']),
      })
        .optional()
        .describe(
          'A notice that goes out by itself: its sentences, and who clears it. Left out: free words.',
        ),
    }),
    { limit: 'limitMs', starts: 'startsMs' },
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
      recipients: byId(block({ title: someText(160) }))
        .optional()
        .describe(
          'Those it consists of, where they can be written to one by one. Left out: one letter to all.',
        ),
      clauses,
      wanted,
      sentBy: z.array(role).min(1),
      clearedBy: z.array(role).default(['legal-privacy', 'safety-lead']),
      required: z.boolean().default(true),
      headsUpFor: id.optional().describe('The group whose full text follows this first word.'),
      personal: z
        .boolean()
        .optional()
        .describe('People answered one by one; such a text is not the first word outside.'),
      inside: z
        .boolean()
        .optional()
        .describe('Somebody of the company itself, such as its board: no word outside, and no notice.'),
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
  supportLines: z
    .array(block({ locale: someText(80), text: someText(300), about: z.enum(SUPPORT_ABOUT).optional() }))
    .optional(),
  supportAbout: z
    .enum(SUPPORT_ABOUT)
    .optional()
    .describe('What the incident does to people, so that the support lines fit it. Left out: distress.'),
  targeted: z
    .array(someText(80))
    .optional()
    .describe('Draws that name somebody of the group that was hit, or who speaks for it.'),
});
