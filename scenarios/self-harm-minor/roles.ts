import type { RoleCard } from '../../shared/scenario/scenario.ts';

/** What each desk owns, sees and may do. The same in every variant: nothing here tells what is wrong. */
export const roles: RoleCard[] = [
  {
    role: 'incident-commander',
    title: '{{org.role.incident-commander}}',
    brief:
      'You run the call; you do not fix anything. Size up, decide who does what by when, keep the clock, and write the decision down with the evidence under it. Declare on one credible report. If somebody senior cuts in, ask whether they wish to take command. If you must leave, hand over by name and wait for the yes.',
    yours: [
      'A second commander on call, to page before you need one. Command goes to that deputy, or to the scribe.',
      'The severity, the three owners (the organisation, technical isolation, the outside), the decision record.',
      'Every switch in view: you authorise it by a word or a tap, and its holder presses it.',
      'The whole-product switch, together with the {{org.role.product-owner|lower}}.',
      'Breaking glass: you may press a switch alone. It is logged, and you will be asked why.',
      'Evidence reaches you only when a desk pins it. Ask.',
    ],
  },
  {
    role: 'model-owner',
    title: '{{org.role.model-owner}}',
    brief:
      'You know what was trained, what was shipped, and what ships next. Say which change could explain what people see, and what would prove you wrong. Own technical isolation if the commander names you.',
    yours: [
      'The release calendar, past and coming, and the fix list of each version.',
      'The test harness: multi-turn suites run only with you.',
      'Model version, fallback model and orchestrator version; the long-session feature together with product.',
      'The rollout freeze.',
    ],
  },
  {
    role: 'safety-lead',
    title: '{{org.role.safety-lead}}',
    brief:
      'You say how bad this is and for whom, and who may look at it. You weigh harm by likelihood and scale rather than by the worst screenshot. People looking for help must land on help, whatever gets blocked. Nothing goes out until you and legal clear it.',
    yours: [
      'The red-team board, the safety suites and the log sample.',
      'Filter profiles, the edge category block, removal of stored content, gallery and memory quarantine.',
      'The list of who may see raw content, four roles at most; sealing, with legal or infrastructure.',
      'Triage of flagged accounts: what fits each person, and who reviews. Rotate reviewers; nobody has to look.',
    ],
  },
  {
    role: 'product-owner',
    title: '{{org.role.product-owner}}, {{org.product.lantern}}',
    brief:
      'You know what each feature is worth this week and to whom, and which customer will call first. You are at your desk when this starts. Price every switch aloud, the kind ones included, and speak for schools in the room.',
    yours: [
      'Customer tickets and calls from Schools; the calendar of terms and exams.',
      'What each switch costs, in use and in contracts.',
      'Surface switches: long sessions, teen chat, and with the commander the whole product.',
      'The second key wherever Schools will notice.',
      'Command only as a last resort: you hold keys of your own, and the deputy commander can be paged.',
    ],
  },
  {
    role: 'legal-privacy',
    title: '{{org.role.legal-privacy}}',
    brief:
      'You decide what we owe, to whom and by when, and you write down the duties that do not apply as carefully as the ones that do. You authorise disclosure when somebody may be in danger. You keep evidence from being deleted or altered before it is safe.',
    yours: [
      'Contracts, duty cards and the companion-law memo. Each card carries its date; none is legal advice.',
      'The legal hold: name the systems, or it holds nothing.',
      'Sealing, with safety or infrastructure.',
      'Clearance of every public text and of every message to the people affected.',
    ],
  },
  {
    role: 'comms',
    title: '{{org.role.comms}}',
    brief:
      'You own every word that leaves the building, and the silence until it does. Align inside first: what happened, how common, what we have done, what comes next, what we will not claim. Your readers are parents, schools and regulators, not engineers.',
    yours: [
      'The press desk, the parents’ forum, the social channels and what marketing has scheduled.',
      'Drafting and publishing. At most 130 words, support lines included, cleared by legal and safety.',
      'A reasoned hold: saying nothing yet is a decision, with a reason and a time to look again.',
      'The name of the one spokesperson.',
      'No status page: ours says up or down, engineers read it, and this is neither. Harm to people is told to people, then in the statement.',
    ],
  },
  {
    role: 'infra-oncall',
    title: '{{org.role.infra-oncall}}',
    brief:
      'Your boards are about machines. Say what they show, and what they cannot show. You can follow one message through the whole platform, once somebody gives you its id and safety approves the access.',
    yours: [
      'Health boards, recent changes, and behaviour telemetry that nobody has set an alert on.',
      'Traces: route, versions, settings and verdicts of one message.',
      'Retention and index freezes; carrying out a legal hold.',
      'Sealing, with legal or safety.',
    ],
  },
  {
    role: 'support-lead',
    title: '{{org.role.support-lead}}',
    brief:
      'You speak with the people this happened to. You are at your desk when it starts, and the first report is yours. Answer under your own name, promise only what you can keep, and keep enough to reach them again.',
    yours: [
      'Reports as they come in, with the message ids and the way back to the sender.',
      'Search over support and Schools tickets, open and closed.',
      'Welfare decisions, with safety and legal.',
      'Messages to affected accounts and to those who reported, once cleared.',
    ],
  },
  {
    role: 'executive',
    title: '{{org.role.executive}}',
    brief:
      'You answer to the board and you want this over. You may take command by saying so. If you do not, you get written updates on a fixed rhythm and clear the way for the people on the call.',
    yours: [
      'The board, investors and the largest customers: their questions arrive with you.',
      'Taking command, in those words. Otherwise no switch and no instruction to responders.',
    ],
  },
  {
    role: 'scribe',
    title: '{{org.role.scribe}}',
    brief:
      'You keep the record others will rely on: facts, times, who decided what on which evidence; no speculation, no blame. Assume it will be read by strangers. You are first in line when the commander has to step away.',
    yours: [
      'One tap logs what was said on the call: declared, named, accepted, briefed, objections asked.',
      'The clocks: page limits, update rhythm, time to look again.',
      'Command, when it is handed to you and you say yes.',
    ],
  },
];
