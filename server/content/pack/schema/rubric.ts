import { z } from 'zod';
import { BLOCK_IDS } from '../../../../shared/scenario/rubric.ts';
import { CRITERIA } from '../../../scorecard/rubric.ts';
import { condition } from '../condition.ts';
import { duration } from '../duration.ts';
import { block, byId, id, keyed, renamed, role, severity, someText } from '../packField.ts';

const ids = z.array(id);
const scopeAnswer = block({
  right: ids.describe('Answers that fit the facts.'),
  needs: ids.default([]).describe('Evidence of which one must be cited; none: any will do.'),
});

const groups = z.array(z.array(id).min(1)).min(1).describe('Findings: any one group, all of it.');
const check = block({
  title: someText(160),
  groups,
  steps: z.array(block({ by: duration, points: z.number().min(0).max(10) })).min(1),
});

/** A check for each criterion that there is nothing to earn by. */
export const CHECKS = Object.fromEntries(
  [...CRITERIA].flatMap(([name, row]) =>
    row.by === 'log' && row.replaceable ? [[name, check.describe(`In place of "${row.title}".`)]] : [],
  ),
);

export const rubric = block({
  signal: id.describe('The inject that is the first actionable signal: every clock starts with it.'),
  severities: z
    .array(
      block({
        when: condition,
        severity,
        alsoAccept: z.array(severity).default([]),
        graceUntil: duration.optional(),
      }),
    )
    .min(1)
    .describe('Strongest sign first: what settles the right severity.'),
  verify: byId(block({ title: someText(160), components: ids.min(1) }))
    .optional()
    .describe('What must be measured after its last switch; left out: every stream that a probe reads.'),
  persisted: byId(block({ title: someText(160), switch: id, scopes: ids.min(1) })).prefault({}),
  sufficient: z
    .array(
      block({
        switches: z.array(block({ switch: id, scopes: ids.min(1), options: ids.optional() })).min(1),
        obtainableAt: duration.describe('When the evidence for it can be had at the earliest.'),
      }),
    )
    .describe('Sets of switches that are enough; none where there is nothing to contain.'),
  nothingToContain: block({
    checks: block(CHECKS),
    spared: block({ switches: ids.min(1), after: groups }),
  })
    .optional()
    .describe(
      'For an incident in which nothing systemic goes on: containment then pays for finding that out.',
    ),
  budgetShareMinutes: z.number().min(0).default(90),
  freeUntil: duration.prefault('10m'),
  preciseKnown: condition.prefault('never').describe('From here on the precise switch is known.'),
  wholeProduct: block({ switch: z.string(), after: duration }).prefault({ switch: '', after: '20m' }),
  harmfulScopes: z
    .array(
      renamed(block({ switch: id, scope: id, title: someText(200), after: duration }), { after: 'afterMs' }),
    )
    .default([]),
  deadEnds: z.array(block({ switch: id, option: id })).default([]),
  sealParts: ids.optional().describe('What a full seal holds; left out: every part there is.'),
  altering: ids.optional().describe('Switches that need a seal first; left out: those with `alters`.'),
  readFirst: block({
    lists: z
      .record(z.string(), ids.min(1))
      .optional()
      .describe('By part to seal: findings any of which lists what is in it. Par seals the part after one.'),
    changes: ids
      .optional()
      .describe('Findings that say what changed. Par has them before it chooses a remedy.'),
  })
    .optional()
    .describe('What a good team has read before it acts; the check holds the par plan to it.'),
  bombs: byId(block({ title: someText(160), scope: id, at: duration, hold: id.optional() }))
    .prefault({})
    .describe('What happens by itself unless somebody freezes or holds it first.'),
  scopeAnswers: block({
    straightforward: scopeAnswer,
    spread: scopeAnswer,
    skew: scopeAnswer,
    seenBefore: scopeAnswer,
  }),
  prevalence: block({ low: z.number().min(0), high: z.number().min(0), by: duration, evidence: id }).describe(
    'How many people, as the sample supports it.',
  ),
  cause: block({ right: z.enum(['systemic', 'induced']), evidence: ids.min(1) }),
  welfareDueAt: duration.optional(),
  awareness: renamed(block({ when: condition, within: duration }), { within: 'withinMs' })
    .optional()
    .describe('When certainty starts a legal clock, and how soon legal writes that time down.'),
  gates: byId(
    block({
      title: someText(160),
      when: condition,
      caps: z.array(block({ block: z.enum(BLOCK_IDS), at: z.enum(['P', 'S', 'M', 'U']) })).min(1),
      why: someText(300),
      clear: someText(300),
      published: someText(160)
        .optional()
        .describe('Words that went out past every clearance: "one post from an executive’s account".'),
    }),
  )
    .optional()
    .describe('Harm of this incident’s own kind that caps a rating.'),
  swoop: block({ injects: ids, answered: ids, obeyed: ids.optional() })
    .default({ injects: [], answered: [] })
    .describe(
      'A senior who cuts in: the injects, the replies that answer them well, and those that obey without a change of command.',
    ),
  owners: block({ org: z.array(role), technical: z.array(role), external: z.array(role) }).default({
    org: ['product-owner', 'incident-commander'],
    technical: ['model-owner', 'safety-lead', 'infra-oncall'],
    external: ['comms', 'legal-privacy'],
  }),
  actOneEndsAt: duration.optional().describe('Left out: the end of the first act.'),
  whyPaged: z.record(z.string(), someText(300)).default({}),
  endings: keyed(
    id,
    block({
      title: someText(160),
      when: condition,
      text: z
        .union([
          someText(1_500),
          z
            .array(z.union([someText(800), block({ when: condition, text: someText(400) })]))
            .min(1)
            .max(12),
        ])
        .describe(
          'Says only what the condition proves or what is true of every drill. What is true of some drills only is a sentence of its own: { when, text }.',
        ),
    }),
    'id',
  ).describe('How the story ends; the first whose condition holds is told.'),
});
