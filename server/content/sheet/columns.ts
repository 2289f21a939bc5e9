/** One line of an event list as a sheet holds it: a text for every column, empty where there is nothing to say. */
export type SheetRow = Record<ColumnKey, string>;

export type ColumnKey = (typeof COLUMNS)[number]['key'];

/**
 * The header of an exported event list, in the words of HSEEP, and other words under which people's own sheets
 * hold the same. `width` is in characters.
 */
export const COLUMNS = [
  {
    key: 'number',
    header: 'Inject #',
    width: 22,
    also: 'inject|inject no|inject number|inject id|seq|seq no|sequence|sequence no|no|nr|#|id|msel no|msel number|event no|event number|serial|ser|item',
  },
  {
    key: 'scheduled',
    header: 'Scheduled (T+)',
    width: 14,
    also: 'scheduled|t+|time|start|offset|elapsed|elapsed time|exercise time|minute|minutes|min|time (min)|delivery time|scheduled time|time delivered|date/time delivered|date time delivered|date/time|planned time|planned|when|at|delta|relative time|start time|time offset',
  },
  {
    key: 'scenarioTime',
    header: 'Scenario time',
    width: 16,
    also: 'story time|in-game time|game time|scenario clock|simulated time|scenario date/time',
  },
  {
    key: 'phase',
    header: 'Phase/State',
    width: 18,
    also: 'phase|state|move|module|stage|act|vignette|track|storyline|scenario day',
  },
  {
    key: 'type',
    header: 'Type',
    width: 12,
    also: 'inject type|event type|kind|category',
  },
  {
    key: 'trigger',
    header: 'Trigger',
    width: 40,
    also: 'fire condition|condition|trigger type|triggered by|contingency|if',
  },
  {
    key: 'from',
    header: 'From',
    width: 24,
    also: 'originator|originator (from)|sender|source|simulated by|from (source)|author|played by|sent by|sim cell role',
  },
  {
    key: 'to',
    header: 'To (roles)',
    width: 24,
    also: 'to|recipient|recipients|recipient (to)|target|target audience|intended player|intended players|intended audience|player|players|audience|role|roles|receiver|participants|for',
  },
  {
    key: 'method',
    header: 'Delivery method',
    width: 14,
    also: 'method|channel|medium|media|means|mode|inject method|delivery|via|mode of delivery|delivery mode|communication method|inject mode',
  },
  {
    key: 'subject',
    header: 'Subject',
    width: 30,
    also: 'title|headline|inject title|event title|name|inject name|event name|event synopsis|summary|synopsis',
  },
  {
    key: 'message',
    header: 'Message',
    width: 60,
    also: 'body|text|content|description|inject description|inject|event description|details|inject text|message text|script|narrative|inject content|inject message|what happens|event|message/script',
  },
  {
    key: 'expectedAction',
    header: 'Expected action',
    width: 40,
    also: 'expected response|expected player action|expected player actions|expected actions|expected outcome|expected outcomes|anticipated response|anticipated action|anticipated actions|expected result|desired outcome|player action|response',
  },
  {
    key: 'objective',
    header: 'Objective',
    width: 30,
    also: 'objectives|exercise objective|learning objective|core capability|capability|purpose|tests|aim',
  },
  {
    key: 'criticalTask',
    header: 'Critical task',
    width: 14,
    also: 'critical tasks|task|linked task|linked critical tasks|criterion|criteria',
  },
  {
    key: 'controller',
    header: 'Responsible controller',
    width: 20,
    also: 'controller|responsible|owner|exercise controller|responsible controllers|assigned to|delivered by',
  },
  {
    key: 'notes',
    header: 'Controller notes',
    width: 40,
    also: 'notes|remarks|comments|comment|note|evaluator instructions|facilitator notes|instructions|evaluator notes',
  },
  {
    key: 'status',
    header: 'Status',
    width: 14,
    also: 'inject status|state of inject|progress',
  },
  {
    key: 'firedAt',
    header: 'Fired at',
    width: 12,
    also: 'actual time|time fired|released at|actual delivery time|fired|delivered at|actual',
  },
  {
    key: 'skipReason',
    header: 'Skip reason',
    width: 30,
    also: 'reason|reason skipped|reason for skip',
  },
] as const satisfies readonly { key: string; header: string; width: number; also: string }[];

export const emptyRow = (): SheetRow => Object.fromEntries(COLUMNS.map(({ key }) => [key, ''])) as SheetRow;

/** The mark that every file carries: a drill must never be taken for the real thing. */
export const MARK = 'EXERCISE';
