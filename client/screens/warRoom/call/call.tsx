import { AskFacilitator } from '../privateLine/askFacilitator.tsx';
import { BoardStrip } from './board.tsx';
import { IncidentChannel } from './channel.tsx';
import { PeopleGrid } from './peopleGrid.tsx';

/** The call, all of it in sight: who is here, what is known, what is said. Its head rows stay and the channel takes what is left. */
export const Call = () => (
  <section
    aria-label="The call"
    className="flex min-h-0 min-w-0 flex-col rounded-panel border border-line bg-panel md:overflow-y-auto"
  >
    <PeopleGrid />
    <BoardStrip />
    <IncidentChannel />
    <AskFacilitator />
  </section>
);
