import type { LobbySeat } from '../../../shared/api.ts';
import type { PersonHere } from '../../../shared/peopleFacts.ts';
import { Button, Panel, Tag } from '../../components/kit.tsx';
import type { Spoken } from '../../components/names.ts';
import { presenceWords } from '../../components/presence.ts';
import { counted } from './drillWords.ts';
import { HereTags } from './hereTags.tsx';
import type { Desk } from './seatPlans.ts';
import { desksOf } from './seatPlans.ts';

const OCCUPANTS: { id: Desk['occupant']; title: string }[] = [
  { id: 'person', title: 'a person' },
  { id: 'colleague', title: 'a scripted colleague' },
  { id: 'silent', title: 'nobody: never answers' },
];

/** Who sits where, whether they are here and heard their pager, and who plays what stays free. */
export function SeatTable({
  seats,
  people,
  names: { short },
  onChange,
}: {
  seats: readonly LobbySeat[];
  people: readonly PersonHere[];
  names: Spoken;
  onChange: (desks: Desk[]) => Promise<void>;
}) {
  const withOccupant = (seat: string, occupant: Desk['occupant']): Desk[] =>
    desksOf(seats).map((desk) => (desk.seat === seat ? { ...desk, occupant } : desk));
  const free = async (seat: string): Promise<void> => {
    await onChange(withOccupant(seat, 'colleague'));
    await onChange(withOccupant(seat, 'person'));
  };
  const heard = seats.filter(({ pager }) => pager === 'heard').length;
  const taken = seats.filter(({ occupant }) => occupant === 'person').length;
  return (
    <Panel
      title="Seats"
      action={
        <span className="text-small text-fg-2">
          {taken} taken, {counted(heard, 'pager')} tested
        </span>
      }
    >
      <ul className="flex flex-col divide-y divide-line">
        {seats.map((item) => (
          <li key={item.seat} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2">
            <div className="min-w-0 flex-1 basis-52">
              <p className="text-base [overflow-wrap:anywhere]">
                {item.name === null ? (
                  <span className="text-fg-2">
                    {item.occupant === 'colleague'
                      ? 'Scripted colleague'
                      : item.occupant === 'silent'
                        ? 'Nobody'
                        : 'Free'}
                  </span>
                ) : (
                  <strong dir="auto">{item.name}</strong>
                )}
              </p>
              <p className="text-small text-fg-2">
                <span className="m-mono">{item.roles.map(short).join(' ')}</span> {item.titles.join(' + ')}
              </p>
            </div>
            {item.occupant === 'person' && (
              <Here item={item} here={people.find(({ seat }) => seat === item.seat)} />
            )}
            {item.occupant === 'person' ? (
              <Button
                onPress={() => void free(item.seat)}
                aria-label={`Free the seat of ${item.name ?? item.seat}`}
              >
                Free the seat
              </Button>
            ) : (
              <label className="flex items-center gap-2 text-small text-fg-2">
                <span className="sr-only">{item.titles.join(' + ')}: </span>
                Played by
                <select
                  className="min-h-8 rounded-control border border-line-strong bg-bg px-2 text-body text-fg"
                  value={item.occupant === 'free' ? 'person' : item.occupant}
                  onChange={(event) =>
                    void onChange(withOccupant(item.seat, event.target.value as Desk['occupant']))
                  }
                >
                  {OCCUPANTS.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-small text-fg-2">
        A scripted colleague answers pages and does what the commander asks, no more. “Nobody” never answers.
        Seats still free at the start become colleagues.
      </p>
    </Panel>
  );
}

function Here({ item, here }: { item: LobbySeat; here: PersonHere | undefined }) {
  const { tone, words } = presenceWords(item);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-fg-2">
      <Tag tone={tone === 'risk' ? 'plain' : tone}>{words}</Tag>
      {here && <HereTags here={here} isOut={item.steppedOut !== null} isPagerSaid />}
      {item.pager === 'heard' && <Tag tone="safe">✓ pager tested</Tag>}
      {item.pager === 'silent' && <Tag tone="risk">▲ no sound</Tag>}
      {item.pager === null && <Tag>pager not tested</Tag>}
    </span>
  );
}
