/** Paths, in one place for both sides. */
export const PATHS = {
  session: '/api/session',
  setup: '/api/setup',
  password: '/api/session/password',
  facilitators: '/api/facilitators',
  scenarios: '/api/scenarios',
  refusedPacks: '/api/scenarios/refused',
  drills: '/api/drills',
  /** GET `Paper`; with `.md` behind the kind, as Markdown. */
  paper: (scenario: string, variant: string, kind: string) =>
    `/api/scenarios/${scenario}/${variant}/papers/${kind}`,
  /** POST `rehearsalBody`. */
  rehearsals: '/api/rehearsals',
  /** POST `paceBody`; of a rehearsal. */
  drillPace: (id: string) => `/api/drills/${id}/pace`,
  /** POST: a rehearsal goes for good. */
  drillThrowAway: (id: string) => `/api/drills/${id}/throw-away`,
  drill: (id: string) => `/api/drills/${id}`,
  /** What is shown to the room; facilitator. */
  drillRoom: (id: string) => `/api/drills/${id}/room`,
  drillSeats: (id: string) => `/api/drills/${id}/seats`,
  /** POST: locks the lobby, opens the room, briefs every role. */
  drillBrief: (id: string) => `/api/drills/${id}/brief`,
  /** POST `peopleBody`: opens a seat to somebody late, moves a person, frees a seat or gives it to a scripted colleague. */
  drillPeople: (id: string) => `/api/drills/${id}/people`,
  /** POST `stopBody`: stops the exercise for something real, or lets it go on. */
  drillStop: (id: string) => `/api/drills/${id}/stop`,
  /** POST `seatLinkBody`: a one-time link to somebody's seat, for a device that is lost. */
  drillSeatLink: (id: string) => `/api/drills/${id}/seat-link`,
  /** POST `archiveBody`: out of the list's way, or back. */
  drillArchive: (id: string) => `/api/drills/${id}/archive`,
  /** POST: removes for good what people wrote in private and the names of facilitators, answers `TextsRemoved`. Log and score stay. */
  drillTexts: (id: string) => `/api/drills/${id}/remove-texts`,
  /** POST `eraseBody`: deletes a drill for good, its log and everything people wrote in it. */
  drillErase: (id: string) => `/api/drills/${id}/erase`,
  scorecard: (id: string) => `/api/drills/${id}/scorecard`,
  /** `scorecard.json`, `scorecard.csv`, `words.csv`, `report.md`, `.docx`, `.pdf`; facilitator only: `log.jsonl`, `evidence.zip`, `msel.xlsx`, `msel.csv`. */
  exportFile: (id: string, file: string) => `/api/drills/${id}/export/${file}`,
  /** GET `Compared`; facilitator only, in the debrief. */
  compared: (id: string) => `/api/drills/${id}/compared`,
  catalogue: '/api/catalogue',
  /** The team's own entries as a file. */
  catalogueExport: '/api/catalogue/own.json',
  catalogueImport: '/api/catalogue/import',
  catalogueEntry: (id: string) => `/api/catalogue/${id}`,
  /** POST: takes a deletion back. */
  catalogueRestore: (id: string) => `/api/catalogue/${id}/restore`,
  /** A pack begun from the entry, as YAML. */
  cataloguePack: (id: string) => `/api/catalogue/${id}/pack`,
  /** What really happened near this drill's scenario; in the debrief only. */
  happened: (id: string) => `/api/drills/${id}/happened`,
  organisation: '/api/organisation',
  join: (code: string) => `/api/join/${code}`,
  lobby: '/api/lobby',
  pager: '/api/seat/pager',
  ready: '/api/seat/ready',
  away: '/api/seat/away',
  device: '/api/seat/device',
  claim: '/api/claim',
  leave: '/api/seat/leave',
  /** GET `PracticeOffer`; POST `practiceBody`. */
  practice: '/api/practice',
  practiceClock: '/api/seat/practice',
  health: '/api/health',
  recordKey: '/api/record-key',
  metrics: '/api/metrics',
} as const;

/** Header in which a seat's token travels: `authorization: Bearer <token>`. */
export const bearer = (token: string): string => `Bearer ${token}`;
