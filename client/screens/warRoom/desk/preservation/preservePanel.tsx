import { mayGive } from '../../../../../shared/authority.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { useNames } from '../../../../components/names.ts';
import { Empty, Panel, Tag } from '../../../../components/panel.tsx';
import { CheckList } from '../../../../components/ticks.tsx';
import { Countdown } from '../../../../components/time.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Card, Note, Stack } from '../card.tsx';
import { byId, freezesOf, useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { RunningStrip } from '../lookups/running.tsx';

function SealPanel() {
  const parts = byId(useDesk().kits.flatMap(({ sealParts }) => sealParts));
  const sealed = useView((view) => view.sealed);
  const [chosen, setChosen, forget] = useDraft<string[]>('seal', []);
  if (parts.length === 0) return null;
  return (
    <Panel title="Seal evidence">
      <Stack>
        <Note>Copied, hashed and locked away; takes 2 min. Seal before a switch changes what is stored.</Note>
        <CheckList
          label="Parts"
          value={chosen}
          onChange={setChosen}
          options={parts.map(({ id, title }) => ({
            id,
            title: sealed[id] === undefined ? title : `${title} (sealed at ${formatDrillTime(sealed[id])})`,
          }))}
        />
        <div>
          <ActButton
            name="sealEvidence"
            payload={{ parts: chosen }}
            tone="primary"
            isDisabled={chosen.length === 0}
            onDone={forget}
          >
            Seal {chosen.length || ''} part{chosen.length === 1 ? '' : 's'}
          </ActButton>
        </div>
      </Stack>
    </Panel>
  );
}

function HoldPanel() {
  const systems = byId(useDesk().kits.flatMap(({ holdSystems }) => holdSystems));
  const hold = useView((view) => view.hold);
  const [chosen, setChosen, forget] = useDraft<string[]>('hold', []);
  if (systems.length === 0) return null;
  const open = systems.filter(({ id }) => !hold[id]);
  return (
    <Panel title="Legal hold">
      <Stack>
        {systems
          .filter(({ id }) => hold[id])
          .map(({ id, title }) => {
            const held = hold[id];
            return (
              <p key={id} className="flex flex-wrap items-center gap-2 text-body">
                {title}
                {held &&
                  (held.isEffective ? (
                    <Tag tone="safe">Held since {formatDrillTime(held.effectiveAt)}</Tag>
                  ) : (
                    <Tag tone="wait">
                      Under way <Countdown to={held.effectiveAt} />
                    </Tag>
                  ))}
              </p>
            );
          })}
        {open.length > 0 && (
          <>
            <CheckList label="Systems to hold" value={chosen} onChange={setChosen} options={open} />
            <div>
              <ActButton
                name="issueHold"
                payload={{ systems: chosen }}
                tone="primary"
                isDisabled={chosen.length === 0}
                onDone={forget}
              >
                Issue the hold
              </ActButton>
            </div>
          </>
        )}
      </Stack>
    </Panel>
  );
}

function FreezePanel() {
  const { short } = useNames();
  const { kits, roles } = useDesk();
  const scopes = freezesOf(kits);
  const freezes = useView((view) => view.freezes);
  if (scopes.length === 0) return null;
  return (
    <Panel title="Freeze">
      <Stack>
        {scopes.map(({ id, title, note, holders }) => {
          const done = freezes[id];
          return (
            <Card
              key={id}
              title={title}
              tag={done && <Tag tone="safe">Frozen at {formatDrillTime(done.at)}</Tag>}
            >
              <Note>{note}</Note>
              {!done &&
                (holders.some((role) => roles.includes(role)) ? (
                  <ActButton name="freeze" payload={{ scope: id }} big>
                    Freeze {title}
                  </ActButton>
                ) : (
                  <Note>Held by {holders.map(short).join(' or ')}.</Note>
                ))}
            </Card>
          );
        })}
      </Stack>
    </Panel>
  );
}

function RawPanel() {
  const { roles } = useDesk();
  const raw = Object.entries(useView((view) => view.raw));
  if (!roles.some((role) => mayGive(role, 'purgeRaw'))) return null;
  return (
    <Panel title="Raw content posted">
      {raw.length === 0 && (
        <Empty>None. If somebody posts raw content to a channel, it can be purged here.</Empty>
      )}
      <ul className="flex flex-col gap-3">
        {raw.map(([item, { title, by, at, purgedAt }]) => (
          <li key={item} className="flex flex-col gap-1 text-body break-words">
            <span>
              {title}
              <span className="text-small text-fg-3">
                {' '}
                {by}, {formatDrillTime(at)}
              </span>
            </span>
            {purgedAt === null ? (
              <div>
                <ActButton name="purgeRaw" payload={{ item }} tone="danger">
                  Purge it
                </ActButton>
              </div>
            ) : (
              <span>
                <Tag tone="safe">Purged at {formatDrillTime(purgedAt)}</Tag>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export const KeepPanel = () => (
  <Stack>
    <RunningStrip />
    <RawPanel />
    <SealPanel />
    <HoldPanel />
    <FreezePanel />
  </Stack>
);
