import { Check, Timer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { OwnerArea } from '../../../../../shared/drill/call/events.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { DEPUTY } from '../../../../../shared/roles.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Button } from '../../../../components/button.tsx';
import { useNames } from '../../../../components/names.ts';
import { usePersons } from '../../../../components/persons.ts';
import { useView } from '../../../../connection/context.tsx';
import { isOut } from '../../pages/pagePolicy.ts';
import { useRoom } from '../../room.tsx';
import { Key } from '../../userText.tsx';
import { useDesk, useSeatedRoles } from '../desk.ts';
import { bare } from './bare.ts';
import { DashCard } from './dashCard.tsx';
import { InlineAsk } from './inlineAsk.tsx';
import { OWNS } from './openPoints.ts';
import { RolePick } from './rolePick.tsx';
import { useCommandHere } from './useCommandHere.ts';
import { useInPlace } from './useInPlace.ts';
import { usePageNote } from './usePageNote.ts';

const AREAS: readonly OwnerArea[] = ['technical', 'external', 'org'];

const Line = ({ name, who, children }: { name: string; who: ReactNode; children: ReactNode }) => (
  <div className="grid min-h-[27px] grid-cols-[minmax(0,4fr)_minmax(0,5fr)_minmax(0,5fr)] items-center gap-1 px-3 text-small max-[767px]:min-h-11">
    <dt>{name}</dt>
    <dd className="min-w-0 truncate">{who}</dd>
    <dd className="flex min-w-0 items-center justify-end">{children}</dd>
  </div>
);

function Who({ role }: { role: PlayRole }) {
  const { short, title } = useNames();
  const { called } = usePersons();
  return (
    <span title={title(role)}>
      <span className="m-mono mr-1 rounded-tag bg-raised px-1 text-meta text-fg-2">{short(role)}</span>
      <strong className="font-semibold">{called(role)}</strong>
    </span>
  );
}

/** Somebody who could take over: the deputy is the one who keeps the log, at a desk of their own. */
function Deputy() {
  const { roles, kits } = useDesk();
  const joined = useView((view) => view.joined);
  const { note } = usePageNote();
  const pages = useView((view) => view.pages);
  const target = kits[0]?.pageTargets.find(({ role, mass }) => role === DEPUTY && !mass);
  const out = Object.values(pages).find((page) => page.target === target?.id && isOut(page));
  const isHere = Object.hasOwn(joined, DEPUTY) && !roles.includes(DEPUTY);
  return (
    <Line name="Deputy" who={isHere ? <Who role={DEPUTY} /> : <span className="text-fg-3">nobody</span>}>
      {isHere ? (
        <span className="text-meta text-fg-3">may take over</span>
      ) : out ? (
        <span className="text-meta text-wait">
          paged <span className="m-mono">{bare(out.sentAt)}</span>
        </span>
      ) : (
        target && (
          <span className="-mr-2 whitespace-nowrap">
            <ActButton name="sendPage" payload={{ targets: [target.id], note }} tone="quiet" small>
              Page one
              <span className="sr-only">: {target.title}</span>
            </ActButton>
          </span>
        )
      )}
    </Line>
  );
}

/** Who has command stands over the owners; the one who has it hands it over from here. */
function HandOver() {
  const { commander, isCommander } = useDesk();
  const handOff = useView((view) => view.handOff);
  const { called } = usePersons();
  const { open } = useRoom();
  if (!isCommander)
    return (
      <span className="text-meta text-fg-3">
        {commander ? `${called(commander)} has command` : 'nobody has command'}
      </span>
    );
  return (
    <span className="-mr-2">
      <Button acts small tone="quiet" onPress={() => open({ kind: 'handOver' })}>
        {handOff ? `Offered to ${called(handOff.to)}` : 'Hand over'}
        <span className="sr-only"> command</span> <Key>H</Key>
      </Button>
    </span>
  );
}

/** One name for each of three areas. An owner counts once they have accepted. */
export function OwnersCard() {
  const owners = useView((view) => view.owners);
  const seated = useSeatedRoles();
  const { mayPress, why } = useCommandHere();
  const [isAsked, setAsked] = useState(false);
  const place = useInPlace();
  const area = AREAS.find((item) => item === place.of);
  const name = (of: OwnerArea) => {
    setAsked(!mayPress);
    if (mayPress) place.ask(of);
  };
  return (
    <DashCard title="Owners" flush action={<HandOver />}>
      <dl className="divide-y divide-line">
        {AREAS.map((item) => {
          const owner = owners[item];
          return (
            <Line
              key={item}
              name={OWNS[item]}
              who={owner ? <Who role={owner.role} /> : <span className="text-fg-3">nobody</span>}
            >
              <button
                type="button"
                aria-expanded={area === item}
                aria-disabled={!mayPress}
                onClick={() => name(item)}
                className="inline-flex min-h-6 items-center gap-1 text-meta whitespace-nowrap max-[767px]:min-h-11"
              >
                {owner ? (
                  <OwnerState acceptedAt={owner.acceptedAt} namedAt={owner.namedAt} />
                ) : (
                  <span className={mayPress ? 'text-act' : 'text-fg-3'}>Name one</span>
                )}
                <span className="sr-only">
                  : {OWNS[item]} owner{owner && ', change'}
                </span>
              </button>
            </Line>
          );
        })}
        <Deputy />
      </dl>
      {isAsked && (
        <p role="status" className="px-3 py-1.5 text-small text-fg-2">
          {why}
        </p>
      )}
      {area && (
        <InlineAsk
          onClose={place.close}
          refusal={place.refusal}
          className="border-t border-line bg-raised px-3 py-2"
        >
          <RolePick
            label={`${OWNS[area]} owner`}
            roles={seated.filter((role) => role !== owners[area]?.role)}
            onPick={(role) => {
              if (!place.isSending) place.give('setOwner', { area, role });
            }}
          />
          <span>
            <Button small onPress={place.close}>
              {owners[area] ? 'Keep the owner' : 'Not now'}
            </Button>
          </span>
        </InlineAsk>
      )}
    </DashCard>
  );
}

const OwnerState = ({ acceptedAt, namedAt }: { acceptedAt: number | null; namedAt: number }) =>
  acceptedAt === null ? (
    <span className="inline-flex items-center gap-1 text-wait">
      <Timer aria-hidden size={13} />
      asked <span className="m-mono">{bare(namedAt)}</span>
    </span>
  ) : (
    <span className="inline-flex items-center gap-1 text-safe">
      <Check aria-hidden size={13} />
      accepted
    </span>
  );
