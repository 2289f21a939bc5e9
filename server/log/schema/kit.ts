import { z } from 'zod';
import { SCOPE_QUESTIONS } from '../../../shared/scenario/rubric.ts';
import { ms, number, playRole, playRoles, severity, text, texts, yesNo } from './fieldTypes.ts';

const named = z.strictObject({ id: text, title: text });
const listed = z.array(named);
const pickable = z.array(z.strictObject({ id: text, text }));
const byPlayRole = z.partialRecord(playRole, ms);

const company = z.strictObject({
  company: text,
  about: text,
  products: z.array(z.strictObject({ id: text, title: text, about: text })),
  severities: z.array(
    z.strictObject({
      severity,
      name: text,
      short: text,
      criteria: texts,
      acknowledgeMs: ms.optional(),
      acknowledgeByRoleMs: byPlayRole.optional(),
      firstMitigationMs: ms.nullable(),
      containedMs: ms.nullable(),
      updateEveryMs: ms.nullable(),
    }),
  ),
  severityDefault: text,
  authorityCard: z.array(z.strictObject({ role: playRole, may: text })),
  supportLines: z.array(z.strictObject({ locale: text, text })),
  glossary: z.array(z.strictObject({ term: text, meaning: text })),
});

const switchCard = z.strictObject({
  id: text,
  title: text,
  kind: text,
  note: text,
  holders: playRoles,
  delayMs: ms,
  scopes: z.array(
    z.strictObject({
      id: text,
      title: text,
      cost: number,
      holders: playRoles,
      secondKey: playRole.nullable(),
    }),
  ),
  options: z.array(z.strictObject({ id: text, title: text, card: text.optional() })),
  alters: text.nullable(),
  heldIn: text.optional(),
  reversible: yesNo,
});

const suite = z.strictObject({
  id: text,
  title: text,
  note: text,
  jointWith: playRole.nullable(),
  targets: listed,
  maxTargets: number,
  sizes: z.array(z.strictObject({ n: number, costMs: ms })),
  contributes: yesNo,
  owner: playRole.optional(),
});

/** What a desk was given to work with. */
export const kit = z.strictObject({
  role: playRole,
  title: text,
  brief: text,
  yours: texts,
  company,
  contentNote: text,
  acts: listed,
  pageTargets: z.array(
    z.strictObject({
      id: text,
      title: text,
      role: playRole.nullable(),
      mass: yesNo,
      next: text.optional(),
    }),
  ),
  pagePolicy: z.strictObject({ '0': texts, '1': texts, '2': texts }),
  queries: z.array(
    z.strictObject({
      id: text,
      title: text,
      costMs: ms,
      jointWith: playRole.nullable(),
      rawApproval: playRole.nullable(),
      owner: playRole.optional(),
    }),
  ),
  approvals: z.array(z.strictObject({ query: text, title: text, role: playRole })),
  suites: z.array(suite),
  probes: z.array(z.strictObject({ id: text, title: text, costMs: ms, attempts: number.optional() })),
  switches: z.array(switchCard),
  sealParts: listed,
  holdSystems: listed,
  scopeUnit: text,
  scopeQuestions: z.array(z.strictObject({ id: z.enum(SCOPE_QUESTIONS), title: text, answers: listed })),
  decision: z.strictObject({
    options: z.array(
      z.strictObject({
        id: text,
        title: text,
        kind: z.enum(['rollback', 'patch', 'both', 'takedown', 'hold', 'close']),
        card: text,
        switches: z
          .array(
            z.strictObject({
              title: text,
              holders: playRoles,
              secondKeys: playRoles,
              delayMs: ms,
              cost: number,
              reversible: yesNo,
            }),
          )
          .optional(),
      }),
    ),
    losses: listed,
    causes: listed,
    suites: z.array(z.strictObject({ id: text, title: text, targets: listed, sizes: z.array(number) })),
  }),
  clauses: pickable,
  clearedBy: playRoles,
  maxWords: number,
  duties: z.array(
    z.strictObject({
      id: text,
      title: text,
      card: text,
      asOf: text,
      limitMs: ms.nullable(),
      jurisdiction: text.optional(),
      trigger: text.optional(),
      clock: text.optional(),
      addressee: text.optional(),
      source: text.optional(),
      unverified: text.optional(),
      carriers: texts.optional(),
      settledBy: text.optional(),
    }),
  ),
  notices: z
    .array(
      z.strictObject({
        duty: text,
        title: text,
        addressee: text.optional(),
        clauses: z.array(z.strictObject({ id: text, text })),
        clearedBy: playRoles,
      }),
    )
    .optional(),
  outreach: z.array(
    z.strictObject({
      id: text,
      title: text,
      channel: text,
      recipients: z.array(z.strictObject({ id: text, title: text })).optional(),
      clauses: pickable,
      sentBy: playRoles,
      clearedBy: playRoles,
    }),
  ),
});
