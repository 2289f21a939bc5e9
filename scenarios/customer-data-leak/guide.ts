import type { FacilitatorGuide } from '../../shared/scenario/scenario.ts';

/** What the facilitator must know of this variant. */
interface Truths {
  fault: string;
  precise: string;
  decision: string;
  curve: string;
  traps: string[];
}

/** For the facilitator alone: one hour of preparation, the drill, the talk afterwards. */
export const guideWith = ({ fault, precise, decision, curve, traps }: Truths): FacilitatorGuide => ({
  purpose: `Six people practise the first hour and the next morning of a data leak through model answers, whose cause is seldom the newest and never the loudest thing in the room. The fault: ${fault} The switches that end it: ${precise} The sound decision: ${decision} You are there so that people learn, not to catch them out.`,
  before: [
    '0 to 10 min. Read this guide and the content note. Three variants share every card and every first face; only the evidence tells them apart. A sealed variant adds its fault and its traps to this guide when you start the briefing; if you play along, they come when play is over. Playing the world needs neither.',
    '10 to 20 min. Care. Send the content note to everybody. Some players have been stalked, outed or robbed after a leak: offer a private way to opt out or swap roles, no reason asked. Name one support contact who does not play, and agree on a pause word.',
    '20 to 30 min. Law and duty cards. Each carries its date. Have counsel or your legal player read them and replace what has moved: the 72 hours, NIS2 transposition, US state deadlines. The player in the legal seat may overrule a card aloud; make a note of it.',
    '30 to 40 min. Your own company. Which of your products keeps answers, and where? Who holds the erasure log? If nobody in the room can say, you have your first finding before the drill begins.',
    '40 to 50 min. The room. One room, remote or mixed; who sits apart until paged; who holds two roles. Test each pager. Read the phone scripts: the utility, the tenant’s duty lawyer, the authority and the producer are yours to voice. The desk officer is friendly and notes everything down.',
    '50 to 60 min. Decide how strict you will be with held and skipped injects, who evaluates what is said, and whether there is time for the second act. Without it, plan on 5, 36 and 15 minutes.',
    'Briefing, 10 min. Learning, not blame; the score is the team’s and goes to nobody’s file. What is fiction. No real names, logs or customers, not even as a joke. The pause button is anonymous and costs nothing. Severity card, authority card, how to page, how to log what was said aloud.',
  ],
  during: [
    'Play the world, not the answer. If asked what a reading means, say what the desk would see and no more.',
    'Whatever is decided aloud counts. Tap it if the scribe misses it; you have three minutes.',
    'T+0 to T+5. A better self-service figure is on the wall while somebody reads a stranger’s street. Let it hang there. If nobody has declared by T+6, the duty desk offers to close it; do not help before that.',
    'T+2 to T+15. Three remedies are pressed on the commander: the model, the whole widget, the index. Each comes from a decent colleague. If they go, let them; the evidence comes back to them.',
    'T+4. One page fails in every run: an alias that forwards to nobody, infrastructure or security that says "not ours", or a lawyer in a hearing. Watch who notices the silence.',
    'T+7 to T+22. Two people depend on the first report, the one who wrote and the one whose data it was. Watch for a route with a name, and for the reflex to write to everybody directly.',
    'T+8. Everybody is in the call by now, rung in by a colleague if nobody paged them. An engineer offers twelve full records at T+8:30: two minutes to stop it, three to remove it.',
    'T+12. Awareness. Certainty is a trace and the same thing seen once more. Legal has five minutes to put the time down. Do not remind them.',
    'T+16 to T+20. The copies. Order matters: source, then cache, then a reading. A purge too early is full again ten minutes later, and the dashboard will call that "warm".',
    'T+20 to T+25. Somebody may be called away: the commander, counsel, or in some drills nobody. Command goes to a deputy who was paged in time. If nobody takes over within two minutes, count to ten before you step in.',
    'Care. Watch for somebody who goes quiet or jokes hard; a co-facilitator follows anyone who leaves. Pause for the whole room rather than for one person.',
    'T+36. Acts close on the clock, finished or not. Say what keeps running overnight, then give the room two minutes of air before the morning.',
    'End on the shopper’s last message. Read it aloud, leave a pause, and only then open the scorecard.',
  ],
  hotWash: [
    'Feelings first, one round, no discussion: what stays with you from the last hour? Passing is fine. Begin with yourself.',
    'Then facts, from the log: when did each of you first believe that it was more than one slip, and what did it take?',
    'Whom did the policy list leave out, and who noticed which silence? How long was nobody the commander?',
    'Which finding changed your mind, who held it, and how long did it sit at that desk? Who asked legal about the index, and before or after somebody reached for it?',
    `Show the curve. ${curve} What was measured, and what was assumed?`,
    'Draw two columns: what we owed as processor, what we owed as controller. Which hours ran from when? What did you tell the bank before you were certain?',
    'Read the published words as the shopper, then as a tenant’s privacy officer, then as the authority. Which sentence would you take back?',
    'The person with the address to be kept secret: how long did the route to them take, and whose name is under it?',
    'How would this have gone at your company on a real Tuesday: where do copies of answers live, who could trace one, what would an older index bring back? Three improvements, each with a name and a date.',
    'Close: what did somebody else do that helped you? Say when you will check in.',
    'Afterwards: check in with each player within 24 to 72 hours. Send the report without names. Delete the scratch notes; practise what you preach.',
  ],
  traps: [
    'Success as a symptom. Self-service is up because the assistant says more than it may. Full marks need a behaviour reading or a user’s report on the board by T+15.',
    'The newest release. cv-4.3 went out on Monday and is guilty in one variant of three. Only the same question to both models tells.',
    'The video. The researcher may even have a point of their own; in no variant is it this leak. "Hacked" is the word that will be quoted.',
    'The pager. An alias that forwards to a dead list, "not our incident" from infrastructure or security, a lawyer in a hearing: one of them in each run. The ticked list forgets the data protection officer and, at the highest grade, names a dead list.',
    'The index in one command. It brings back 1,204 people who were told that they had been erased. The gate caps containment and people whatever else goes well; the replay takes 25 minutes and was there.',
    'Order. Seal, then source, then purge. Unsealed copies are gone; a purge before the source fills again.',
    'UK. It reads an older configuration with a form of its own; the console page shows two regions and looks complete.',
    'Share pages and transcripts. Nobody but product remembers them. Pages come down, search results later, emails never: "all copies deleted" is never true.',
    'The whole widget. A utility’s storm page hangs on it as a scope of its own. Ten minutes without it can be argued while nothing is known; after T+20 with a precise switch at hand it caps the block.',
    'The filter. It knows card numbers and not illnesses. A bridge, never the remedy.',
    'The paste. Two snippets are real, the third is invented. Confirming all or denying all is wrong both times.',
    'Clocks. 96 hours is a proposal; the 8-K belongs to a listed tenant; the bank’s report to the bank; the renewal on Friday to nobody’s clock.',
    'Twelve records in the incident channel are a second breach, of our own making.',
    'The job that runs by itself this afternoon, and the traces that roll off in the night. What was frozen or held decides what the notices can say.',
    'The lucky answer. A right option without the evidence under it is capped at 3 of 6. Ask how they knew.',
    ...traps,
  ],
});
