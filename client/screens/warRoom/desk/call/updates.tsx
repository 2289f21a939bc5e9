import { formatDrillTime } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Choose, TextField } from '../../../../components/fields.tsx';
import { Empty, Panel } from '../../../../components/panel.tsx';
import { Due } from '../../../../components/time.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note, Stack } from '../card.tsx';
import { useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { inMinutes, readMinutes } from '../numbers.ts';
import { updateDueAt } from './cadence.ts';

type Audience = 'internal' | 'executives';

export function SizeUpPanel() {
  const briefing = useView(({ channel }) => channel.findLast(({ kind }) => kind === 'briefing'));
  const [text, setText, forget] = useDraft('sizeUp', '');
  return (
    <Panel title="Size-up">
      <Stack>
        {briefing?.kind === 'briefing' ? (
          <Note>
            {formatDrillTime(briefing.at)}: {briefing.text}
          </Note>
        ) : (
          <Empty>No size-up yet. It briefs everybody who joins in the next two minutes.</Empty>
        )}
        <TextField
          label="What we know, what we do not, what happens next"
          multiline
          value={text}
          onChange={setText}
        />
        <div>
          <ActButton name="postBriefing" payload={{ text }} tone="primary" onDone={forget}>
            Brief the call
          </ActButton>
        </div>
      </Stack>
    </Panel>
  );
}

export function UpdatePanel() {
  const severity = useView((view) => view.severity);
  const everyMs =
    useDesk().kits[0]?.company.severities.find((card) => card.severity === severity)?.updateEveryMs ?? null;
  const dueAt = useView((view) => updateDueAt(view, everyMs));
  // What was promised in an act that is over was kept or broken there.
  const promised = useView(({ channel, act }) => {
    const last = channel.findLast((entry) => entry.kind === 'update' && entry.nextAt !== null);
    return last?.kind === 'update' && last.nextAt !== null && last.at >= (act?.startedAt ?? 0)
      ? last.nextAt
      : undefined;
  });
  const [text, setText, forget] = useDraft('update.text', '');
  const [next, setNext] = useDraft('update.next', '15');
  const [audience, setAudience] = useDraft<Audience>('update.audience', 'internal');
  return (
    <Panel
      title="Update"
      action={
        dueAt !== null && (
          <span className="text-small text-fg-2">
            <Due at={dueAt} before="due in" />
          </span>
        )
      }
    >
      <Stack>
        {everyMs !== null && <Note>Policy for this severity: at least every {inMinutes(everyMs)}.</Note>}
        {promised !== undefined && <Note>You promised the next one at {formatDrillTime(promised)}.</Note>}
        <Choose
          label="To"
          value={audience}
          onChange={setAudience}
          options={[
            { id: 'internal', title: 'Everybody on the incident' },
            { id: 'executives', title: 'Executives' },
          ]}
        />
        <TextField label="Update" multiline value={text} onChange={setText} />
        <TextField
          label="Next update in how many minutes"
          inputMode="numeric"
          value={next}
          onChange={setNext}
        />
        <div>
          <ActButton
            name="postUpdate"
            payload={{ audience, text, nextInMs: readMinutes(next) }}
            tone="primary"
            onDone={forget}
          >
            Post the update
          </ActButton>
        </div>
      </Stack>
    </Panel>
  );
}
