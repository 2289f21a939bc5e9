import { all, atLeast, effective, firstHour, not } from '../../common/predicates.ts';
import { smallOpening } from '../injects/smallOpening.ts';
import type { Rewrites } from '../injects.ts';
import { injectsWith } from '../injects.ts';

/** What is said otherwise because it is the model: every tone, every language, nobody provoked anything. */
const rewrites: Rewrites = {
  ...smallOpening,
  teacher: {
    body: 'I write in {{draw.lang}}; your form translates. We asked for a polite letter to new neighbours, in the formal tone, all of us together, and in the middle of it was [REDACTED: hateful generalisation]. Pupils of mine belong to that group. Nobody typed anything bad. It is in my language, so perhaps nobody there has seen it. We are all right. What do I tell them?',
    expectedAction: 'Tell the call that it is not English and not one tone; answer her as a person.',
  },
  'partner-call': {
    body: 'Your plug-in wrote a headline for us at half past one, your time, in the plainest tone you have, and published it by itself. It names {{draw.councillor}} and then it says [REDACTED: hateful generalisation] about a whole group. It’s live while I’m talking to you. Your tool, your words, our masthead. Do I take it down, do you, and who rings the councillor?',
  },
  'api-customers': {
    body: 'Cards, sports, quiz: all three build on the API, all three have seen the images. They’re asking if they’re getting it too. I was going to say "only one tone, and that’s off", which is what I hear in the hallway. Is that true for them?',
  },
  'result-good': {
    body: 'earlier model next to the newer one all night, every language, the suites in your decision. earlier: 0 of 2,400, so under 0.13 %; that’s a bound, not a zero. refusals in band. newer: fails as before. when a fixed one comes it goes to five per cent first. who looks at it, and when?',
    expectedAction: 'Keep the earlier model; a fixed one goes forward by its gates.',
  },
  'second-front': {
    body: 'Whatever you say in English, our readers have sent us nine examples from today, in {{draw.lang}}, from everyday requests in every tone. Some are worse than anything in your five images. Did you look at any language but your own? We’ll publish tonight.',
    when: atLeast('share.languages', 0.2),
    because: 'harm had come down in the other languages',
  },
  'language-left': {
    body: 'We tried again, with the same letter. It is less, and it is still there: [REDACTED: hateful generalisation], at the fifth try. Is something being done for others and not for us?',
    when: all(firstHour, atLeast('share.languages', 0.2), effective('strict-profile', 'global')),
    because: 'the strict profile was off, or harm had come down there as well, or the first act was over',
    expectedAction: 'Look past the setting that was changed: run everyday prompts on both models.',
    tests: 'The wrong remedy, seen from outside.',
  },
  'still-on-older': {
    subject: 'This one came after',
    body: 'New report, four minutes old, from an office in Dublin: plain letter, plain tone. Footer still says cv-4.3. They say they pay for exactly that. Were they forgotten, or is it meant?',
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
    body: 'Your app says the Banter tone is off. We never used it: we send no tone at all, and I have one from three minutes ago that I won’t repeat. We publish unread, so I’ve pulled the plug here by hand. What is it, if it isn’t the tone?',
    expectedAction: 'Take it as evidence against the tone; test everyday prompts on both models.',
    tests: 'A switch on the wrong cause.',
  },
};

export const injectsC2 = injectsWith(rewrites);
