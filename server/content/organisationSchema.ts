import { z } from 'zod';
import { isDay } from '../../shared/calendar.ts';
import type { PlayRole } from '../../shared/roles.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import { namesEmergencyNumber } from '../../shared/scenario/emergency.ts';
import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';
import { SUPPORT_ABOUT } from '../../shared/scenario/people.ts';
import { HOUR, MINUTE } from '../../shared/time.ts';

const ROLES = PLAY_ROLES as [PlayRole, ...PlayRole[]];
const role = z.enum(ROLES, { error: `must be one of the roles ${ROLES.join(', ')}` });
/** Words that people read. Braces would be filled in as a template while a drill runs, so a profile may not hold them. */
const words = (most: number) =>
  z
    .string({ error: 'must be text; put it in quotes' })
    .trim()
    .min(1, 'must not be empty')
    .max(most, `must have at most ${most} characters`)
    .refine((text) => !/\{\{|\}\}/.test(text), 'must not hold {{ or }}: a profile is plain words')
    .refine((text) => !hasControl(text), 'must not hold control characters');
const hasControl = (text: string): boolean =>
  [...text].some((sign) => (sign < ' ' && sign !== '\n') || sign === '\u007f');
const id = z
  .string({ error: 'must be an id in quotes' })
  .regex(
    /^[a-z0-9][a-z0-9-]{0,39}$/,
    'must be small letters, digits and hyphens, at most 40, such as my-company',
  );
const limit = (unit: string, most: number) =>
  z
    .number({ error: `must be a whole number of ${unit}` })
    .int(`must be a whole number of ${unit}`)
    .min(1, 'must be at least 1')
    .max(most, `must be at most ${most}`);
const minutes = limit('minutes', 10_080).transform((count) => count * MINUTE);
const hours = limit('hours', 8_760).transform((count) => count * HOUR);
const day = z
  .string({ error: 'must be a date in quotes, such as "2026-11-01"' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date written YYYY-MM-DD')
  .refine(isDay, 'is no day of the calendar');

const severity = z
  .strictObject({
    severity: z.union([z.literal(0), z.literal(1), z.literal(2)], {
      error: 'must be 0 (the worst), 1 or 2',
    }),
    short: words(24),
    name: words(80),
    criteria: z.array(words(400)).min(1, 'must name at least one criterion').max(8, 'may have 8 criteria'),
    acknowledgeMinutes: minutes,
    acknowledgeMinutesByRole: z.partialRecord(role, minutes).default({}),
    firstMitigationMinutes: minutes.nullable(),
    containedMinutes: minutes.nullable(),
    updateEveryMinutes: minutes.nullable(),
  })
  .transform(
    ({
      acknowledgeMinutes,
      acknowledgeMinutesByRole,
      firstMitigationMinutes,
      containedMinutes,
      updateEveryMinutes,
      ...card
    }) => ({
      ...card,
      acknowledgeMs: acknowledgeMinutes,
      acknowledgeByRoleMs: acknowledgeMinutesByRole,
      firstMitigationMs: firstMitigationMinutes,
      containedMs: containedMinutes,
      updateEveryMs: updateEveryMinutes,
    }),
  );

const dutyCard = z
  .strictObject({
    id,
    scenario: id.optional(),
    jurisdiction: words(80),
    title: words(120),
    card: words(900),
    trigger: words(300).optional(),
    clock: words(200).optional(),
    addressee: words(200).optional(),
    source: words(200).optional(),
    unverified: words(300).optional(),
    asOf: day,
    limitHours: hours.nullable(),
  })
  .transform(({ limitHours, ...card }) => ({ ...card, limitMs: limitHours }));

const targets = z.array(id).max(30);
const paging = z.strictObject({
  titles: z
    .array(z.strictObject({ id, scenario: id.optional(), title: words(60) }))
    .max(100)
    .optional(),
  policy: z.strictObject({ '0': targets, '1': targets, '2': targets }).optional(),
});

/** What an organisation file may say. Lengths of time are minutes and hours there, milliseconds in the profile. */
export const organisationFile = z
  .strictObject({
    id,
    company: words(60),
    about: words(600),
    contact: words(80).optional(),
    products: z
      .array(z.strictObject({ id, title: words(60), about: words(400) }))
      .min(1, 'must name at least one product')
      .max(20, 'may have 20 products'),
    roleTitles: z.record(role, words(60)),
    roleShorts: z.partialRecord(role, words(5)).optional(),
    severities: z.array(severity).length(3, 'must hold the three severities 0, 1 and 2'),
    severityDefault: words(300),
    paging: paging.optional(),
    authorityCard: z
      .array(z.strictObject({ role, may: words(400) }))
      .min(1)
      .max(10),
    statementsClearedBy: z
      .array(role)
      .min(1, 'must name at least one role')
      .max(4, 'may name four roles')
      .optional(),
    dutyCards: z.array(dutyCard).max(200).optional(),
    supportLines: z
      .array(z.strictObject({ locale: words(60), text: words(200), about: z.enum(SUPPORT_ABOUT).optional() }))
      .min(1, 'must name at least one line: people need somewhere to turn')
      .max(30),
    supportSentence: words(300).optional(),
    emergencySentence: words(200)
      .refine(namesEmergencyNumber, 'must name an emergency number, such as 112: a young person may read it')
      .optional(),
    glossary: z.array(z.strictObject({ term: words(60), meaning: words(500) })).max(80),
  })
  .superRefine((file, context) => {
    const twice = (path: string, items: readonly string[], what: string) =>
      items.forEach((item, index) => {
        if (items.indexOf(item) < index)
          context.addIssue({ code: 'custom', path: [path, index], message: `repeats ${what} "${item}"` });
      });
    twice(
      'products',
      file.products.map((item) => item.id),
      'the product',
    );
    twice(
      'severities',
      file.severities.map((item) => String(item.severity)),
      'the severity',
    );
    twice(
      'severities',
      file.severities.map((item) => item.short),
      'the name',
    );
    twice(
      'authorityCard',
      file.authorityCard.map((item) => item.role),
      'the role',
    );
    twice('statementsClearedBy', file.statementsClearedBy ?? [], 'the role');
    twice(
      'glossary',
      file.glossary.map(({ term }) => term),
      'the term',
    );
    const keyOf = ({ id: name, scenario }: { id: string; scenario?: string | undefined }) =>
      scenario === undefined ? name : `${name} in ${scenario}`;
    twice('dutyCards', (file.dutyCards ?? []).map(keyOf), 'the card');
    const titles = Object.entries(file.roleTitles);
    for (const [name, title] of titles)
      if (titles.some(([other, same]) => other < name && same === title))
        context.addIssue({
          code: 'custom',
          path: ['roleTitles', name],
          message: `repeats the title "${title}": on a call nobody could tell the two apart`,
        });
    if (file.statementsClearedBy?.includes('comms'))
      context.addIssue({
        code: 'custom',
        path: ['statementsClearedBy'],
        message: 'must not name comms: whoever writes a text does not clear it',
      });
  });

/** Sound in itself; whether it fits the scenarios is another question. */
export const profileOf = (file: z.output<typeof organisationFile>): OrganisationProfile =>
  JSON.parse(JSON.stringify(file)) as OrganisationProfile;
