import type { FacilitatorGuide } from '../../../shared/scenario/scenario.ts';
import { guideWith } from '../guide.ts';

export const guideA0: FacilitatorGuide = guideWith({
  purpose:
    'Six people practise the first hour and the next morning of a safety incident whose cause is neither the newest nor the loudest thing in the room. The fault: since Sunday, sessions over 40 turns take a path with the adult policy pack and a filter that only annotates. It fails on both models. The precise switch is long sessions off on all four surfaces, drained; with the stored messages removed after a seal, 3.8 % of the harm is left. The sound decision is to attach the teen profile to that path and keep both versions; holding until tests are in is defensible. You are there so that people learn, not to catch them out.',
  urge: 'T+14. The rollback call sounds reasonable. If they go, let them; the evidence comes back to them.',
  finding:
    'Which finding changed your mind about the model? Who held it, and how long did it sit at that desk?',
  curve:
    'Show the curve. What did one forgotten flag leave open (15.7 % without Schools, 11.6 % with the stored messages still there)? What was measured, and what was assumed?',
  traps: [
    'The newest release. {{draw.order.newest}}, the first case is from Sunday evening on cv-4.2. Model rollback leaves 64.6 % even with stored messages removed, and gives up a security fix.',
    'The clean suite. Single-turn finds 0 in 120 and proves nothing about turn 57. Closing on it is the worst ending they can choose in good faith.',
    'Schools has its own flag and a second key, and {{draw.ownFlag}} has a flag that only the {{org.role.product-owner|lower}} holds. Left on, 15.7 % stays; and the superintendent’s plea is about the exam window, not about this one feature.',
    'Sticky sessions. Without the drain the flag is green while old sessions run on for 20 minutes. "Switched off" is not yet true then, and the statement check knows it.',
    'The strict profile on everything. Safe, broad, and it silences the wellbeing module. Fine as a bridge for a quarter of an hour; as a standing answer it hurts those it means to protect.',
  ],
});
