import type { RoleCard } from '../../shared/scenario/scenario.ts';

/** What each desk owns, sees and may do. The same in every variant: nothing here tells what is wrong. */
export const roles: RoleCard[] = [
  {
    role: 'incident-commander',
    title: '{{org.role.incident-commander}}',
    brief:
      'You run the call; you do not fix anything. Size up, decide who does what by when, keep the clock, and write the decision down with the evidence under it. Loud is not the same as large: rate it by the card, and change the severity when the facts do. If somebody senior cuts in, ask whether they wish to take command. If you must leave, hand over by name.',
    yours: [
      'A second commander on call, to page before you need one. Command goes to that deputy, or to the scribe.',
      'The severity, the three owners (the organisation, technical isolation, the outside), the decision record.',
      'Every switch in view: you authorise it by a word or a tap, its holder executes.',
      'The authority to pull somebody in who says that it is not their channel.',
      'Breaking glass: you may press a switch alone. It is logged, and you will be asked why.',
      'Evidence reaches you only when a desk pins it. Ask.',
    ],
  },
  {
    role: 'model-owner',
    title: '{{org.role.model-owner}}',
    brief:
      'You know every version that ever answered a user: its tag, its fonts, its dates, its faults. Say which change could explain what people see, and what would prove you wrong. Own technical isolation if the commander names you.',
    yours: [
      'The tag and feature history: half of any verdict on a screenshot.',
      'The release calendar, the fix list and closed incidents of earlier versions.',
      'Model version, template pack and routing of pinned tenants; the test harness, together with safety.',
      'The rollout freeze.',
    ],
  },
  {
    role: 'safety-lead',
    title: '{{org.role.safety-lead}}',
    brief:
      'You say how bad this is, for whom and how often, in every language you serve and not only in yours. You weigh harm by likelihood and scale rather than by the worst screenshot. You know what a strict filter refuses besides hate. Nothing goes out until you and legal clear it.',
    yours: [
      'Filter thresholds and trigger rates by language; the hate suites and the prevalence check.',
      'Filter profiles, threshold corrections and the block of one scripted prompt.',
      'The list of who may see raw content, four roles at most; sealing, with legal or infrastructure.',
      'Care for those who read the outputs. Rotate reviewers; nobody has to look.',
    ],
  },
  {
    role: 'product-owner',
    title: '{{org.role.product-owner}}, {{org.product.inkwell}}',
    brief:
      'You know which customers use which feature, what each switch costs them, and who publishes with it without looking. Price every switch aloud. A page that a partner has put on the open web is not yours to edit: somebody has to ring them.',
    yours: [
      'The template registry: which pack, since when, with which words.',
      'API and plug-in customers, and their settings.',
      'Surface switches: a tone, a language, the API, and with the commander the whole product.',
      'The line to publishing partners.',
      'Command only as a last resort: you hold keys of your own, and the deputy commander can be paged.',
    ],
  },
  {
    role: 'legal-privacy',
    title: '{{org.role.legal-privacy}}',
    brief:
      'You decide what we owe, to whom and by when, and you write down the duties that do not apply as carefully as the ones that do. No law wants a filing just because it is loud. You see to it that records outlive the story, and that a person who was targeted is answered as a person.',
    yours: [
      'Contracts and duty cards. Each card carries its date; none is legal advice.',
      'The legal hold: name the systems, or it holds nothing.',
      'Sealing, with safety or infrastructure.',
      'Clearance of every public text and of every message to the people affected.',
    ],
  },
  {
    role: 'comms',
    title: '{{org.role.comms}}',
    brief:
      'The first news is yours, and you are at your desk. You own every word that leaves the building, and the silence until it does. Verify, align inside, then speak once: what happened, how common, what we have done, what comes next, what we will not claim. Your readers include the people it was aimed at.',
    yours: [
      'The images themselves, as they were sent: interface, typeface, times. Half of any verdict.',
      'The press desk and the social channels; what our own accounts have scheduled.',
      'Drafting and publishing. At most 90 words, cleared by legal and safety, and not before those it is about have heard from a person.',
      'A reasoned hold, and the name of the one spokesperson.',
      'No status page: ours says up or down, and this is neither. API customers are written to; the public reads the statement.',
    ],
  },
  {
    role: 'infra-oncall',
    title: '{{org.role.infra-oncall}}',
    brief:
      'Your boards are about machines. Say what they show, and what they cannot show. You can look up whether a request id ever existed here and what answered it, once safety approves the access.',
    yours: [
      'Health boards, recent changes, and behaviour telemetry that nobody has set an alert on.',
      'Request ids: found, beyond retention, or never here.',
      'Retention freeze; carrying out a legal hold.',
      'Sealing, with legal or safety.',
    ],
  },
  {
    role: 'support-lead',
    title: '{{org.role.support-lead}}',
    brief:
      'You speak with the people this happened to, and with those who merely saw it. Answer under your own name, promise only what you can keep, and keep enough to reach them again.',
    yours: [
      'Reports as they come in, in every language of the help centre.',
      'Search over support tickets, open and closed.',
      'Decisions about people affected, with safety and legal.',
      'Messages to those who reported, once cleared.',
    ],
  },
  {
    role: 'executive',
    title: '{{org.role.executive}}',
    brief:
      'You answer to the board and you want this over. You may take command by saying so. If you do not, you get written updates on a fixed rhythm, clear the way for the people on the call, and leave your own accounts alone.',
    yours: [
      'The board, investors and the largest customers: their questions arrive with you.',
      'Taking command, in those words. Otherwise no switch and no post.',
    ],
  },
  {
    role: 'scribe',
    title: '{{org.role.scribe}}',
    brief:
      'You keep the record others will rely on: facts, times, who decided what on which evidence; no speculation, no blame. Assume it will be read by strangers. You are first in line when the commander has to step away.',
    yours: [
      'One tap logs what was said on the call: declared, named, accepted, briefed, objections asked.',
      'The clocks: page limits, update rhythm, the reporter’s hour, time to look again.',
      'Command, when it is handed to you and you say yes.',
    ],
  },
];
