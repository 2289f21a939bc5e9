import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { minutes } from '../../../shared/time.ts';
import { effective } from '../../common/predicates.ts';

/** T+27 to T+36: the last pressure, the last questions, and the decision. */
export const deciding: InjectRow[] = [
  {
    id: 'optics',
    at: minutes(27),
    satisfiedBy: effective('whole-product-off', 'product'),
    from: '{{draw.exec}}',
    to: ['incident-commander'],
    channel: 'chat',
    subject: 'Turn it off. Optics.',
    body: 'I don’t care what’s true. I care how it looks at six. {{org.product.inkwell}} off, everywhere, tonight. Say that we acted. Tell me when it’s done.',
    replies: [
      {
        id: 'ask-command',
        label:
          'Do you want to take command? If not, I’ll keep running it, and you’ll have it in writing within five minutes.',
        then: [],
        sound: true,
        promise: { task: 'A written update to {{draw.exec}}', withinMs: minutes(5) },
      },
      {
        id: 'price',
        label:
          'Not on my call: it stops everyone for a fault in one part. Take command if you see it otherwise; the prices are here.',
        then: [],
        sound: true,
      },
      {
        id: 'comply',
        label:
          'All right, for an hour: I’ll have it taken down while we finish the checks, and we’ll bring it back in stages.',
        then: [{ do: 'setFlag', flag: 'optics', value: true }],
      },
    ],
    expectedAction: 'Ask whether they take command; if not, name the next update and carry on.',
    tests: 'Executive swoop; proportion.',
  },
  {
    id: 'gone-viral',
    at: minutes(28.5),
    from: 'Fergus Doyle, release history',
    to: ['model-owner'],
    channel: 'chat',
    subject: 'what keeps it from coming back',
    body: 'whatever you decide, put a test behind it. we took a bad line out once and three weeks later a merge brought it back, because no test knew it was wrong. if it’s a text: a test that keeps the text out. a number: a test per language. nothing at all: then the script goes into the red-team set',
    expectedAction: 'Name the regression test in the decision.',
    tests: 'A fix without a test comes back.',
  },
  {
    id: 'erasure',
    at: minutes(28.6),
    from: 'Orla Keane, privacy desk',
    to: ['legal-privacy'],
    channel: 'mail',
    subject: 'The poster asks us to delete their rewrite',
    body: 'The person who posted {{draw.deal.first}} is getting abuse for it and wants {{draw.erasure.thing}} deleted, today. I understand them. But it is the one request we can match from end to end, and we may have to show it. Which is it? I’ll write what you decide.',
    replies: [
      {
        id: 'suspend',
        label:
          'Keep it, restricted to two people. Tell them why and until when, and offer them help with the abuse.',
        then: [],
        sound: true,
      },
      {
        id: 'keep-least',
        label:
          'Keep only what claims may need and erase the rest. Tell them today which is which, and help them with the abuse.',
        then: [],
        sound: true,
      },
      {
        id: 'erase',
        label:
          'Erase it. It is their data, they are being hurt over it, and the image that everybody has seen is evidence enough.',
        then: [],
      },
    ],
    expectedAction: 'Keep it under the hold, restrict access, explain, help.',
    tests: 'A hold that collides with an erasure request.',
  },
  {
    id: 'second-language',
    at: minutes(29.5),
    from: '{{draw.agent}}, support',
    to: ['support-lead'],
    fallbackTo: 'safety-lead',
    channel: 'ticket',
    subject: 'Nine languages, nine truths',
    body: 'People ask me in their own language if it’s over in their own language. I can read two of the nine. "English is fine" is no answer in {{draw.lang.place}}. Has anybody measured each of them this afternoon, or are we assuming?',
    expectedAction: 'A reading per language and path after the last switch.',
    tests: 'Verified, not assumed; a language forgotten.',
  },
  {
    id: 'containment-check',
    at: minutes(30),
    from: 'Policy timer',
    to: ['incident-commander', 'product-owner'],
    channel: 'notice',
    subject: 'Containment, for the record',
    body: 'Policy 4.2. Per path, language and outside page: what is in force; reading; time of reading. Where nothing is in force: the count that this rests on. Readings older than the last switch are not accepted.',
    expectedAction: 'A dated reading for each part, or the prevalence that makes switches needless.',
    tests: 'Containment verified, not assumed.',
  },
  {
    id: 'follow-up',
    at: minutes(31),
    from: '{{draw.journalist}}, {{draw.outlet}}',
    to: ['comms'],
    channel: 'press',
    subject: 'One line for the update',
    body: 'We’re updating at six. Three things: which images were real, in which languages it happened, and whether anyone at {{org.company}} has spoken to the people it was about. If two of your people tell me two things, I’ll print both. Who speaks for you?',
    expectedAction: 'One voice; the same facts as in the statement, and what has been learnt since.',
    tests: 'Single spokesperson, consistent facts.',
  },
  {
    id: 'regulator-press',
    at: minutes(32.5),
    from: 'Press office, a media regulator',
    to: ['legal-privacy'],
    channel: 'regulator',
    subject: 'Are you notifying?',
    body: 'We have had calls. Are you notifying this to anyone, under any instrument, and when? We have no file and are not opening one by this message. A short reply will do.',
    replies: [
      {
        id: 'two-lines',
        label:
          'So far we have found nothing that requires it. The assessment is on record and still open; I am your contact.',
        then: [],
        sound: true,
      },
      {
        id: 'offer-call',
        label:
          'No instrument that we know of asks for it. I would gladly talk your duty officer through it, informally.',
        then: [],
        sound: true,
      },
      {
        id: 'file',
        label:
          'We will send you a full written report tonight as a precaution, so that you have it from us and not the press.',
        then: [{ do: 'setFlag', flag: 'improvisedFiling', value: true }],
      },
    ],
    expectedAction: 'Two lines, no filing; the assessment recorded.',
    tests: 'Over-notification.',
  },
  {
    id: 'decision-form',
    at: minutes(33),
    satisfiedBy: { fact: 'decisions', atLeast: 1 },
    from: 'Incident record',
    to: ['incident-commander'],
    channel: 'notice',
    subject: 'No decision on record',
    body: 'Open for 33:00. Decision: none. Fields: option; what was rejected; what is cited; how it is verified and at what n; the way back; price; owner; next look; objections. Accepted as a decision: "hold, until" and "nothing, because".',
    expectedAction: 'Record a decision with evidence from three desks.',
    tests: 'Deciding on the record.',
  },
];
