import { usePersons } from '../../../../components/persons.ts';
import { useWide } from '../../useWide.ts';
import { useDesk } from '../desk.ts';
import { DecisionCard } from './decisionCard.tsx';
import { OwnersCard } from './ownersCard.tsx';
import { PagedCard } from './pagedCard.tsx';
import { SeverityCard } from './severityCard.tsx';
import { SwitchesCard } from './switchesCard.tsx';
import { TasksCard } from './tasksCard.tsx';
import { UpdateCard } from './updateCard.tsx';

/** For whoever reads this desk without having command: who has it, and that the grey buttons are theirs. */
function Standing() {
  const { commander, isCommander } = useDesk();
  const { called } = usePersons();
  if (isCommander) return null;
  return (
    <p className="px-1 text-small text-fg-2">
      <strong className="font-semibold text-fg">
        {commander ? `${called(commander)} has command` : 'Nobody has command'}
      </strong>
      {commander
        ? '. You can read this desk; what only the commander presses says so.'
        : '. It falls to the commander when they acknowledge their page.'}
    </p>
  );
}

/**
 * The commander's desk on one page: how bad it is, when word is due, who owns what, who is there, what is moving, what is forming, and
 * who does what. On a phone whoever cannot be reached comes first.
 */
export function CommandSection() {
  const isWide = useWide();
  const three = 'grid gap-2 @min-[560px]:grid-cols-3';
  return (
    <div className="@container flex min-w-0 flex-col gap-2">
      <Standing />
      {!isWide && <PagedCard />}
      <div className={three}>
        <SeverityCard />
        <UpdateCard />
        <OwnersCard />
      </div>
      {isWide && <PagedCard />}
      <div className="grid gap-2 @min-[560px]:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-2">
          <SwitchesCard />
          <TasksCard />
        </div>
        <DecisionCard />
      </div>
    </div>
  );
}
