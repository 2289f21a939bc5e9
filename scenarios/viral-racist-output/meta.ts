import type { Scenario } from '../../shared/scenario/scenario.ts';

type Meta = Pick<
  Scenario,
  'id' | 'version' | 'title' | 'family' | 'summary' | 'contentNote' | 'objectives' | 'durationMinutes'
>;

/** The same in every variant: which one it is, nobody at the table knows before the debrief. */
export const meta: Meta = {
  id: 'viral-racist-output',
  version: '1.0.0',
  title: '{{org.product.inkwell}}: hateful output goes viral',
  family: 'press',
  summary:
    'Tuesday, 14:10 UTC. Screenshots of racist output, said to come from the writing assistant {{org.product.inkwell}}, are going round, and a reporter asks for a comment within the half hour. Dashboards are green. Somebody senior already knows that it is all fake, somebody else that it is all the model. Find out which images are real, whether it still happens and how often; stop what must be stopped and nothing more; speak once, truthfully; and look after the people it was aimed at.',
  contentNote:
    'This drill is about racist output of a product. No slur, no stereotype and no hateful sentence is written out: such content appears as [REDACTED: hateful generalisation] or [REDACTED: slur targeting a protected group], and the group is never named. Screenshots are described by their technical details, because the evidence lies there. People who belong to targeted groups may be in the room: nobody has to handle the evidence, and nobody has to say why. You can pause for everybody, step out or swap your role at any time. If you would rather not run this subject, choose another scenario: it counts the same.',
  objectives: [
    'Verify before speaking: is it real, does it still happen, how common is it. Then rate it by your own criteria, whatever the volume of the noise.',
    'Bring the harm to 5 % of its start within 30 minutes, in every language and on every path, where there is such harm; leave alone what works where there is not.',
    'Decide between rollback, patch, both and neither on evidence that no single desk holds.',
    'Align inside, then speak with one voice; never call a real image fake, and never hide behind a false one.',
    'Treat the people who were targeted, the ones who reported it and your own colleagues with respect, and settle what is owed to whom.',
  ],
  durationMinutes: { briefing: 10, play: 48, hotWash: 20 },
};
