/**
 * The words with which event lists say that a row is none for players: what kind of row it is, and what became of it. Each word is as
 * `said` in words.ts makes it: small letters, one space, no plural. A first list holds words that say so anywhere in a cell, a second
 * one words that only say so when nothing else stands there.
 */
interface Words {
  why: Why;
  anywhere: string;
  alone?: string;
}

/** Why a row stays out, as the report counts it. */
export type Why =
  | 'expected player action'
  | 'for controllers'
  | 'administrative'
  | 'deleted'
  | 'cancelled'
  | 'omitted'
  | 'deferred'
  | 'draft'
  | 'obsolete'
  | 'superseded'
  | 'withdrawn'
  | 'on hold'
  | 'rejected'
  | 'not used'
  | 'not applicable'
  | 'hidden'
  | 'struck out'
  | 'not known'
  /** No row of the list at all: a line between its parts, its header once more, a sum below it. */
  | 'heading'
  | 'header again'
  | 'total';

export const STATUSES: readonly Words[] = [
  {
    why: 'deleted',
    anywhere:
      'deleted|delete|deletion|removed|removal|erased|scrapped|scratched|purged|voided|struck out|struck|crossed out|gelöscht|gestrichen|supprimé|eliminado',
    alone:
      'remove|erase|strike|scrap|drop|dropped|cut|kill|killed|void|del|dead|binned|retired|archived|archive|x out',
  },
  {
    why: 'cancelled',
    anywhere:
      'cancelled|canceled|cancellation|cancel|called off|aborted|abandoned|scrubbed|abgesagt|annulé|cancelado',
    alone: 'abort|scrub|cnx|cxl|cxld|canc',
  },
  {
    why: 'omitted',
    anywhere: 'omitted|omit|left out|leave out|excluded|skipped|entfällt|omis',
    alone: 'skip|exclude|out|ignore|ignored|not included',
  },
  {
    why: 'deferred',
    anywhere:
      'deferred|defer|postponed|postpone|next exercise|future exercise|parked|backlog|verschoben|reporté|aplazado',
    alone: 'delayed|later|future|moved',
  },
  {
    why: 'draft',
    anywhere:
      'draft|drafting|wip|work in progress|in development|under development|in progress|tbd|tbc|tba|to be determined|to be confirmed|to be approved|to be written|to be developed|in review|under review|for review|pending|awaiting|proposed|proposal|placeholder|submitted|unapproved|not approved|not ready|unfinished|incomplete|not final|rework|rewrite|entwurf|brouillon|borrador',
    alone: 'idea|concept|rough|template|example|sample|test|dummy|review|to do|todo|outline',
  },
  {
    why: 'obsolete',
    anywhere:
      'obsolete|outdated|out of date|expired|stale|deprecated|legacy|no longer used|no longer needed|no longer valid|no longer required|no longer applicable|veraltet|obsolète|obsoleto',
    alone: 'old|invalid|not valid|historic|historical',
  },
  {
    why: 'superseded',
    anywhere: 'superseded|supersede|replaced|replace|merged|combined|duplicate|duplicated|ersetzt|remplacé',
    alone: 'dup|dupe',
  },
  {
    why: 'withdrawn',
    anywhere: 'withdrawn|withdraw|revoked|rescinded|retracted|recalled|zurückgezogen|retiré|retirado',
    alone: 'pulled',
  },
  {
    why: 'on hold',
    anywhere: 'on hold|held back|suspended|frozen|halted|stopped',
    alone: 'hold|held|paused|blocked|stop|red',
  },
  {
    why: 'rejected',
    anywhere: 'rejected|reject|declined|disapproved|vetoed|abgelehnt|rejeté|rechazado',
    alone: 'denied|refused',
  },
  {
    why: 'not used',
    anywhere:
      'not used|not in use|unused|do not use|dont use|do not play|do not send|do not deliver|do not release|do not issue|do not inject|not played|not delivered|not required|not needed|no go|inactive|disabled|deactivated',
    alone: 'off|no|n|false|not active|never|nicht verwendet|inaktiv',
  },
  { why: 'not applicable', anywhere: 'not applicable', alone: 'n a|na|none|nil' },
];

export const KINDS: readonly Words[] = [
  {
    why: 'expected player action',
    anywhere:
      'expected|anticipated|player action|player response|player reaction|player decision|player task|player activity|player answer|player move|participant action|participant response|trainee action|trainee response|team action|team response|audience action|audience response|responder action|desired action|desired response|desired outcome|ideal response|ideal action|correct action|correct response|model answer|answer key|epa|erwartete|attendue|attendu|esperada',
    alone: 'action|response|reaction|decision|decision point|task|outcome|result|answer|solution|ea',
  },
  {
    why: 'for controllers',
    anywhere:
      'controller|control|excon|exco|white cell|whitecell|sim cell|simcell|evaluator|evaluation|assessor|observer|observation|facilitator|facilitation|moderator|umpire|referee|instructor|director staff|directing staff|dirstaff|role player|roleplayer|actor|internal use|internal only|staff only|not for player|hidden from player|no player|leitung|übungsleitung|regie|animateur',
    alone:
      'internal|staff|note|comment|remark|guidance|instruction|cue|ground truth|checklist|internal note|notiz|nota',
  },
  {
    why: 'administrative',
    anywhere:
      'administrative|administration|admin|logistic|startex|start ex|start of exercise|exercise start|endex|end ex|end of exercise|exercise end|pausex|pause ex|hot wash|hotwash|debriefing|debrief|after action review|safety brief|housekeeping',
    alone:
      'break|lunch|pause|briefing|brief|milestone|heading|header|section|setup|set up|break down|rest|aar|preparation|checkpoint',
  },
];

/** Fired by hand when a team needs it: never by the clock. */
export const BY_HAND =
  'contingency|contingent|optional|reserve|spare|backup|back up|standby|stand by|bonus|filler|if needed|if required|if necessary|as needed|as required|on demand|on request|ad hoc|alternate|alternative|eventualität|éventualité|contingencia';

/** Words that say only that a row is an inject, or that it is ready: a cell made of nothing else comes in. */
export const COMES_IN = new Set(
  (
    'inject|injection|injected|event|msel|entry|item|message|player|participant|all|standard|adaptive|contextual|context|scripted|timed|scheduled|planned|' +
    'main|primary|secondary|key|major|minor|critical|routine|simple|complex|enabling|scenario|story|storyline|core|mandatory|essential|' +
    'initial|opening|first|second|third|follow|up|followup|update|escalation|escalating|live|simulated|dynamic|fixed|automatic|auto|manual|' +
    'public|external|strategic|operational|tactical|technical|exercise|incident|' +
    'approved|approve|ready|final|finalised|finalized|complete|completed|done|validated|verified|confirmed|agreed|accepted|active|open|published|' +
    'synchronized|synchronised|released|release|issued|sent|delivered|fired|executed|played|closed|go|yes|y|ok|okay|green|current|valid|included|' +
    'include|in|use|used|cleared|locked|signed|off|reviewed|updated|revised|amended|modified|added|keep|kept|retained|queued|good|to|for|enabled|' +
    'on|true|the|by|at|and|version|v|rev|revision|einspielung|freigegeben|bereit|approuvé|prêt|validé|aprobado|listo|' +
    'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec'
  ).split('|'),
);
/** "Approved by J. Weber": who did it says nothing about the row. */
export const SIGNED =
  /^(approved|agreed|signed off|cleared|validated|confirmed|accepted|reviewed|released|completed) by .{1,60}$/;
