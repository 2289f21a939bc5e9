import type { DrawnChart } from '../../../shared/drawnChart.ts';
import type { ConsoleState } from '../../../shared/protocol.ts';
import type { DrillRoom } from '../../room/drillRoom.ts';
import type { Connection } from '../connection.ts';
import type { Around } from './consoleState.ts';
import { drawnConsole } from './consoleState.ts';
import type { Screens } from './msel.ts';

/** What the consoles of one drill are drawn from. */
interface Drawn {
  room: DrillRoom;
  screens: Screens;
  isOver: boolean;
  /** The drawing of its chart, once it is there. */
  chart: () => DrawnChart | null;
  around: Around;
}

/** Shows each of these consoles where the drill is. The state is made once for all who see the same; each is sent what it lacks. */
export function tellConsoles(
  connections: readonly Connection[],
  { room, screens, isOver, chart, around }: Drawn,
  safely: (work: () => void) => void,
  onFault: (error: unknown) => void,
): void {
  const made = new Map<boolean, ConsoleState>();
  for (const connection of connections) {
    const hides = connection.who.hidesTruth && !isOver;
    safely(() => {
      const state =
        made.get(hides) ??
        drawnConsole(
          room,
          hides,
          screens,
          () => (mayDraw(connection, room) ? chart() : null),
          around,
          onFault,
        );
      made.set(hides, state);
      connection.tellConsole({ ...state, me: connection.who.account?.id ?? 0 });
    });
  }
}

/** The drawing says what every way leads to, also those that were not taken: whoever played along has it with everybody else, in the debrief. */
const mayDraw = ({ who }: Connection, room: DrillRoom): boolean =>
  !who.hidesTruth || room.state.phase === 'debrief';
