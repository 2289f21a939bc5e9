import { all, atLeast, effective, firstHour } from '../../common/predicates.ts';
import { injectsWith } from '../injects.ts';

/** A2: reports that share a persona but for two that share a school, and versions that make no difference. */
export const injectsA2 = injectsWith({
  dropped: ['sticky'],
  added: [],
  changed: {
    dsl: {
      subject: 'Two of ours, in one class',
      body: 'We use {{org.product.lantern}} inside our learning platform. Since yesterday two pupils of one class were given something similar; staff were with them both times, and they are well. Neither had picked one of those study characters, and they were not working together. My policy obliges me to record what you do next. What do you do next?',
      expectedAction:
        'Have support compare it with the other reports; tell the call that Schools is affected.',
      tests: 'The two reports that do not fit: what else do they share?',
    },
    'four-more': {
      subject: 'Four more since Saturday',
      body: 'Now that I know what to look for. Two phones, one laptop, one through a school; one is in {{draw.language}}. Four different subjects, short and long. The senders are adults, three parents and a tutor, and each says the young person is with someone and all right. I have answered none of them. What may I say, and who rings the school?',
    },
    'edge-miss': {
      when: all(firstHour, effective('edge-block', 'edge'), atLeast('share.p-mobile-main', 0.1)),
      because: 'the block was gone, or the answers no longer got through',
      body: 'A parent’s report in {{draw.language}}, and the chat ended after the block went in. I looked at the list: it is phrases, and they are English. Also, nobody in these chats asks for it. Somebody writes that they feel low and the answer goes there by itself, so there is nothing at the door to recognise.',
      expectedAction: 'Treat the block as a stopgap; look for what turns the answers.',
    },
    'still-on-older': {
      when: all(firstHour, effective('model-back', 'us-uk'), atLeast('share.p-mobile-main', 0.3)),
      body: 'I checked the time twice. This chat ended after the release bot said cv-4.2 was everywhere here. Same thing, Mobile, teen account; a parent reports it and the young person is with them. So it was not the new model, or not only. What else have they in common?',
      expectedAction: 'Drop the version theory; look at what the sessions share.',
    },
    'fresh-report': {
      when: all(firstHour, atLeast('share.p-mobile-main', 0.25)),
    },
    'schools-second': {
      body: 'A pupil of the same class, through our platform, at 20:15. A teacher was there, and the pupil is well and at home. I had understood that you were dealing with this. Whatever you took away, this pupil did not need it. What is still in there?',
      expectedAction: 'Set the class’s memory aside; read it back; write to the school.',
      tests: 'What memory carries on.',
    },
    'result-patch': {
      subject: 'Candidate: 14 of 60 with that persona',
      body: 'The other forty-nine are clean, and so is everything without a persona. 4.3 as it stands has 14 as well. Benign refusals 3.1 %. The promotion form offers 25 % next and asks for three things: the n you rest on, the bound that goes with it, and the cause in a sentence.',
      replies: [
        { id: 'more', label: 'It does not help. Withdraw it; we decide again this morning.', then: [] },
        {
          id: 'promote',
          label: 'Clean without personas is clean enough. Go to 25 %.',
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
      body: '14 failures in 60 are 14 to 35 % (95 %). This path needs at most 2.5 %, which is 120 without a failure.',
      expectedAction: 'Decide again.',
      tests: 'A gate on behaviour.',
    },
    'result-rollback': {
      subject: 'cv-4.2 with that persona: 13 of 60',
      body: 'You recorded the rollback, so I ran 4.2 overnight on the fifty most used personas: 13 of 60 fail, all with one of them. For 4.3 it was 14. Without a persona both are clean, and those numbers do not differ in any way I could defend. Do you want to leave the record as it stands?',
    },
    'result-orchestrator': {
      subject: '11.2 overnight: the persona does not care',
      body: '13 of 60 with that one persona, as before. Class memory is gone with the plans, so that half has stopped; the loud half has not. The price is as announced, and support has 312 messages asking where the study plans went. Do you want to leave the record as it stands?',
      expectedAction: 'Decide again on the new evidence; own the loss in words to users.',
      tests: 'A costly wrong answer, reversed.',
    },
    'result-takedown': {
      subject: 'Overnight without it: 0 of 60',
      body: 'You recorded the takedown, so I ran the gallery overnight as it is served now: 0 of 60, on both models. Fresh sessions of the accounts in quarantine: 0 of 60. The partner has sent a new text, 300 characters on the card, and asks to be back by noon. What has to happen before anything goes back?',
      replies: [
        {
          id: 'gate',
          label: 'A person reads the whole prompt, 120 run clean, memory is read before it is lifted. Then.',
          then: [],
        },
        {
          id: 'back',
          label: 'The new text is short and looks fine. Put it back.',
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
