import type { PlayRole } from '../../../../../shared/roles.ts';
import { minutes } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { usePersons } from '../../../../components/persons.ts';
import { useView } from '../../../../connection/context.tsx';
import { readMinutes } from '../numbers.ts';
import type { FilledDraft } from './draft.ts';

/** Where nobody wrote down when the team looks again. */
const USUAL = minutes(10);

/** The task that asks a desk to own an option; its words are how it is found again. */
const ownTask = (title: string): string => `Own the decision: ${title}`;

/** Whether the owner has been asked, and has said yes by saying the task back; null where no owner or no option is chosen. */
export function useOwnerAsked({ owner }: FilledDraft, title: string | null) {
  const task = useView(({ tasks }) =>
    owner === '' || title === null
      ? undefined
      : tasks.findLast(
          (one) => one.role === owner && one.text === ownTask(title) && one.withdrawnAt === null,
        ),
  );
  const isMine = useView(({ me }) => owner !== '' && me.roles.includes(owner));
  if (owner === '' || title === null || isMine) return null;
  return { owner, title, isAsked: task !== undefined, isAccepted: task?.accepted != null };
}

/** One press: a task at the owner's desk, which says yes by saying it back. */
export function AskOwner({
  owner,
  title,
  reconsider,
}: {
  owner: PlayRole;
  title: string;
  reconsider: string;
}) {
  const { called } = usePersons();
  return (
    <ActButton
      name="assignTask"
      payload={{ role: owner, text: ownTask(title), dueInMs: readMinutes(reconsider) ?? USUAL }}
      wide
    >
      Ask {called(owner)} to own it
    </ActButton>
  );
}
