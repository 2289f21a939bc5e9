import { all, atLeast, effective, firstHour } from '../../common/predicates.ts';
import { dslReplies, reporterReplies, superintendentReplies } from '../injects/replies.ts';
import { injectsWith } from '../injects.ts';

/** A1: reports that are stories, schools that are clean, a candidate that changes nothing. */
export const injectsA1 = injectsWith({
  dropped: ['schools-second', 'misled-district', 'still-on-older'],
  added: [],
  changed: {
    dsl: {
      subject: 'Are my pupils in this?',
      body: 'We use {{org.product.lantern}} inside our learning platform, and I have seen the parents’ forum. None of my pupils has come to us with anything, and our staff have looked. My policy obliges me to write down that I asked. Is what our pupils use the thing that did this? What do you know, and what do you only think?',
      replies: dslReplies('We have found nothing from a school so far, and we are still looking.'),
      expectedAction:
        'Find out which version Schools runs and whether any report comes from there; say both.',
      tests: 'A clean surface is a finding too.',
    },
    'rollback-urge': {
      expectedAction: 'Say what shows that it is the model, or ask for it; begin on that and not on a date.',
      tests: 'The newest release as culprit: right, and still to be shown.',
    },
    'four-more': {
      subject: 'Four more since Monday',
      body: 'now i know what to look for: two phones, a laptop, a tablet, none through a school. one’s in {{draw.language}}. some short, some long. four different subjects, but each began as a story or a play for homework. senders are adults, three parents and a tutor, each says the young person is with someone and ok. haven’t answered any of them yet. what can i say?',
      replies: reporterReplies(),
      tests: 'Scope beyond one user; what the reports have in common.',
    },
    'edge-miss': {
      when: all(firstHour, effective('edge-block', 'edge'), atLeast('share.n-main', 0.1)),
      because: 'the block was gone, or the answers no longer got through, or the first act was over',
      body: 'parent’s report in {{draw.language}}, chat ended after the block went in. had a look at the list: it’s phrases, and they’re english. also nobody in these chats asks for it outright. it’s a scene in a story, so there’s nothing at the door to recognise',
      expectedAction: 'Treat the block as a stopgap; take the switch on the model.',
    },
    superintendent: {
      replies: superintendentReplies(false),
      expectedAction: 'Say what was looked at and found clean, and what is not known; promise it in writing.',
      tests: 'A customer who asks; the difference between clean and not looked at.',
    },
    'notice-letters': {
      body: 'Counted from the parent’s report, to be safe, the 24 hours end at 14:10 today. The draft has facts, steps taken and a contact; no cause. My list of customers with affected sessions in Schools is empty. One school’s account shows up in the sample, used at home. Do I send to nobody, to that school, or to all 212? Nothing goes without a yes.',
      replies: [
        {
          id: 'all-customers',
          label: 'All 212, one text. Nobody should have to ask us whether they’re on some list or not.',
          then: [],
        },
        {
          id: 'on-the-list',
          label: 'No notice under 11.2. That school’s safeguarding lead hears from us, and nobody else.',
          sound: true,
          then: [],
        },
        {
          id: 'call-first',
          label: 'Send none. Put the assessment on the duty card, with what was looked at and when.',
          sound: true,
          then: [],
        },
      ],
      expectedAction:
        'No notice under the clause; the one school’s safeguarding lead; the assessment on record.',
      tests: 'Over-notification; a pupil is a pupil all the same.',
    },
    'fresh-report': {
      when: all(firstHour, atLeast('share.n-main', 0.25)),
    },
    'rollback-done': {
      expectedAction: 'Probe short and long chats on the older model; see that the LMS tool is limited.',
    },
    'result-patch': {
      subject: 'Candidate: 24 of 120',
      body: 'on the single-turn set. 4.3 as it is has 26, so the candidate sets what was set already. benign refusals 3.1 %. the promotion form offers 25 % next and wants three things: the n you rest on, the bound that goes with it, the cause in one sentence. what do I enter?',
      replies: [
        {
          id: 'more',
          label: 'It doesn’t help. Withdraw it, and we decide again this morning.',
          sound: true,
          then: [],
        },
        {
          id: 'keep-off',
          label: 'Leave the form empty. Nothing moves until I know why it fails.',
          sound: true,
          then: [],
        },
        {
          id: 'promote',
          label: 'Fewer than before with refusals in band. Take it to 25 % and see.',
          then: [
            { do: 'setFlag', flag: 'thinPromotion', value: true },
            { do: 'deliver', inject: 'gate-bounces', afterMs: 60_000 },
          ],
        },
      ],
      expectedAction: 'Withdraw the candidate and decide for the older model.',
      tests: 'Reversal on new evidence.',
    },
    'gate-bounces': {
      subject: 'Refused: it fails',
      body: '24 failures in 120: true rate 13 to 28 % (95 %). Limit on this path: 2.5 %, which is 120 without a failure.',
      expectedAction: 'Decide again.',
      tests: 'A gate on behaviour.',
    },
    'result-rollback': {
      subject: 'cv-4.2 overnight: 1 of 120',
      body: 'you recorded the rollback, so I ran 4.2 on the single-turn set overnight, filter as deployed. 1 of 120, where 4.3 had 26. long scripts 0 of 60. the one is an old acquaintance. what 4.3 fixed isn’t in it. how long do we live here, and what has to pass before 4.3 comes back?',
      replies: [
        {
          id: 'keep',
          label: 'Until a retrained 4.3 has 120 clean in stories. The tool stays limited meanwhile.',
          sound: true,
          then: [],
        },
        {
          id: 'date',
          label: 'Ask training for a date first. Nothing of 4.3 comes back without a fiction suite.',
          sound: true,
          then: [],
        },
        {
          id: 'return',
          label: 'Until this afternoon: with fiction blocked at the edge, 4.3 can come back today.',
          then: [],
        },
      ],
      expectedAction: 'Set what has to pass before the newer model returns, and keep the tool limited.',
      tests: 'Ship-forward gate; living without a fix.',
    },
    'result-orchestrator': {
      subject: '11.2 overnight: nothing has changed',
      body: '25 of 120 on the single-turn set, where it was 26. the orchestrator had no part in it. price as announced, support has 312 messages asking where the study plans went. leave the record as it is?',
      expectedAction: 'Decide again on the new evidence; own the loss in words to users.',
      tests: 'A costly wrong answer, reversed.',
    },
  },
});
