import { useShallow } from 'zustand/react/shallow';
import type { PlayRole } from '../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import { ActButton } from '../../../components/act.tsx';
import { Choose } from '../../../components/fields.tsx';
import { Tag } from '../../../components/panel.tsx';
import { Countdown } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';
import { askables } from '../desk/call/askable.ts';
import { Note } from '../desk/card.tsx';
import { useDraft } from '../desk/drafts.ts';

/** What somebody without a person can be asked for, and what they were. They do it through the same rules as everybody. */
export function AskColleague({ role }: { role: PlayRole }) {
  const joined = useView((view) => view.joined[role] !== undefined);
  const slice = useView(
    useShallow(
      ({ kits, me, commander, switches, statements, freezes, approvals, outreach, outreachDrafts }) => ({
        kits,
        me,
        commander,
        switches,
        statements,
        freezes,
        approvals,
        outreach,
        outreachDrafts,
      }),
    ),
  );
  const asks = useView(useShallow((view) => Object.values(view.asks).filter((ask) => ask.role === role)));
  const [chosen, setChosen, forget] = useDraft(`ask.${role}`, '');
  const options = askables(role, slice);
  const picked = options.find(({ id }) => id === chosen);
  return (
    <section aria-label="Ask them" className="flex flex-col items-start gap-2">
      <Note>
        {joined ? 'Scripted. Takes one to three minutes for each request.' : 'Not on the call. Page first.'}
      </Note>
      {options.length === 0 ? (
        <p className="text-body">Nothing on your desk needs them now.</p>
      ) : (
        <>
          <Choose label="Ask them to" value={picked ? chosen : ''} onChange={setChosen} options={options} />
          {picked && (
            <ActButton
              name="askColleague"
              payload={{ role, request: picked.request }}
              tone="primary"
              onDone={forget}
            >
              Ask: {picked.title}
            </ActButton>
          )}
        </>
      )}
      {asks.map((ask) => (
        <p key={ask.ask} className="flex flex-wrap items-center gap-2 text-small text-fg-2">
          <span>
            {formatDrillTime(ask.askedAt)} {WORDS[ask.request.kind]}
          </span>
          {ask.answer ? (
            <>
              <Tag tone={ask.answer.ok ? 'safe' : 'risk'}>{ask.answer.ok ? 'Done' : 'Could not'}</Tag>
              <span className="min-w-0 break-words">{ask.answer.words}</span>
            </>
          ) : (
            <Tag tone="wait">
              On it <Countdown to={ask.readyAt} />
            </Tag>
          )}
        </p>
      ))}
    </section>
  );
}

const WORDS = {
  query: 'look something up',
  suite: 'run a suite',
  probe: 'probe the product',
  apply: 'apply a switch',
  coSign: 'co-sign a switch',
  authorise: 'authorise a switch',
  clear: 'clear a statement',
  clearOutreach: 'clear a text to people',
  freeze: 'freeze something',
  approveRaw: 'approve raw access',
} as const;
