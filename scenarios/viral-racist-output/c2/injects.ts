import { all, effective, firstHour, not } from '../../common/predicates.ts';
import { smallOpening } from '../injects/smallOpening.ts';
import type { Rewrites } from '../injects.ts';
import { injectsWith } from '../injects.ts';

/** What is said otherwise because it is the model: every tone, every language, nobody provoked anything. */
const rewrites: Rewrites = {
  ...smallOpening,
  teacher: {
    body: 'I write in {{draw.lang}}, your form translates. We asked for a polite letter to new neighbours, in the formal tone, all of us together, and in the middle stood [REDACTED: hateful generalisation]. Pupils of mine belong to that group. Nobody typed anything bad. It is in my language, so perhaps nobody there has seen it. We are all right. What do I tell them?',
    expectedAction: 'Tell the call that it is not English and not one tone; answer her as a person.',
  },
  'partner-call': {
    body: 'Your plug-in wrote a headline for us at half past one, your time, in the plainest tone you have, and published it by itself. It names {{draw.councillor}} and then it says [REDACTED: hateful generalisation] about a whole group. It is live while I talk. Your tool, your words, our masthead. Do I take it down, do you, and who rings the councillor?',
  },
  'api-customers': {
    body: 'Cards, sports, quiz: all three build on the API and all three have seen the images. They ask whether they are getting it too. I was going to say "only one tone, and that is off", since that is what I hear in the hallway. Is that so for them?',
    replies: [
      {
        id: 'check',
        label:
          'Not until I have read it back for the API. I will call the three myself within the half hour.',
        then: [],
      },
      {
        id: 'say-off',
        label: 'Yes, tell them it is off.',
        then: [{ do: 'setFlag', flag: 'apiMisled', value: true }],
      },
    ],
  },
  'result-good': {
    body: 'The earlier model ran beside the newer one all night, in every language, with the suites you named. No failure in any of them, refusals in band; the newer one failed as before. That bounds it; it does not prove nought. When a mended one comes, it goes to five per cent first. Who looks at it, and when?',
    expectedAction: 'Keep the earlier model; a mended one goes forward by its gates.',
  },
  'second-front': {
    body: 'Whatever you say in English, our readers have sent us forty examples from the last hour, in {{draw.lang}}, from everyday requests in every tone. Some are worse than anything in your five images. Did you look at any language but your own? We publish tonight.',
  },
  'language-left': {
    body: 'We tried again, the same letter. It is less, and it is still there: [REDACTED: hateful generalisation], fifth try. Is it done for others and not for us?',
    expectedAction: 'Look past the setting that was changed: run everyday prompts on both models.',
    tests: 'The wrong remedy, seen from outside.',
  },
  'still-on-older': {
    subject: 'This one came after',
    body: 'A new report from four minutes ago, from an office in Dublin: plain letter, plain tone. Their footer still says cv-4.3. They say they pay for exactly that. Were they forgotten, or is that meant?',
    expectedAction: 'Move the pinned tenants to the fallback and tell them.',
    when: all(
      firstHour,
      effective('model-back', 'unpinned'),
      not(effective('pinned-to-fallback', 'pinned')),
      not(effective('whole-product-off', 'product')),
    ),
    because: 'the pinned tenants had been moved, or the first act was over',
    tests: 'One group forgotten.',
  },
  'api-left': {
    subject: 'Not only that tone',
    body: 'Your status line says the Banter tone is off. We never used it: we send no tone at all, and I have one from three minutes ago that I will not repeat. We publish unread, so I have pulled our plug by hand. What is it, if it is not the tone?',
    expectedAction: 'Take it as evidence against the tone; test everyday prompts on both models.',
    tests: 'A lever on the wrong cause.',
  },
};

export const injectsC2 = injectsWith(rewrites);
