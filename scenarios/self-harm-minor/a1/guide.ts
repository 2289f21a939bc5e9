import type { FacilitatorGuide } from '../../../shared/scenario/scenario.ts';
import { guideWith } from '../guide.ts';

export const guideA1: FacilitatorGuide = guideWith({
  purpose:
    'Six people practise the first hour and the next morning of a safety incident in which the obvious suspect did it, and has to be shown to have done it. The fault: cv-4.3, out since Monday, says inside a story what it would not say outright, and guard-8 scores stories low. Profile and filter are attached as they should be; cv-4.2 is clean. The sound course is the fallback model with the strict profile as a bridge, the way back begun by about T+10 because Australia needs 26 minutes, and the LMS tool limited, since a security fix goes with the newer model. With stored messages removed, 3.5 % of the harm is left. A team that was here before will want to patch: last time it was the path.',
  urge: 'T+14. The rollback call is right this time. What you watch for is what it rests on: "go" on a date in a calendar is luck, "go" on the suite is a decision.',
  finding:
    'What told you that it was the model, and not only that the model was new? Who held it, and how long did it sit at that desk?',
  curve:
    'Show the curve. What would have been left with the filters alone (28.6 %), with the fallback alone (8.1 %), with Australia forgotten (10.7 %)? What was measured, and what was assumed?',
  traps: [
    'The last incident. "We patched it last time" sounds like experience. The trace shows nothing to patch, and the candidate fails 24 times in 120.',
    'The right answer too early. Rolling back on the calendar alone is a lucky guess, and is scored as one.',
    'Australia. The older model is cold there: 26 minutes. A rollback begun after T+10 needs a bridge that is kept until it has arrived.',
    'The price of going back. SEC-1187 opens again unless the LMS tool is limited first; security incident response has to be in it. Left open, a shared worksheet comes back to them in the morning.',
    'The filter that cannot see. The strict profile and the edge block rest on the same classifier, and it scores stories low.',
    'Long sessions. Off or on, they are a sixth of it: 77.3 % is left. A green flag is no containment here.',
    'Schools is clean. It runs cv-4.2, and no ticket and no sampled session comes from there. Notice under the contract is owed to nobody; a pupil who used the school’s account elsewhere still has a safeguarding lead.',
    'The bridge that stays. The strict profile silences the wellbeing module: lift it when the last region is back, and read back afterwards.',
  ],
});
