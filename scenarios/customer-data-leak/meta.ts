import type { Scenario } from '../../shared/scenario/scenario.ts';

type Meta = Pick<
  Scenario,
  'id' | 'version' | 'title' | 'family' | 'summary' | 'contentNote' | 'objectives' | 'durationMinutes'
>;

/** The same in every variant. */
export const meta: Meta = {
  id: 'customer-data-leak',
  version: '1.0.0',
  title: '{{org.product.relay-assist}}: a stranger’s data in a public answer',
  family: 'privacy',
  summary:
    'Tuesday, 14:10 UTC. A shopper asks a retailer’s help widget about a parcel and is shown somebody else’s data. The widget is {{org.product.relay-assist}}, it needs no log-in, and 340 businesses use it. Dashboards are green, a model shipped yesterday, a researcher has a video, and everybody already knows the answer. Find out what leaks and where copies are kept, stop it, decide between rollback and patch, and settle what is owed to whom.',
  contentNote:
    'This drill is about personal data that reached strangers: names, addresses, complaints, health and bank details. All of it is shown as [REDACTED]; companies, people and numbers are invented. Some of the people concerned would be at risk if their address became known; nobody comes to harm in any branch, whatever the team does. You can pause for everybody, step out or swap your role at any time without giving a reason. Please paste nothing real.',
  objectives: [
    'Declare on one verified answer, page whom a leak needs, security and privacy among them, and notice the page that nobody answers.',
    'Bring the leak to 5 % of its start within 30 minutes, live answers and stored copies, in the right order, and measure it.',
    'Decide between rollback, patch and neither on evidence that no single desk holds, and name what each choice would break.',
    'List and seal before anything is altered, freeze what deletes by itself, and keep raw records to few people.',
    'Split what is owed as processor from what is owed as controller, choose a route to each person shown, and say only what is true and known.',
  ],
  durationMinutes: { briefing: 10, play: 48, hotWash: 20 },
};
