import { usePersons } from '../../../../components/persons.ts';
import { useDesk } from '../desk.ts';

/** Whether this desk may press what only the commander presses; else who may, in one sentence. */
export function useCommandHere(): { mayPress: boolean; why: string } {
  const { commander, isCommander } = useDesk();
  const { called } = usePersons();
  const why =
    commander === null
      ? 'Nobody has command yet. It falls to the commander when they acknowledge their page.'
      : `${called(commander)} has command, and only they press this.`;
  return { mayPress: isCommander, why };
}
