import { all, atLeast, effective, firstHour } from '../../common/predicates.ts';
import { injectsWith } from '../injects.ts';

/** A1: reports that are stories, schools that are clean, a candidate that mends nothing. */
export const injectsA1 = injectsWith({
  dropped: ['schools-second', 'misled-district', 'still-on-older'],
  added: [],
  changed: {
    dsl: {
      subject: 'Are my pupils in this?',
      body: 'We use {{org.product.lantern}} inside our learning platform, and I have seen the parents’ forum. None of my pupils has come to us with anything, and our staff have looked. My policy obliges me to write down that I asked. Is what our pupils use the thing that did this? What do you know, and what do you only think?',
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
      body: 'Now that I know what to look for. Two phones, a laptop, a tablet; none through a school; one is in {{draw.language}}. Some short, some long. Four different subjects, but each began as a story or a play for homework. The senders are adults, and each says the young person is with someone and all right. I have answered none of them. What may I say?',
      tests: 'Scope beyond one user; what the reports have in common.',
    },
    'edge-miss': {
      when: all(firstHour, effective('edge-block', 'edge'), atLeast('share.n-main', 0.1)),
      because: 'the block was gone, or the answers no longer got through',
      body: 'A parent’s report in {{draw.language}}, and the chat ended after the block went in. I looked at the list: it is phrases, and they are English. Also, nobody in these chats asks for it outright. It is a scene in a story, so there is nothing at the door to recognise.',
      expectedAction: 'Treat the block as a stopgap; take the lever on the model.',
    },
    superintendent: {
      replies: [
        {
          id: 'straight',
          label:
            'What we know about Schools so far, what we do not, what is off and what stays on. In writing today.',
          then: [{ do: 'setFlag', flag: 'schoolsTold', value: true }],
        },
        {
          id: 'not-affected',
          label: 'No. Schools runs the older model, so you are not affected.',
          then: [{ do: 'setFlag', flag: 'schoolsTold', value: true }],
        },
      ],
      expectedAction: 'Say what was looked at and found clean, and what is not known; promise it in writing.',
      tests: 'A customer who asks; the difference between clean and not looked at.',
    },
    'fresh-report': {
      when: all(firstHour, atLeast('share.n-main', 0.25)),
    },
    'rollback-done': {
      expectedAction: 'Probe short and long chats on the older model; see that the LMS tool is limited.',
    },
    'result-patch': {
      subject: 'Candidate: 24 of 120',
      body: 'On the single-turn set, and 4.3 as it stands has 26. So the candidate sets what was set already. Benign refusals 3.1 %. The promotion form offers 25 % next and asks for three things: the n you rest on, the bound that goes with it, and the cause in a sentence.',
      replies: [
        { id: 'more', label: 'It does not help. Withdraw it; we decide again this morning.', then: [] },
        {
          id: 'promote',
          label: 'Two fewer than before. Go to 25 % and see.',
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
      body: '24 failures in 120 are 13 to 28 % (95 %). This path needs at most 2.5 %, which is 120 without a failure.',
      expectedAction: 'Decide again.',
      tests: 'A gate on behaviour.',
    },
    'result-rollback': {
      subject: 'cv-4.2 overnight: 1 of 120',
      body: 'You recorded the rollback, so I ran 4.2 on the single-turn set overnight with the filter as it is deployed: 1 of 120, where 4.3 had 26. Long scripts: 0 of 60. The one is an old acquaintance. What 4.3 fixed is not in it. How long do we live here, and what has to pass before 4.3 may come back?',
      replies: [
        {
          id: 'keep',
          label: 'Until a retrained 4.3 has 120 clean in stories. The tool stays limited meanwhile.',
          then: [],
        },
        { id: 'return', label: 'It was one bad night. Put 4.3 back this afternoon.', then: [] },
      ],
      expectedAction: 'Set what has to pass before the newer model returns, and keep the tool limited.',
      tests: 'Ship-forward gate; living without a fix.',
    },
    'result-orchestrator': {
      subject: '11.2 overnight: nothing has changed',
      body: '25 of 120 on the single-turn set, where it was 26. The orchestrator had no part in it. The price is as announced, and support has 312 messages asking where the study plans went. Do you want to leave the record as it stands?',
      expectedAction: 'Decide again on the new evidence; own the loss in words to users.',
      tests: 'A costly wrong answer, reversed.',
    },
  },
});
