import type { RefObject } from 'react';
import * as Aria from 'react-aria-components';
import type { EvidenceMark } from '../../../../../shared/drill/decision/events.ts';
import { useSteppedOut } from '../../../../components/away.ts';
import { Button } from '../../../../components/button.tsx';
import { Tag } from '../../../../components/panel.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Key, Sensitive } from '../../userText.tsx';
import { switchesOf, useDesk } from '../desk.ts';
import type { Option } from './facts.ts';
import { breaksOf } from './facts.ts';
import { MarkSign } from './markSigns.tsx';
import { MARK_WORDS, markOf } from './marks.ts';
import type { Place } from './places.ts';

const KEYS: readonly { mark: EvidenceMark; key: string }[] = [
  { mark: 'supports', key: 'S' },
  { mark: 'rulesOut', key: 'X' },
  { mark: 'noBearing', key: '0' },
];

interface Offered {
  place: Place;
  option: Option | undefined;
  canChoose: boolean;
  isChosen: boolean;
  onMark: (place: Place, mark: EvidenceMark | null) => void;
  onChoose: (option: string) => void;
  onSetAside: (option: string) => void;
}

/** What can be done at one place of the table, for a finger or a mouse; the keys do the same. */
export function PlaceMenu({
  trigger,
  onClose,
  ...offered
}: Offered & { trigger: RefObject<HTMLElement | null>; onClose: () => void }) {
  const isOut = useSteppedOut();
  const card = useView(({ board }) => (offered.place.evidence ? board[offered.place.evidence] : undefined));
  const { option } = offered;
  return (
    <Aria.Popover
      triggerRef={trigger}
      isOpen={!isOut}
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
      className="w-80 max-w-[calc(100vw-24px)] overflow-auto rounded-panel border border-line-strong bg-panel shadow-xl"
    >
      <Aria.Dialog className="flex flex-col gap-2.5 p-3 outline-none">
        <Aria.Heading slot="title" className="text-meta text-fg-3">
          {option && card ? 'Your mark' : option ? 'Option' : 'Finding'}
        </Aria.Heading>
        {option && (
          <p className="text-body font-semibold [overflow-wrap:anywhere]">
            {option.title} <Tag>{option.kind}</Tag>
          </p>
        )}
        {card && <p className="text-body font-medium [overflow-wrap:anywhere]">{card.title}</p>}
        {card && !option && <Sensitive>{card.body}</Sensitive>}
        {option && !card && <OptionCard option={option} />}
        {option && card && <MarkButtons {...offered} onDone={onClose} />}
        {option && !card && <OptionButtons {...offered} option={option} onDone={onClose} />}
        {!option && (
          <div>
            <Button onPress={onClose}>Close</Button>
          </div>
        )}
      </Aria.Dialog>
    </Aria.Popover>
  );
}

/** The option's own card, and what the cards of this desk say of its switches. */
function OptionCard({ option }: { option: Option }) {
  const { kits } = useDesk();
  const note = breaksOf(option, switchesOf(kits));
  return (
    <>
      <p className="text-small text-fg-2">{option.card}</p>
      {note !== null && <p className="text-small text-fg-2">{note}</p>}
    </>
  );
}

function MarkButtons({ place, onMark, onDone }: Offered & { onDone: () => void }) {
  const { roles } = useDesk();
  const marks = useView((view) => view.marks);
  const mine = markOf(marks, place.evidence ?? '', place.option ?? '', roles);
  const give = (mark: EvidenceMark | null) => {
    onDone();
    onMark(place, mark);
  };
  return (
    <div className="flex flex-col gap-1.5">
      {KEYS.map(({ mark, key }) => (
        <Button acts key={mark} big wide aria-pressed={mine === mark} onPress={() => give(mark)}>
          <MarkSign mark={mark} size={14} />
          <span className="flex-1 text-left first-letter:uppercase">{MARK_WORDS[mark]}</span>
          {mine === mark && <Tag tone="act">yours</Tag>}
          <Key>{key}</Key>
        </Button>
      ))}
      {mine !== null && (
        <Button acts tone="quiet" onPress={() => give(null)}>
          Clear my mark <Key>⌫</Key>
        </Button>
      )}
    </div>
  );
}

function OptionButtons({
  option,
  canChoose,
  isChosen,
  onChoose,
  onSetAside,
  onDone,
}: Offered & { option: Option; onDone: () => void }) {
  return (
    <div className="flex flex-wrap gap-2">
      {canChoose && !isChosen && (
        <Button
          tone="primary"
          onPress={() => {
            onDone();
            onChoose(option.id);
          }}
        >
          Choose this
        </Button>
      )}
      <Button
        acts
        onPress={() => {
          onDone();
          onSetAside(option.id);
        }}
      >
        Set aside… <Key>A</Key>
      </Button>
    </div>
  );
}
