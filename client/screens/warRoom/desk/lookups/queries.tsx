import type { RoleKit } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { useNames } from '../../../../components/names.ts';
import { Panel, Tag } from '../../../../components/panel.tsx';
import { Countdown } from '../../../../components/time.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Card, Note, RoleTag, Stack } from '../card.tsx';
import { useDesk, withRole } from '../desk.ts';
import { inMinutes } from '../numbers.ts';
import { useMyRuns } from './running.tsx';

type Query = RoleKit['queries'][number] & { role: PlayRole };

function QueryCard({ query }: { query: Query }) {
  const { title } = useNames();
  const { active, roles } = useDesk();
  const running = useMyRuns().find(({ kind, id }) => kind === 'query' && id === query.id);
  const answer = useView(({ answers }) => answers[query.id]);
  const offer = useView(({ offers }) => offers[query.id]);
  const owner = query.jointWith && roles.includes(query.jointWith) ? query.jointWith : query.role;
  const approved = useView(
    ({ approvals }) =>
      query.rawApproval === null ||
      approvals.some((item) => item.query === query.id && roles.includes(item.role)),
  );
  return (
    <Card
      title={query.title}
      tag={
        <span className="flex items-center gap-1 text-small text-fg-3">
          {roles.length > 1 && <RoleTag role={query.role} />} {inMinutes(query.costMs)}
        </span>
      }
    >
      {query.jointWith && <Note>Joint work: it starts when both desks have put their part in.</Note>}
      {query.rawApproval && (
        <p className="text-small">
          <Tag tone={approved ? 'safe' : 'wait'}>{approved ? 'Raw access approved' : 'Raw content'}</Tag>{' '}
          {!approved && <span className="text-fg-2">{title(query.rawApproval)} must approve it first.</span>}
        </p>
      )}
      {!active.includes(owner) && <Note>No page has reached {title(owner)} yet.</Note>}
      {offer && (
        <Tag tone="wait">
          {roles.includes(offer.waitsFor)
            ? `${title(offer.role)} waits for you`
            : `Waits for ${title(offer.waitsFor)}`}
        </Tag>
      )}
      {answer && (
        <p className="text-body whitespace-pre-line break-words">
          <span className="m-mono text-meta text-fg-3">{formatDrillTime(answer.at)}</span> {answer.words}
        </p>
      )}
      {running ? (
        <Note>
          On its way, ready at {formatDrillTime(running.readyAt)}, in <Countdown to={running.readyAt} />.
        </Note>
      ) : (
        <div>
          <ActButton name="runQuery" payload={{ query: query.id }}>
            {answer ? 'Look up again' : 'Look up'}
            <span className="sr-only">: {query.title}</span>
          </ActButton>
        </div>
      )}
    </Card>
  );
}

export function QueriesPanel() {
  const queries = withRole(useDesk().kits, 'queries');
  if (queries.length === 0) return null;
  return (
    <Panel title="Look-ups">
      <Stack>
        <Note>One look-up, suite, probe or seal at a time; everything else stays free.</Note>
        {queries.map((query) => (
          <QueryCard key={query.id} query={query} />
        ))}
      </Stack>
    </Panel>
  );
}

/** Raw content is opened by a second desk. */
export function ApprovalsPanel() {
  const { title } = useNames();
  const { kits } = useDesk();
  const approvals = kits.flatMap((kit) => kit.approvals);
  const given = useView((view) => view.approvals);
  if (approvals.length === 0) return null;
  return (
    <Panel title="Raw access you may approve">
      <ul className="flex flex-col gap-3">
        {approvals.map(({ query, title: words, role }) => {
          const done = given.find((item) => item.query === query && item.role === role);
          return (
            <li key={`${query}:${role}`} className="flex flex-col gap-1 text-body">
              <span>
                {words}, for {title(role)}
              </span>
              {done ? (
                <span>
                  <Tag tone="safe">Approved at {formatDrillTime(done.at)}</Tag>
                </span>
              ) : (
                <div>
                  <ActButton name="approveRawAccess" payload={{ query, role }}>
                    Approve for {title(role)}
                  </ActButton>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
