import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import { fact } from '../../common/predicates.ts';
import { smallOpening } from '../injects/smallOpening.ts';
import type { Rewrites } from '../injects.ts';
import { injectsWith } from '../injects.ts';

/** What is said otherwise because it is small: people who saw an image, and nobody who was given such an answer. */
const rewrites: Rewrites = {
  ...smallOpening,
  teacher: {
    subject: 'On a phone in my classroom',
    body: 'I write in {{draw.lang}}; your form translates. A pupil held up one of your images, {{draw.deal.other}}: [REDACTED: hateful generalisation]. Pupils of mine belong to that group. We use your product every week and have never had such a thing; today we tried together, with nasty texts too, and nothing came. We are all right. What do I tell them: is it yours or not?',
    replies: [
      {
        id: 'person',
        label:
          'You were right to ask, and I am sorry. I don’t know yet if it is ours; you’ll hear from me by 08:40 UTC tomorrow.',
        then: [],
        sound: true,
        promise: {
          task: 'Write to {{draw.lang.teacher}} again',
          by: nextDay(10),
        },
      },
      {
        id: 'ask-time',
        label:
          'I am sorry that they saw it. Tell them that it is not true, whoever made it. Could you send me the picture as they have it?',
        then: [],
        sound: true,
      },
      {
        id: 'filters',
        label:
          'I am sorry that they saw it. It isn’t ours: you tried it yourselves and nothing came. You can tell them that it is a fake.',
        then: [],
      },
    ],
    expectedAction: 'Answer her as a person; treat her trial as a hint and the count as the answer.',
    tests: 'A report of an image is not a report of an answer.',
  },
  'partner-call': {
    subject: 'A headline, and readers who say it was you',
    body: 'A headline of ours about {{draw.councillor}} went wrong at half past one, your time: [REDACTED: hateful generalisation]. I’ve pulled it. Readers say your plug-in wrote it, because of those images, and my own people don’t remember. Did it? If so I want it in writing within your four hours. If not, I’d like to know before I say something.',
    phoneScript:
      'You are the duty editor, embarrassed and in a hurry. The headline is down already.\nAsk: did your plug-in write it, or did one of us?\nIf they say "we will look it up and call you back", thank them and give your number. If they admit it on the spot, ask how they know.',
    replies: [
      {
        id: 'both',
        label:
          'I don’t know yet. I’ll read what the plug-in published for you, and you’ll have it in writing by 14:40.',
        then: [],
        sound: true,
        promise: {
          task: 'What our log shows, in writing, to {{draw.partner}}',
          by: minutes(30),
          keptBy: fact('outreach.partner'),
        },
      },
      {
        id: 'check',
        label:
          'I’ll look in our log; please look in yours. Whoever knows first tells the other, and nobody says anything before that.',
        then: [],
        sound: true,
        promise: {
          task: 'Tell {{draw.partner}} what our log shows',
          by: minutes(30),
          keptBy: fact('outreach.partner'),
        },
      },
      {
        id: 'yours',
        label:
          'I don’t think so: this has never come from the plug-in before, and nothing has changed in it. I’d look on your own desk.',
        then: [{ do: 'setFlag', flag: 'partnerToldOff', value: true }],
      },
    ],
    expectedAction: 'Pull the plug-in’s log; answer from it, either way.',
    tests: 'A claim about our output, checked before it is believed or denied.',
  },
  councillor: {
    body: 'I’m not ringing to threaten anybody. One of those images has the councillor’s name in it, it carries your mark, and it speaks of people like them in a way I won’t repeat. Two questions. Is it yours? And will somebody there say sorry to the councillor, in person, before a statement says it to the internet?',
    phoneScript:
      'You are calm, a little hoarse. No lawyer is with you, and you say so.\nAsk: is it yours? Will somebody say sorry to the councillor in person?\nIf you hear "it is fake" or "without admission", pause and say: I will tell them that those were your first words.',
    replies: [
      {
        id: 'person',
        label:
          'I am sorry. It may be from spring, and then it was ours. One of us will call the councillor within 15 minutes and say what we know.',
        then: [],
        sound: true,
        promise: { task: 'Call {{draw.councillor}}', withinMs: minutes(15), keptBy: fact('outreach.person') },
      },
      {
        id: 'choose',
        label:
          'I am sorry, and I don’t know yet if it is ours. They’ll hear from a person within 15 minutes. Would they rather have a call or a visit?',
        then: [],
        sound: true,
        promise: { task: 'Call {{draw.councillor}}', withinMs: minutes(15), keptBy: fact('outreach.person') },
      },
      {
        id: 'counsel',
        label:
          'Thank you for calling. I can’t say if it is ours before it has been verified; our lawyers will come back to you with an answer.',
        then: [],
      },
    ],
  },
  'councillor-rung': {
    body: 'Thank you for calling before we had to. The councillor heard it from a person and not from a page, and that mattered. They ask if it is yours, and that one of you tells us when you know. We’ll say nothing to the papers today. I have left you my direct number.',
    phoneScript:
      'You are calm, a little hoarse, and relieved.\nSay that the councillor heard it from a person first, and that this mattered.\nAsk for two things: whether it is theirs, and that one person tells the office when they know.',
  },
  'api-customers': {
    body: 'Cards, sports, quiz: all three send the tone through the API, all three have seen the images. They’re asking if they’re getting it, and if they should pull the plug. I was going to say "better safe than sorry, we’re switching it off tonight". Is that true?',
    replies: [
      {
        id: 'check',
        label:
          'Please don’t. I’ll look at their own calls, and ring all three within 15 minutes with what I found.',
        then: [],
        sound: true,
        promise: {
          task: 'Call the three API customers with what was found',
          withinMs: minutes(15),
          keptBy: fact('outreach.customers'),
        },
      },
      {
        id: 'say-checking',
        label:
          'Tell them that we’re counting, that nothing is being switched off on a feeling, and that they’ll hear what we find.',
        then: [],
        sound: true,
        promise: {
          task: 'Write to the three API customers',
          withinMs: minutes(15),
          keptBy: fact('outreach.customers'),
        },
      },
      {
        id: 'say-off',
        label:
          'You can say that. It costs us very little, it is easily undone, and they will sleep better while we look into it.',
        then: [{ do: 'setFlag', flag: 'apiMisled', value: true }],
      },
    ],
    expectedAction: 'Answer from their own calls; promise no switch that nothing calls for.',
    tests: 'Customers moved by noise.',
  },
  'partner-others': {
    body: 'They see the same images. Four have rung, and two want the plug-in off at once. I can tell each of them what it has published under their name since Monday, if somebody pulls the list, and nothing else. I won’t tell anybody "you’re fine" on a feeling, nor "you’re not".',
  },
  'result-good': {
    subject: 'the second night: nothing new',
    body: 'scored the whole night. no hit in an ordinary text, any language. ran the script and 40 near copies against a block of it on the shadow: 0 of 41 got through, so under 8 %, a bound and not a zero. nothing else was caught. do you want a third night?',
    expectedAction: 'Keep the test, write the limits down, close at the lower severity.',
    tests: 'Closing on a count.',
  },
  'result-bad': {
    subject: 'the remedy, overnight: nothing to cure',
    body: 'ran it on the shadow all night, beside what’s deployed. neither fails on anything but that one script, so there was nothing to change, and what it takes away it takes from people who did nothing. can show you where: ten minutes, and somebody from safety',
    expectedAction: 'Reverse on the evidence; that is worth more than being right at first.',
  },
  'language-dark': { tests: 'A broad switch without a cause.' },
  'outreach-draft': {
    body: 'From upstairs, for everybody who wrote: "The images were fake; please disregard." No. One wasn’t, two were ours in spring, and she’s in {{draw.lang.place}} with a class that saw it. Can we send something else: that she was right to ask, what we found for each image, what helps in a classroom, and a person who answers? In her language, please.',
  },
};

/** News that only harm going on by itself would bring. */
const neverHere = [
  'still-coming',
  'api-left',
  'language-left',
  'second-front',
  'rollback-done',
  'still-on-older',
  'partner-lawyer',
  'partner-down',
  'morning-open',
  'closed-too-soon',
];

export const injectsC1 = injectsWith(rewrites, neverHere);
