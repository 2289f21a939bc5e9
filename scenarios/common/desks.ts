import type { PlayRole } from '../../shared/roles.ts';

/** A desk that may be called away, beside the commander's. */
interface DeskAway {
  role: PlayRole;
  /** The page target whose answer covers the desk. */
  second: string;
  flag: string;
  asks: string;
  replies: { cover: string; stepOut: string; stay: string };
  /** What it is wanted for; the seed picks one. */
  pulls: string[];
}

const DESK_TABLE = {
  comms: {
    role: 'comms',
    second: 'comms-secondary',
    flag: 'commsAway',
    asks: 'who answers the phones and the drafts until then?',
    replies: {
      cover: 'Yes, once my second is on the bridge. They will have phones and drafts.',
      stepOut: 'Yes, I am on my way. Nothing goes out from here while I am gone, in any case.',
      stay: 'No, not in this half hour. Please tell them I will come after three.',
    },
    pulls: [
      'A camera crew stands in reception, asks for you by name and will not leave; about six minutes.',
      'The chief executive goes on a panel in ten minutes and wants you to brief them; about six minutes.',
      'The annual report prints tonight and two pages need your signature; about six minutes.',
    ],
  },
  safety: {
    role: 'safety-lead',
    second: 'safety-secondary',
    flag: 'safetyAway',
    asks: 'who decides on raw access and on people until then?',
    replies: {
      cover: 'Yes, when my second is on the bridge. Access and people are theirs till then.',
      stepOut: 'Yes, coming. Access and the cases can wait six minutes, it is calm just now.',
      stay: 'No, people wait for my word here. Please say that it will be later today.',
    },
    pulls: [
      'A police liaison officer is in reception about an older case and will only speak to you; about six minutes.',
      'A reviewer on another queue is not well and asks for you; count on six minutes.',
      'The inspector from last year’s case is on the other line and leaves at three; about six minutes.',
    ],
  },
  legal: {
    role: 'legal-privacy',
    second: 'legal-secondary',
    flag: 'legalAway',
    asks: 'who clears words and keeps the clocks until then?',
    replies: {
      cover: 'Yes, once my second is on the bridge. Clocks and clearing are theirs till then.',
      stepOut: 'Yes, coming. No clock runs out in six minutes, and drafts can wait on my desk.',
      stay: 'No, I have words to clear here. Please ask the second name on our own list.',
    },
    pulls: [
      'A court clerk is on the other line with a filing that closes in ten minutes; about six of them are yours.',
      'A process server stands in reception with papers that only counsel may accept; about six minutes.',
      'The auditors close their file tonight and want counsel in the room for one answer; about six minutes.',
    ],
  },
} as const satisfies Record<string, DeskAway>;

export type Desk = keyof typeof DESK_TABLE;
export const DESKS: Readonly<Record<Desk, Readonly<Omit<DeskAway, 'pulls'> & { pulls: readonly string[] }>>> =
  DESK_TABLE;

/** The inject that calls it away. */
export const called = (desk: Desk): string => `${desk}-called`;
/** The draw that says what for. */
export const pullOf = (desk: Desk): string => `pull-${desk}`;
