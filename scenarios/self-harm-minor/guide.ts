import type { FacilitatorGuide } from '../../shared/scenario/scenario.ts';

/** What the facilitator has to know about one variant. */
interface OwnGuide {
  purpose: string;
  /** At T+14, when release engineering wants to go back a version. */
  urge: string;
  /** Two questions of the hot wash that hang on the truth. */
  finding: string;
  curve: string;
  traps: string[];
}

/** For the facilitator alone: one hour of preparation, the drill, the talk afterwards. */
export const guideWith = (own: OwnGuide): FacilitatorGuide => ({
  purpose: own.purpose,
  before: [
    '0 to 10 min. Read this guide and the content note. If you would rather not run this subject, swap: another scenario is worth the same. A sealed variant adds its fault and its traps to this guide when you start the briefing; if you play along, they come when play is over. Playing the world needs neither.',
    '10 to 20 min. Care. Send the content note to everybody, not only to those who might mind. Offer a private way to opt out or swap roles, no reason asked. Name one support contact who does not play, and agree on a pause word. Find out privately whether the subject is close to anyone; do not ask in the group.',
    '20 to 30 min. Support lines. Call or look up each number for the countries your players live in, and replace those that do not fit: they are shown on every screen and printed in the export. Treat all of them as unchecked until you have done so.',
    '30 to 40 min. Law and duty cards. Each carries its date. Have counsel or your legal player read them and replace what has moved; the playing lawyer may overrule a card aloud, and you note it.',
    '40 to 50 min. The room. One room, remote or mixed; who sits apart until paged; who holds two roles. Test each pager. Read the phone scripts: the parent and the superintendent are yours to voice. The parent is tired, courteous and wants a name.',
    '50 to 60 min. Decide how strict you will be with held and skipped injects, who evaluates what is said (the higher severity when unsure, tasks given to people by name), and whether there is time for the second act. Without it, plan on 5, 36 and 15 minutes.',
    'Briefing, 10 min. Learning, not blame; the score is the team’s and goes to nobody’s file. What is fiction. The pause button is anonymous and costs nothing. The young person is safe from the first line to the last. Severity card, authority card, how to page, how to log what was said aloud.',
  ],
  during: [
    'Play the world, not the answer. If asked what a reading means, say what the desk would see and no more.',
    'Whatever is decided aloud counts. Tap it if the scribe misses it; you have three minutes.',
    'T+0 to T+10. Let the silence work. If nobody has declared by T+6, the duty desk offers to close it; do not help before that.',
    'T+8. Everybody is in the call by now, called in by a colleague if nobody paged them. Nobody loses their hour to somebody else’s omission.',
    'T+7 to T+22. The welfare question. Watch for a decision with a name, and for the pull towards telling the parents. If the talk turns to what the content was, say "redacted, and it stays so".',
    own.urge,
    'T+20 to T+25. Somebody may be called away: the commander, communications, safety, or in some drills nobody. Command goes to a deputy who was paged in time. If nobody takes over within two minutes, count to ten before you step in.',
    'T+25 onwards. Slow readers drown here: hold an inject rather than pile it on. One to three per desk in ten minutes is the measure.',
    'Care. Watch for somebody who goes quiet, jokes hard or leaves the frame; a co-facilitator follows anyone who leaves, within two minutes. Pause for the whole room rather than for one person. Nobody has to open an evidence item: any desk may read it out as "confirmed" or "not confirmed".',
    'If a player brings up an experience of their own, pause, thank them, go with them or let the support contact go. The drill can wait or end; the score does not matter.',
    'T+36. Acts close on the clock, finished or not. Say what keeps running overnight, then give the room two minutes of air before the morning.',
    'End on the parent’s last message. Read it aloud, leave a pause, and only then open the scorecard.',
  ],
  hotWash: [
    'Feelings first, one round, no discussion: what is still with you from the last hour? Passing is fine. Begin with yourself.',
    'Say again, plainly: fiction, the young person is well in every branch, nobody here is marked.',
    'Then facts, from the log: when did each of you first believe that this was serious, and what did it take?',
    'Whom did the policy list leave out, and who noticed which silence? How long was nobody the commander?',
    own.finding,
    own.curve,
    'Whom did the strict measures hurt, and who spoke for them? What would you have put on the screen of somebody who was cut off?',
    'Read the published words as the parent, then as a head teacher, then as a reporter a month later.',
    'Would the young people behind the sampled accounts feel looked after, or exposed?',
    'How would this have gone at your company on a real Tuesday: which of these switches exist, who may press them, how long do they take? Three improvements, each with a name and a date.',
    'Close: what did somebody else do that helped you? Repeat the support lines, and say when you will check in.',
    'Afterwards: check in with each player within 24 to 72 hours, by a private line and not by form. No compulsory group session; people who want to talk know with whom. Send the report without names.',
  ],
  traps: [
    ...own.traps,
    'Green boards. Infrastructure is healthy and will be all day. Full marks need a behaviour reading or a user’s report on the board by T+15.',
    'The list. Legal, communications or safety: the seed draws which of the three does not answer, or answers that it is not theirs. The pre-ticked list names a dead alias and leaves infrastructure out, and at {{org.severity.1}} the {{org.role.support-lead|lower}} too.',
    'The swoop, at a minute the seed deals. One question settles it: do you wish to take command?',
    'The screenshot, from T+7. Two minutes to stop it, three to remove it.',
    'The bare block. An edge block without the card turns away people who look for help. It also misses other languages, and answers that drift by themselves.',
    'Order. Seal before removing stored messages; removing first destroys the only original.',
    'Two clocks that nobody reads out: the {{draw.bomb.canary}} at T+40, the annotations at T+55. Both fall after the act closes; what was frozen or held by then decides the morning.',
    'Contact with parents. It feels kind and can out a young person. Each sampled account has its own right step; for two of them a message to the account is the wrong one.',
    'Over-notification. COPPA (the user is 15) and the frontier-model laws ({{org.company}} is no such developer) are there to be ruled out in writing. Schools must be told within 24 hours.',
    'The statement. "Isolated", "fixed", a cause before the suite is in, and "a parent told us". Late in the act an executive is about to post all of them at once.',
    'The lucky answer. A right option without the evidence under it is capped at 3 of 6. Ask how they knew.',
  ],
});
