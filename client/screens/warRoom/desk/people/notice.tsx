import type { DutyCardView } from '../../../../../shared/kit.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { Button } from '../../../../components/button.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note, Row } from '../card.tsx';
import { useReadText } from '../statements/chosen.ts';
import { DutyClock } from './dutyState.tsx';
import type { NoticeState } from './noticeState.ts';

const Time = ({ at }: { at: number }) => <span className="m-mono">{formatDrillTime(at)}</span>;

/** "Notify: decided T+13:00; sent T+21:40", or what is still to be sent, by when, and the text it goes out with. */
export function Notice({ duty, notice }: { duty: DutyCardView; notice: NoticeState }) {
  const { decidedAt, sentAt, carriers } = notice;
  const read = useReadText();
  const sent = useView((view) => view.notices[duty.id]) ?? [];
  const groups = duty.carriers ?? [];
  return (
    <div className="flex flex-col gap-1.5 rounded-control border border-line bg-raised p-2">
      <p className="text-body [overflow-wrap:anywhere]">
        {decidedAt !== null && (
          <>
            Notify, decided <Time at={decidedAt} />;{' '}
          </>
        )}
        {sentAt === null ? (
          <>
            nothing sent yet
            {duty.limitMs !== null && (
              <>
                , <DutyClock duty={duty} />
              </>
            )}
          </>
        ) : (
          <>
            sent <Time at={sentAt} />
          </>
        )}
      </p>
      {sent.map(({ at, words, to }) => (
        <Note key={at}>
          <Time at={at} />
          {to !== undefined && ` to ${to}`}
          {words !== '' && `: ${words}`}
        </Note>
      ))}
      <Row>
        {groups.length === 0 && decidedAt !== null && (
          <Button
            tone={sentAt === null ? 'primary' : 'plain'}
            acts={false}
            onPress={() => read(`notice:${duty.id}`)}
          >
            {sentAt === null ? 'Write the notice' : 'Read it, or write a further one'}
          </Button>
        )}
        {groups.map((group, at) => (
          <Button
            key={group}
            tone={sentAt === null ? 'primary' : 'plain'}
            acts={false}
            onPress={() => read(`letter:${group}`)}
          >
            The text to {carriers[at] ?? group} carries it: {sentAt === null ? 'open' : 'read'} it
          </Button>
        ))}
      </Row>
    </div>
  );
}
