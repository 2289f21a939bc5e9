import type { RoleCard } from '../../shared/scenario/scenario.ts';

/** What each desk owns, sees and may do. The same in every variant: nothing here tells what is wrong. */
export const roles: RoleCard[] = [
  {
    role: 'incident-commander',
    title: '{{org.role.incident-commander}}',
    brief:
      'You run the call; you do not fix anything. Size up, decide who does what by when, keep the clock, and write down the decision with its evidence. Declare on one verified answer. If somebody senior cuts in, ask whether they want to take command. If you must leave, hand over by name and wait for the yes.',
    yours: [
      'A second commander on call, to page before you need one. Command goes to that deputy, or to the scribe.',
      'The severity, the three owners (the organisation, technical isolation, the outside), the decision record.',
      'Every switch in view: you authorise it by a word or a tap, its holder presses it.',
      'The second key to the widget switch, together with the {{org.role.product-owner|lower}}.',
      'Breaking glass: you may press a switch alone. It is logged, and you will be asked why.',
      'Evidence reaches you only when a desk pins it. Ask.',
    ],
  },
  {
    role: 'model-owner',
    title: '{{org.role.model-owner}}',
    brief:
      'You know what was trained and on what, what has shipped and what ships next. Say which change could explain what people see, and what would prove you wrong. A clean comparison clears the model as surely as a bad one convicts it. You own technical isolation if the commander names you.',
    yours: [
      'What differs between model versions, what they were tuned on, and what going back would lose.',
      'The test harness: the canary suite runs only with you.',
      'Model version, and tools offered to the model together with product.',
      'The rollout freeze.',
    ],
  },
  {
    role: 'safety-lead',
    title: '{{org.role.safety-lead}}',
    brief:
      'You say how bad this is, for whom, and who may look at it. A leak is measured in people and in what strangers could do with it, not in the loudest screenshot. You tell an attack from an ordinary question. Nothing goes out until you and legal clear it.',
    yours: [
      'The canary questions, the injection suite and the sample of logged answers.',
      'The sensitive-data filter, and how far it can be trusted.',
      'The list of who may see raw records, four roles at most; sealing, with legal or infrastructure.',
      'The route to each person shown, with support and legal.',
    ],
  },
  {
    role: 'product-owner',
    title: '{{org.role.product-owner}}, {{org.product.relay-assist}}',
    brief:
      'You know which tenants use what, which feature keeps a copy, and which customer will ring first. You are at your desk when this starts. Say aloud what every switch costs, the gentle ones included, and speak for the tenants’ customers in the room.',
    yours: [
      'Calls and mail from tenants; the list of who uses which connector, trial or safety page.',
      'Every place in the product where an answer can be read again.',
      'Surface and tenant switches: connectors, share pages, tools, and with the commander the widget.',
      'The second key wherever customers under contract will notice.',
      'Command only as a last resort: you hold keys of your own, and the deputy commander can be paged.',
    ],
  },
  {
    role: 'legal-privacy',
    title: '{{org.role.legal-privacy}}',
    brief:
      'You decide what we owe, to whom, in which capacity and by when: processor for what tenants entrust to us, controller for what is our own. You write down the duties that do not apply as carefully as the ones that do, and you keep evidence from being deleted or altered before it is safe.',
    yours: [
      'Contracts with their clocks, duty cards, and the log of erasures and delistings. Each card carries its date; none is legal advice.',
      'The legal hold: name the systems, or it holds nothing. The awareness time.',
      'The second key to anything that puts an older index back.',
      'Sealing, with safety or infrastructure. Clearance of every public text.',
    ],
  },
  {
    role: 'comms',
    title: '{{org.role.comms}}',
    brief:
      'You own every word that leaves the building, and the silence until it does. Align inside first: what happened, how common, what we have done, what comes next, what we will not claim. Your readers are the tenants’ customers and 340 privacy teams, not engineers.',
    yours: [
      'The press desk, the social channels, and what people post about us; with request ids you can check a post.',
      'Drafting and publishing. At most 90 words, cleared by legal and safety, and not before the tenants concerned have heard from us.',
      'A reasoned hold: saying nothing yet is a decision, with a reason and a time to look again.',
      'The name of the one spokesperson.',
    ],
  },
  {
    role: 'infra-oncall',
    title: '{{org.role.infra-oncall}}',
    brief:
      'Your boards are about machines. Say what they show, and what they cannot show. You can follow one answer through retrieval, tools, model and cache, once somebody gives you its id and safety approves the access.',
    yours: [
      'Traces, tool calls, the index and pipeline log, the cache report, behaviour telemetry that nobody has set an alert on.',
      'The UK configuration, cache, shard groups, the index itself, service credentials.',
      'Freezing index jobs and retention; carrying out a legal hold.',
      'Sealing, with legal or safety.',
    ],
  },
  {
    role: 'support-lead',
    title: '{{org.role.support-lead}}',
    brief:
      'You speak with the people this happened to. You are at your desk when it starts, and the first report is yours. Answer under your own name, promise only what you can keep, and remember that there are two people in it: the one who wrote, and the one whose data they read.',
    yours: [
      'Reports as they come in, with the answer ids and the way back to the sender.',
      'Search over our own and tenants’ tickets, open and closed.',
      'The route to each person shown, with safety and legal.',
      'Messages to our own customers and to those who reported, once cleared.',
    ],
  },
  {
    role: 'executive',
    title: '{{org.role.executive}}',
    brief:
      'You answer to the board and you want this over. You may take command by saying so. If you do not, you get written updates on a fixed rhythm and clear the way for the people on the call.',
    yours: [
      'The board, investors and the largest tenants: their questions arrive with you.',
      'Taking command, in those words. Otherwise no switch and no instruction to responders.',
    ],
  },
  {
    role: 'scribe',
    title: '{{org.role.scribe}}',
    brief:
      'You keep the record that others will rely on: facts, times, who decided what on which evidence; no speculation, no blame, no personal data. Assume it will be read by strangers. You are first in line when the commander has to step away.',
    yours: [
      'One tap logs what was said on the call: declared, named, accepted, briefed, objections asked.',
      'The clocks: page limits, update rhythm, time to look again.',
      'Command, when it is handed to you and you say yes.',
    ],
  },
];
