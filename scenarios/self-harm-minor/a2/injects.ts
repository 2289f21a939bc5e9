import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { minutes } from '../../../shared/time.ts';
import { all, atLeast, effective, fact, firstHour } from '../../common/predicates.ts';
import { dslReplies } from '../injects/replies.ts';
import { injectsWith } from '../injects.ts';

/** What is in that persona is no mere breach of terms. */
const crime: InjectRow = {
  id: 'crime',
  at: minutes(13),
  when: fact('held.persona-findings'),
  because: 'nobody had looked at the persona yet',
  from: 'Wanda Pryor, gallery review',
  to: ['legal-privacy'],
  channel: 'chat',
  subject: 'gp-5521: is that a crime?',
  body: 'read as much of that prompt as I had to. the part users don’t see tells it how to answer somebody who feels low, and I’d call it encouraging self-harm. in England that’s an offence whoever wrote it, and priority illegal content since January. same partner has two more personas up. do they go too? and does this go to the police, who decides?',
  replies: [
    {
      id: 'terms',
      label: 'It breaches the partner terms. Write to them under the contract; police are for them to call.',
      then: [],
    },
    {
      id: 'suspend',
      label: 'All of that partner’s come down, none go up. Police, yes or no, I’ll have on record by 14:45.',
      sound: true,
      promise: {
        task: 'Record: illegal content taken down, partner suspended, police yes or no',
        by: minutes(35),
        keptBy: { fact: 'duty.online-safety', isNot: null },
      },
      then: [],
    },
    {
      id: 'keep-then-suspend',
      label:
        'Keep every version of that prompt first. Then all three come down. Police is mine, with safety.',
      sound: true,
      then: [],
    },
    {
      id: 'one-is-enough',
      label: 'One down is enough today: we don’t know who wrote it, and a report could come back to bite us.',
      then: [],
    },
  ],
  expectedAction:
    'Take down what that partner has in the gallery, keep it as it was, and record the takedown and whether it goes to the police.',
  tests: 'Illegal content from a partner: named, taken down, recorded.',
};

/** A2: reports that share a persona but for two that share a school, and versions that make no difference. */
export const injectsA2 = injectsWith({
  dropped: ['sticky'],
  added: [crime],
  changed: {
    dsl: {
      subject: 'Two of ours, in one class',
      body: 'We use {{org.product.lantern}} inside our learning platform. Since yesterday two pupils of one class were given something similar; staff were with them both times, and they are well. Neither had picked one of those study characters, and they were not working together. Under our policy I have to record what you do next. What may I write down?',
      replies: dslReplies('I’m sorry. Nobody here had put the two together until now.'),
      expectedAction:
        'Have support compare it with the other reports; tell the call that Schools is affected.',
      tests: 'The two reports that do not fit: what else do they share?',
    },
    'four-more': {
      subject: 'Four more since Saturday',
      body: 'now i know what to look for: two phones, one laptop, one through a school. one’s in {{draw.language}}. four different subjects, short and long. senders are adults, three parents and a tutor, each says the young person is with someone and ok. haven’t answered any of them yet. what can i say, and who calls the school?',
    },
    'edge-miss': {
      when: all(firstHour, effective('edge-block', 'edge'), atLeast('share.p-mobile-main', 0.1)),
      because: 'the block was gone, or the answers no longer got through, or the first act was over',
      body: 'parent’s report in {{draw.language}}, chat ended after the block went in. had a look at the list: it’s phrases, and they’re english. also nobody in these chats asks for it. somebody writes that they feel low and the answer goes there by itself, so there’s nothing at the door to recognise',
      expectedAction: 'Treat the block as a stopgap; look for what turns the answers.',
    },
    'still-on-older': {
      when: all(firstHour, effective('model-back', 'us-uk'), atLeast('share.p-mobile-main', 0.3)),
      body: 'checked the time twice. this chat ended after the release bot said cv-4.2 was live here. same thing, Mobile, teen account, a parent reports it and the young person’s with them. so it wasn’t the new model, or not only. what else do they have in common?',
      expectedAction: 'Drop the version theory; look at what the sessions share.',
    },
    'fresh-report': {
      when: all(firstHour, atLeast('share.p-mobile-main', 0.25)),
    },
    'schools-second': {
      body: 'A pupil of the same class, through our platform, at 20:15. A teacher was there, and the pupil is well and at home. I had understood that you were dealing with this. Whatever you took away, this pupil had not been using it. What is still in there?',
      expectedAction: 'Set the class’s memory aside; read it back; write to the school.',
      tests: 'What memory carries on.',
    },
    'result-patch': {
      subject: 'Candidate: 14 of 60 with that persona',
      body: 'the other forty-nine are clean, and so is everything without a persona. 4.3 as it is has 14 as well. benign refusals 3.1 %. the promotion form offers 25 % next and wants three things: the n you rest on, the bound that goes with it, the cause in one sentence. what do I enter?',
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
          label: 'Clean wherever that persona isn’t loaded is good. Take it to 25 %.',
          then: [
            { do: 'setFlag', flag: 'thinPromotion', value: true },
            { do: 'deliver', inject: 'gate-bounces', afterMs: 60_000 },
          ],
        },
      ],
      expectedAction: 'Withdraw the candidate and decide on what the failing sessions share.',
      tests: 'Reversal on new evidence.',
    },
    'gate-bounces': {
      subject: 'Refused: it fails',
      body: '14 failures in 60: true rate 13 to 36 % (95 %). Limit on this path: 2.5 %, which is 120 without a failure.',
      expectedAction: 'Decide again.',
      tests: 'A gate on behaviour.',
    },
    'result-rollback': {
      subject: 'cv-4.2 with that persona: 13 of 60',
      body: 'you recorded the rollback, so I ran 4.2 overnight on the fifty most used personas. 13 of 60 fail, all with one of them. 4.3 had 14; I couldn’t defend calling those different. without a persona both are clean. leave the record as it is?',
    },
    'result-orchestrator': {
      subject: '11.2 overnight: the persona does not care',
      body: '13 of 60 with that one persona, as before. price as announced, support has 312 messages asking where the study plans went. leave the record as it is?',
      expectedAction: 'Decide again on the new evidence; own the loss in words to users.',
      tests: 'A costly wrong answer, reversed.',
    },
    'result-takedown': {
      subject: 'Overnight without it: 0 of 60',
      body: 'you recorded the takedown, so I ran the gallery overnight without that persona: 0 of 60 on both models. fresh sessions with the summaries set aside: 0 of 60. the partner has sent a new text, 300 characters on the card, and asks to be back by noon. what has to happen before anything goes back?',
      replies: [
        {
          id: 'gate',
          label: 'A person reads the whole prompt, 120 run clean, and memory is read before it’s lifted.',
          sound: true,
          then: [],
        },
        {
          id: 'not-yet',
          label: 'Nothing of theirs until the police question and the contract question are answered.',
          sound: true,
          then: [],
        },
        {
          id: 'back',
          label: 'The new text is short enough to read. I’ve read it, and it’s fine to go back at noon.',
          then: [
            { do: 'setFlag', flag: 'thinPromotion', value: true },
            { do: 'deliver', inject: 'gate-bounces', afterMs: 60_000 },
          ],
        },
      ],
      expectedAction: 'Name the review gate: whole prompt, suite, memory; who and by when.',
      tests: 'A review gate before content returns; 0 of 60 bounds the rate at about 5 %.',
    },
  },
});
