import { Accounts } from './accounts.ts';
import { Approvals } from './approvals.ts';
import { Drills } from './drills.ts';
import { EvaluatorLinks } from './evaluatorLinks.ts';
import { Improvements } from './improvements.ts';
import { KeptWhatIfs } from './keptWhatIfs.ts';
import { LobbyStops } from './lobbyStops.ts';
import { OwnEntries } from './ownEntries.ts';
import { ProgrammeDb } from './programmeDb.ts';
import { Receipts } from './receipts.ts';
import { SteppedOut } from './steppedOut.ts';
import { Templates } from './templates.ts';
import { Tickets } from './tickets.ts';

/** Everything that outlives a single drill, behind one file. */
export interface Programme {
  accounts: Accounts;
  approvals: Approvals;
  drills: Drills;
  evaluatorLinks: EvaluatorLinks;
  receipts: Receipts;
  improvements: Improvements;
  lobbyStops: LobbyStops;
  steppedOut: SteppedOut;
  templates: Templates;
  tickets: Tickets;
  whatIfs: KeptWhatIfs;
  ownEntries: OwnEntries;
  close(): void;
}

/** Opens or creates the file. Throws `LogUnavailable`, `LogCorrupt`. */
export function openProgramme(file: string, now: () => number = Date.now): Programme {
  const db = new ProgrammeDb(file);
  const drills = new Drills(db, now);
  const steppedOut = new SteppedOut(db, now);
  return {
    accounts: new Accounts(db, now),
    approvals: new Approvals(db, now),
    drills,
    evaluatorLinks: new EvaluatorLinks(db, now),
    receipts: new Receipts(db),
    improvements: new Improvements(db, now),
    lobbyStops: new LobbyStops(db, now),
    steppedOut,
    templates: new Templates(db, now),
    tickets: new Tickets(db, drills, steppedOut, now),
    ownEntries: new OwnEntries(db, now),
    whatIfs: new KeptWhatIfs(db, now),
    close: () => db.close(),
  };
}
