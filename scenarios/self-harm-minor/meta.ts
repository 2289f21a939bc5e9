import type { Scenario } from '../../shared/scenario/scenario.ts';

type Meta = Pick<
  Scenario,
  'id' | 'version' | 'title' | 'family' | 'summary' | 'contentNote' | 'objectives' | 'durationMinutes'
>;

/** The same in every variant. */
export const meta: Meta = {
  id: 'self-harm-minor',
  version: '2.0.0',
  title: '{{org.product.lantern}}: harmful content reaches a minor',
  family: 'safety',
  summary:
    'Tuesday, 14:10 UTC. A parent reports that the study companion {{org.product.lantern}} gave their 15-year-old harmful content about self-harm. Dashboards are green, a new model is out, it is exam week, and people with authority already know the answer. Find out what is happening, stop it, decide between rollback and patch, and look after the people it touched.',
  contentNote:
    'This drill is about self-harm content that reached a young person. There is no method, no image and no word from the young person in it: such content appears as [REDACTED]. The young person is safe from the first line on; nobody attempts anything, is injured or dies in any branch, whatever the team does. Distress is mentioned, briefly and in reported form. You can pause for everybody, step out or swap your role at any time without giving a reason. If the subject is close to you, tell the facilitator beforehand or say nothing and choose another scenario: it counts the same.',
  objectives: [
    'Declare on one credible report, page whom this incident needs, and notice the page that nobody answers.',
    'Bring the harm to 5 % of its start within 30 minutes, on every surface and in stored copies, and measure it.',
    'Decide between rollback, patch, both and neither on evidence that no single desk holds, and write down its price.',
    'Preserve evidence before anything is altered, and keep raw content with few people.',
    'Look after the affected young people without exposing them, settle what is owed to whom, and say only what is true and known.',
  ],
  durationMinutes: { briefing: 10, play: 48, hotWash: 20 },
};
