import { z } from 'zod';
import type { Consequence } from '../../../../shared/scenario/msel.ts';
import { CHANNELS } from '../../../../shared/scenario/msel.ts';
import { condition } from '../condition.ts';
import { duration } from '../duration.ts';
import { block, byId, id, orWord, renamed, role, someText } from '../packField.ts';
import { attachments } from './attachments.ts';
import { criterion } from './criterion.ts';

const VERBS = ['setFlag', 'deliver', 'postRaw', 'giveEvidence', 'applySwitch'] as const;
const FIELDS: Record<(typeof VERBS)[number], readonly string[]> = {
  setFlag: ['value'],
  deliver: ['after'],
  postRaw: ['by'],
  giveEvidence: ['to'],
  applySwitch: ['scopes', 'by'],
};
const written = block({
  setFlag: id.optional().describe('A flag of this scenario, with `value` (true when left out).'),
  deliver: id.optional().describe('Another inject, after `after`.'),
  postRaw: id.optional().describe('A raw item that appears in a channel, posted `by` somebody.'),
  giveEvidence: id.optional().describe('Evidence that reaches the desk named in `to`.'),
  applySwitch: id.optional().describe('A switch that somebody (`by`) presses for `scopes`.'),
  value: z.json().optional(),
  after: duration.optional(),
  to: role.optional(),
  scopes: z.array(id).min(1).optional(),
  by: someText(120).optional(),
});
type Written = z.output<typeof written>;

function missing(step: Written): string | null {
  const verbs = VERBS.filter((verb) => step[verb] !== undefined);
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1)
    return `must say one thing that follows | Write exactly one of ${VERBS.join(', ')}.`;
  const allowed: readonly string[] = [verb, ...FIELDS[verb]];
  const extra = Object.entries(step).find(([key, item]) => item !== undefined && !allowed.includes(key));
  if (extra) return `"${extra[0]}" does not go with ${verb} | It takes ${FIELDS[verb].join(' and ')}.`;
  if (verb === 'postRaw' && step.by === undefined) return 'postRaw does not say who posts it | Add `by`.';
  if (verb === 'giveEvidence' && step.to === undefined)
    return 'giveEvidence does not say which desk gets it | Add `to`.';
  if (verb === 'applySwitch' && (step.by === undefined || step.scopes === undefined))
    return 'applySwitch does not say for what, and who presses it | Add `scopes` and `by`.';
  return null;
}

const consequence = z.codec(written, z.custom<Consequence>(), {
  decode: (step, payload): Consequence => {
    const wrong = missing(step);
    if (wrong !== null) payload.issues.push({ code: 'custom', input: step, message: wrong });
    if (step.setFlag !== undefined) return { do: 'setFlag', flag: step.setFlag, value: step.value ?? true };
    if (step.deliver !== undefined)
      return {
        do: 'deliver',
        inject: step.deliver,
        ...(step.after === undefined ? {} : { afterMs: step.after }),
      };
    if (step.postRaw !== undefined) return { do: 'postRaw', item: step.postRaw, by: step.by ?? '' };
    if (step.giveEvidence !== undefined)
      return { do: 'giveEvidence', evidence: step.giveEvidence, role: step.to ?? 'incident-commander' };
    return {
      do: 'applySwitch',
      switch: step.applySwitch ?? '',
      scopes: step.scopes ?? [],
      by: step.by ?? '',
    };
  },
  encode: (item): Written => {
    switch (item.do) {
      case 'setFlag':
        return { setFlag: item.flag, ...(item.value === true ? {} : { value: item.value }) };
      case 'deliver':
        return { deliver: item.inject, ...(item.afterMs === undefined ? {} : { after: item.afterMs }) };
      case 'postRaw':
        return { postRaw: item.item, by: item.by };
      case 'giveEvidence':
        return { giveEvidence: item.evidence, to: item.role };
      case 'applySwitch':
        return { applySwitch: item.switch, scopes: item.scopes, by: item.by };
    }
  },
});
const consequences = z.array(consequence).max(20);

const promise = renamed(
  block({
    task: someText(160).describe('As it stands on the task strip: "Ring the parent back".'),
    within: duration.optional().describe('Due so long after the answer.'),
    by: duration.optional().describe('Or due at this time of the drill.'),
    keptBy: condition.optional().describe('What keeps it, besides the person who marks it kept.'),
  }).refine(
    ({ within, by }) => (within === undefined) !== (by === undefined),
    'does not say when it is due | Write either `within` or `by`.',
  ),
  { within: 'withinMs' },
);

const reply = block({
  label: someText(240).describe('What the button says.'),
  then: consequences.default([]),
  sound: z
    .literal(true)
    .optional()
    .describe('A good professional might pick it: at least two of every offer. Players never see this.'),
  promise: promise.optional().describe('What it commits the speaker to.'),
});

/** One row of the event list: the fields by which it also travels as a sheet come first. */
export const injects = byId(
  renamed(
    block({
      at: duration
        .optional()
        .describe('When it is due. Without it, only a reaction or the facilitator brings it.'),
      onEnter: renamed(block({ state: someText(120), after: duration.prefault('0s') }), { after: 'afterMs' })
        .optional()
        .describe('Due some time after the chart enters this state, written region.state.'),
      byHand: z
        .boolean()
        .optional()
        .describe('Nothing brings it but the facilitator, who sends it when the team needs it.'),
      when: condition
        .optional()
        .describe('Checked when it is due; if it does not hold, the inject stays away.'),
      because: someText(300).optional().describe('Why it stayed away, for the log.'),
      satisfiedBy: condition
        .optional()
        .describe('If this holds already, the team was ahead and it stays away.'),
      from: someText(120).describe('Who speaks: never a role that a person plays.'),
      to: z.array(role).min(1, 'names nobody | Name at least one desk.'),
      fallbackTo: role.optional().describe('Who gets it when an optional role is not in the room.'),
      channel: z.enum(CHANNELS),
      subject: someText(160),
      body: someText(2_000).describe('At most 90 words reads in time.'),
      phoneScript: someText(1_500).optional(),
      attachments: attachments.optional(),
      replies: byId(orWord(reply, (label) => ({ label, then: [] }))).optional(),
      answerWithin: duration
        .optional()
        .describe(
          'How long the sender says they wait for an answer; the text has to say it. Players see it count down.',
        ),
      asksNothing: z
        .literal(true)
        .optional()
        .describe('It asks nothing although a question mark stands in it: no answer box.'),
      then: consequences.optional().describe('What follows as soon as it is delivered.'),
      otherwise: renamed(block({ after: duration, unless: condition, then: consequences }), {
        after: 'afterMs',
      })
        .optional()
        .describe('What follows when `unless` still does not hold after this time.'),
      expectedAction: someText(600).describe('What a good team does. Facilitator only.'),
      tests: someText(300).describe('What it is there for. Facilitator only.'),
      criteria: z
        .array(criterion)
        .min(1)
        .optional()
        .describe(
          'The criteria of the scorecard that it tests, by id. One whose every row was skipped is not scored.',
        ),
      objectives: z
        .array(id)
        .min(1)
        .optional()
        .describe('The objectives that it tests: o1 is the first of the pack, o2 the second.'),
      tasks: z.array(id).min(1).optional().describe('The critical tasks that it asks for, by id.'),
    }),
    { answerWithin: 'answerWithinMs' },
  ),
).describe('The injects put before desks, in the order of the story.');
