import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { nextDay } from '../../common/acts.ts';
import { delivered, fact, not } from '../../common/predicates.ts';

/** What comes in these minutes only because of something done or left undone. */
export const middleIf: InjectRow[] = [
  {
    id: 'parent-call',
    from: 'The parent, by phone',
    to: ['support-lead', 'product-owner'],
    fallbackTo: 'safety-lead',
    channel: 'phone',
    subject: 'The parent is on the line',
    body: 'Thanks for writing back, and for putting a name to it. We’re all right here. I’ve got one question and please be straight with me. Is it still doing this to other children? And who do I ring if there’s something tonight?',
    phoneScript:
      'You are calm and tired. Your child is safe, well and with you; say so first.\nAsk: is it still doing this to other children? Who do I ring tonight?\nIf you are reassured too quickly, pause, then ask: do you know that, or do you hope it?',
    replies: [
      {
        id: 'assure',
        label:
          'We’ve found where it comes from and it’s being switched off as we speak, so other children are safe. Ring Childline tonight.',
        then: [{ do: 'setFlag', flag: 'overPromised', value: true }],
      },
      {
        id: 'honest',
        label:
          'I don’t know yet and I won’t guess. 999 in danger, Childline any hour. I’ll write by 14:45 and ring by twenty to nine tomorrow.',
        sound: true,
        promise: { task: 'Ring the parent back', by: nextDay(10) },
        then: [],
      },
      {
        id: 'as-if',
        label:
          'I don’t know yet, so we act as if it is. 999 in danger, Childline at any hour, and it’s me you ask for when you ring.',
        sound: true,
        then: [],
      },
      {
        id: 'cannot-discuss',
        label:
          'I can’t discuss other users, I’m afraid, but every chat is checked now. 999 in danger, and Childline at any hour.',
        then: [],
      },
    ],
    expectedAction: 'Say what is known and not known, give a name, a number, support and a time.',
    tests: 'An honest answer to the person harmed; no cause, no promise.',
  },
  {
    id: 'parent-call-cold',
    from: 'The parent, by phone',
    to: ['support-lead', 'product-owner'],
    fallbackTo: 'safety-lead',
    channel: 'phone',
    subject: 'The parent has found the switchboard number',
    body: 'She’s safe, she’s with me, we’ll be all right. I’m not ringing to shout. I filled in your form and what came back was a machine. So I’m asking you. Is it still doing this to other children? And what’s your name? If nobody there can tell me I’ll ask in public.',
    phoneScript:
      'You are calm and tired. Your child is safe, well and with you; say so first.\nYou got no human answer. Ask: is it still doing this to other children, and what is your name?\nA straight "I don’t know yet, and this is my name" is enough for you.',
    replies: [
      {
        id: 'assure',
        label:
          'I’m sorry about the form. We’ve found where it comes from and it’s being switched off, so other children are safe.',
        then: [{ do: 'setFlag', flag: 'overPromised', value: true }],
      },
      {
        id: 'honest',
        label:
          'I’m sorry; my name is on its way to you. I don’t know yet. 999 in danger, Childline, and I’ll ring by 8:40 tomorrow.',
        sound: true,
        promise: { task: 'Ring the parent back', by: nextDay(10) },
        then: [],
      },
      {
        id: 'as-if',
        label:
          'You should have had a person; I’m sorry. I don’t know, so we act as if it is. 999 in danger, Childline, my number.',
        sound: true,
        then: [],
      },
      {
        id: 'cannot-discuss',
        label:
          'I’m sorry about the wait. I can’t discuss other users, but every chat is checked now. Childline is there all night.',
        then: [],
      },
    ],
    expectedAction: 'Apologise for the silence, say what is not known, give a name and a time.',
    tests: 'Repairing a bad start honestly.',
  },
  {
    id: 'forum-angry',
    from: 'Forum monitor',
    to: ['comms'],
    channel: 'social',
    subject: 'Parents’ forum: the reporting parent has posted, and it is travelling',
    body: 'They write that they told the company and are still waiting for one person to answer one question. Name: no. Image: no. Detail of the answer: no. Replies: 140. Shared to: 2 other networks. Newsroom accounts in thread: 1. Support lines: pinned.',
    then: [{ do: 'giveEvidence', evidence: 'forum-and-press', role: 'comms' }],
    expectedAction: 'Get the parent a human answer; prepare a line; do not argue in the thread.',
    tests: 'Silence has a price.',
  },
  {
    id: 'forum-calms',
    when: delivered('forum-angry'),
    because: 'the thread had not turned angry',
    from: 'Forum monitor',
    to: ['comms'],
    channel: 'social',
    subject: 'Parents’ forum: the reporting parent has added to the thread',
    body: 'They write that they have now spoken to a person at the company who did not pretend to know more than they did. They ask others to report in the app rather than post. Replies: 71, down from 4 a minute to 1.',
    expectedAction: 'Keep what was promised to them.',
    tests: 'An honest call calms more than a statement.',
  },
  {
    id: 'forum-quote',
    from: 'Forum monitor',
    to: ['comms'],
    channel: 'social',
    subject: 'Parents’ forum: our own words are being quoted',
    body: 'The reporting parent has posted what they were told on the phone: that the source had been found, that it was being switched off, that other children were safe. Directly below: 2 parents who write that it happened to theirs. A newsroom account has messaged all three.',
    expectedAction: 'Correct it: to the parent first, then in whatever is published.',
    tests: 'Over-claiming to the person harmed.',
  },
  {
    id: 'mitigation-limit',
    when: fact('severity', 0),
    because:
      'it is declared below {{org.severity.0}}, where the policy allows {{org.limit.mitigate.1}} or sets no limit',
    from: 'Policy timer',
    to: ['incident-commander'],
    channel: 'pager',
    subject: 'Fifteen minutes since the first signal',
    body: 'Severity: {{org.severity.0}}. Limit for a first mitigation: {{org.limit.mitigate.0}}, reached. Required on record: what is in force, on which surfaces, since when, and the reading.',
    expectedAction: 'Authorise the switch that reaches the harm, all surfaces, now.',
    tests: 'Speed of the first mitigation.',
  },
  {
    id: 'board-asks',
    from: 'Helena Strand, non-executive director',
    to: ['legal-privacy'],
    channel: 'mail',
    subject: 'Did anyone check on the child?',
    body: 'I hear a good deal about tickets and switches. Nobody I have asked can tell me what we have decided to do for the young people behind those accounts, and who put their name to it. Would you have that person answer me?',
    expectedAction: 'Record the welfare decisions, with names.',
    tests: 'Welfare decision overdue.',
  },
  {
    id: 'dead-ended',
    when: { all: [fact('switch.edge-block.edge', 'effective'), not(fact('option.edge-block.card'))] },
    because: 'the block was gone or carried the card',
    from: 'Duty coordinator, a partner helpline',
    to: ['safety-lead', 'product-owner'],
    channel: 'mail',
    subject: 'Your app has started to turn people away',
    body: 'For the last few minutes {{org.product.lantern}} has been ending some chats with one line of refusal: no number, no link, no name. Three people have told our volunteers. They had been trying to say that they weren’t well. They are being looked after. Please put the card back, or put our number there.',
    expectedAction: 'Re-apply the block with the supportive card.',
    tests: 'Help-seekers sent to a dead end.',
  },
  {
    id: 'edge-miss',
    when: {
      all: [
        fact('act', 'first-hour'),
        fact('switch.edge-block.edge', 'effective'),
        { fact: 'share.l-mobile-main', atLeast: 0.1 },
      ],
    },
    because: 'the block was gone, or the long sessions no longer got through, or the first act was over',
    from: '{{draw.agent}}, support',
    to: ['product-owner'],
    channel: 'chat',
    subject: 'One that came after the block',
    body: 'parent’s report in {{draw.language}}, chat ended after the block went in. had a look at the list: it’s phrases, and they’re english. also nobody in these chats asks for it outright. the answers drift there by themselves, so there’s nothing at the door to recognise',
    expectedAction: 'Treat the block as a stopgap; take the switch on the long sessions.',
    tests: 'Fix in one language only.',
  },
];
