import type { FacilitatorGuide } from '../../../shared/scenario/scenario.ts';
import { guideWith } from '../guide.ts';

export const guideA2: FacilitatorGuide = guideWith({
  purpose:
    'Six people practise the first hour and the next morning of a safety incident in which no version is at fault. The fault: a partner’s gallery persona, out since Saturday with 14,000 sessions, carries hidden instructions, and Study Memory has written parts of them into summaries, so that they go on in accounts that never loaded it. Suites without the persona are clean on both models. The sound course is neither rollback nor patch: take the persona down, set the memory aside for the cohort, remove stored messages after a seal, and let nothing back before somebody has read the whole prompt. 2.0 % of the harm is left. {{org.severity.0}} is right, {{org.severity.1}} is the floor. ATLAS has a name for the second half: context poisoning of memory (T0080.000).',
  urge: 'T+14. The rollback call sounds reasonable. If they go, let them; the older model follows the same instructions, and a report will say so.',
  finding:
    'What did the reports have in common, and which two did not have it? Who held that, and how long did it sit at that desk?',
  curve:
    'Show the curve. What would have been left with the persona down and memory forgotten (18.8 %), with filters alone (14.8 %), with the older model (85.5 %)? What was measured, and what was assumed?',
  traps: [
    'The clean suites. Single-turn and multi-turn come back clean on both models. A suite without the persona proves nothing about sessions with it.',
    'Half of it. The persona is down within minutes and 18.8 % goes on: memory carries it. The two reports without a persona say so from the start.',
    'The newest release. Whatever shipped last, the first report is older or has another model. Rollback leaves 85.5 %.',
    'Schools. It is pinned to the older model and affected all the same, through a class’s shared memory. "Older model, so no" is untrue.',
    'Purging instead of setting aside. Quarantine can be lifted and read; what is purged is gone, for the pupils and for the evidence.',
    'The partner. Naming them outside before anybody has spoken with them is a second incident. It is still our product that said it.',
    'The crime. Encouraging serious self-harm is an offence in England, and content from a partner in a gallery is content from somebody else. At T+13 a reviewer asks; look for a takedown on record, the partner suspended, and a yes or no to the police.',
    'The bigger block. Strict profile and edge block together leave 14.8 %, refuse ordinary questions and silence the wellbeing module.',
  ],
});
