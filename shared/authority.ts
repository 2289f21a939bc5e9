import type { CommandName } from './drill/commands.ts';
import { own } from './keyed.ts';
import type { PlayRole } from './roles.ts';

/**
 * Who may give a command. A list names the desks; the other words are for commands that no fixed list of desks owns:
 *
 * - `facilitator`: only whoever runs the drill
 * - `evaluator`: whoever evaluates the drill, and the facilitator
 * - `anyone`: the facilitator and every seat
 * - `seat`: every seat, in the call or not
 * - `call`: everybody who is in the call
 * - `commander`: whoever has command at that moment
 * - `named`: whoever was offered it, or named for it, during the drill
 * - `scenario`: the desks that the scenario names beside the look-up, the switch, the text or the group
 */
type Authority =
  | 'facilitator'
  | 'evaluator'
  | 'anyone'
  | 'seat'
  | 'call'
  | 'commander'
  | 'named'
  | 'scenario'
  | readonly PlayRole[];

/** Commands that a fixed list of desks owns. */
const DESKS = {
  // A commander, a lawyer and a spokesperson ask for readings instead of taking them.
  runProbe: ['model-owner', 'safety-lead', 'product-owner', 'infra-oncall', 'support-lead'],
  purgeRaw: ['safety-lead', 'support-lead', 'incident-commander', 'scribe', 'infra-oncall'],
  sealEvidence: ['legal-privacy', 'safety-lead', 'infra-oncall'],
  issueHold: ['legal-privacy'],
  estimateScope: ['safety-lead', 'incident-commander', 'scribe', 'product-owner', 'model-owner'],
  decideWelfare: ['safety-lead', 'support-lead', 'legal-privacy'],
  setAwareness: ['legal-privacy'],
  recordDuty: ['legal-privacy'],
  sendNotice: ['legal-privacy'],
  draftNotice: ['legal-privacy'],
  setSpokesperson: ['comms', 'incident-commander'],
  alignNarrative: ['comms', 'incident-commander', 'scribe'],
  draftStatement: ['comms'],
  publishStatement: ['comms'],
  withholdStatement: ['comms', 'incident-commander'],
} as const satisfies { [N in CommandName]?: readonly PlayRole[] };
export type DeskCommand = keyof typeof DESKS;

/** Of the desks that decide on people: whose word it is where somebody may be in danger now. No contract and no statute weighs that. */
export const DECIDES_PRESENT_RISK: PlayRole = 'safety-lead';
/** Whose key lets a switch overwrite what is under legal hold: the desk that issues holds. */
export const RELEASES_HOLD: PlayRole = 'legal-privacy';

/**
 * The one place that says who may do what; rules, desks, screens and the single-desk bound read it. What is the facilitator's, and the
 * lists of desks, are enforced from here. For `seat`, `call` and `commander` a rule asks by itself (`actingRole`, `inCallOrRefuse`,
 * `asCommander`), and `test/authority.law.test.ts` proves that it does; `anyone`, `named` and `scenario` say what the rule looks up.
 */
export const AUTHORITY = {
  startDrill: 'facilitator',
  pauseDrill: 'anyone',
  resumeDrill: 'facilitator',
  setSpeed: 'facilitator',
  setTimeFactor: 'facilitator',
  skipTo: 'facilitator',
  endAct: 'facilitator',
  endDrill: 'facilitator',
  stopExercise: 'facilitator',
  continueExercise: 'facilitator',
  takeControls: 'facilitator',
  assignSeat: 'facilitator',
  coverSeat: 'facilitator',
  giveBackSeat: 'facilitator',
  fireInject: 'facilitator',
  holdInject: 'facilitator',
  releaseInject: 'facilitator',
  skipInject: 'facilitator',
  unskipInject: 'facilitator',
  reviseInject: 'facilitator',
  undoRevision: 'facilitator',
  shelveInject: 'facilitator',
  unshelveInject: 'facilitator',
  openDebrief: 'facilitator',
  judgeCriterion: 'facilitator',
  replyAsPersona: 'facilitator',
  settleLetter: 'facilitator',
  judgeAnswer: 'facilitator',
  adjudicateAct: 'facilitator',
  whisper: 'facilitator',
  answerParticipant: 'facilitator',
  dismissHint: 'facilitator',
  setAutopilot: 'facilitator',
  settleRating: 'facilitator',
  overrideVerdict: 'facilitator',

  takeNote: 'evaluator',
  editNote: 'evaluator',
  withdrawNote: 'evaluator',
  giveRating: 'evaluator',

  answerInject: 'seat',
  askFacilitator: 'seat',
  declareIncident: 'seat',
  sendPage: 'seat',
  acknowledgePage: 'seat',
  declinePage: 'seat',
  escalatePage: 'seat',

  postBriefing: 'call',
  postUpdate: 'call',
  postMessage: 'call',
  assignTask: 'call',
  askColleague: 'call',
  pinEvidence: 'call',
  pinInject: 'call',
  unpinInject: 'call',
  forwardInject: 'call',
  stopRun: 'call',
  markEvidence: 'call',
  setOptionAside: 'call',
  bringOptionBack: 'call',
  fillPir: 'call',
  // What was said aloud is logged by whoever said it, by the scribe for everybody, or by the facilitator.
  logHeard: 'anyone',

  changeSeverity: 'commander',
  setOwner: 'commander',
  handOverCommand: 'commander',
  withdrawHandOver: 'commander',
  authoriseSwitch: 'commander',
  recordDecision: 'commander',

  acceptOwnership: 'named',
  acceptCommand: 'named',
  acceptTask: 'named',
  withdrawTask: 'named',
  finishTask: 'named',
  keepPromise: 'named',

  runQuery: 'scenario',
  runSuite: 'scenario',
  approveRawAccess: 'scenario',
  applySwitch: 'scenario',
  coSignSwitch: 'scenario',
  revertSwitch: 'scenario',
  freeze: 'scenario',
  clearStatement: 'scenario',
  draftOutreach: 'scenario',
  clearOutreach: 'scenario',
  clearNotice: 'scenario',
  sendOutreach: 'scenario',

  ...DESKS,
} as const satisfies { [N in CommandName]: Authority };

/** The desks that may give this command. */
export const rolesFor = (command: DeskCommand): readonly PlayRole[] => own(DESKS, command);

/** Is it one of the desks that may give this command? */
export const mayGive = (role: PlayRole, command: DeskCommand): boolean => rolesFor(command).includes(role);

/** Commands that no seat may give. */
export const isFacilitators = (command: CommandName): boolean => own(AUTHORITY, command) === 'facilitator';

/** Commands of whoever evaluates; no seat of the story may give them. */
export const isEvaluators = (command: CommandName): boolean => own(AUTHORITY, command) === 'evaluator';

/** Commands that are play: those of a seat, but for stopping the clock. */
export const isPlay = (command: CommandName): boolean =>
  !isFacilitators(command) && !isEvaluators(command) && command !== 'pauseDrill';
