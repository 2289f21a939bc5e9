import type { Clause, OutreachGroup } from '../../shared/scenario/people.ts';

/** As plans and conditions name it. */
export const EXECUTIVE_BRIEF = 'executive-brief';

/**
 * What the executive on call tells the board. It is read out to people who ask about it in court, so the commander answers for the facts
 * and counsel for the words. Nobody outside is told by it: it earns nothing where people should be written to, and costs nothing there.
 */
export const executiveBriefOf = (clauses: Clause[]): OutreachGroup => ({
  id: EXECUTIVE_BRIEF,
  inside: true,
  title: 'The {{org.role.executive|lower}}, for the board',
  channel: 'One page that the board can be read, before it meets',
  clauses,
  wanted: [
    { purpose: 'acknowledge', share: 0.2 },
    { purpose: 'scope', share: 0.2 },
    { purpose: 'action', share: 0.2 },
    { purpose: 'plan', share: 0.15 },
    { purpose: 'contact', share: 0.1 },
    { purpose: 'next-update', share: 0.15 },
  ],
  sentBy: ['comms', 'incident-commander'],
  clearedBy: ['incident-commander', 'legal-privacy'],
  required: false,
});

/** The same in every story: what an executive is asked for, whom they ring, and when they hear again. */
export const askOfExecutives: Clause = {
  id: 'ask',
  text: 'We ask you for two things: no post or call of your own before the cleared text is out, and your backing for the price of what is off.',
  purpose: 'plan',
};
export const closingLines: Clause[] = [
  {
    id: 'contact',
    text: 'The {{org.role.incident-commander|lower}} has command. Ring that desk, and nobody else on the call.',
    purpose: 'contact',
  },
  {
    id: 'next-update',
    text: 'Your next brief comes by 09:00 UTC tomorrow, sooner if a line of this one stops being true.',
    purpose: 'next-update',
  },
];
