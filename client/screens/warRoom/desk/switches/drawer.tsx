import type { Ref } from 'react';
import { useRef } from 'react';
import type { SwitchCard } from '../../../../../shared/kit.ts';
import { Button } from '../../../../components/button.tsx';
import { useKeepFocus } from '../../../../components/keepFocus.ts';
import { useNames } from '../../../../components/names.ts';
import { Problem, Tag } from '../../../../components/panel.tsx';
import { Check, CheckList } from '../../../../components/ticks.tsx';
import { useDraft } from '../drafts.ts';
import { inMinutes, percent } from '../numbers.ts';
import { BeforeYouPress } from './beforeYouPress.tsx';
import { DrawerButtons } from './drawerButtons.tsx';
import { Known } from './known.tsx';
import type { Matrix } from './useMatrix.ts';

/** The chosen places of one switch: what it does, what must be true first, what this desk knows of it, and the buttons. */
export function Drawer({
  card,
  matrix,
  ref,
  onClose,
}: {
  card: SwitchCard;
  matrix: Matrix;
  ref: Ref<HTMLDivElement>;
  onClose: () => void;
}) {
  const { short } = useNames();
  const [options, setOptions] = useDraft<string[]>(`switch.${card.id}.options`, []);
  const buttons = useRef<HTMLDivElement>(null);
  // A button is another one once it was pressed.
  useKeepFocus(buttons);
  const scopes = card.scopes.filter(({ id }) => matrix.chosen?.scopes.includes(id));
  const cost = percent(scopes.reduce((sum, scope) => sum + scope.cost, 0));
  return (
    <section
      ref={ref}
      aria-label={card.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
      className="sticky bottom-0 z-10 flex flex-col gap-2 border-t border-line-strong bg-raised p-3 max-h-[58dvh] overflow-y-auto max-[767px]:fixed max-[767px]:inset-x-0 max-[767px]:bottom-14 max-[767px]:max-h-[72dvh] max-[767px]:rounded-t-panel"
    >
      <header className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h3 className="text-body font-semibold">{card.title}</h3>
          {scopes.map(({ id, title }) => (
            <Tag key={id} tone="act">
              {title}
            </Tag>
          ))}
          <span className="text-small text-fg-2">
            {inMinutes(card.delayMs)} to take effect · costs {cost} of use ·{' '}
            {card.reversible ? 'reversible' : 'permanent'} · {card.holders.map(short).join(' or ')}
          </span>
        </div>
        <Button tone="quiet" onPress={onClose}>
          Close
        </Button>
      </header>
      <div className="grid gap-x-4 gap-y-2 @lg:grid-cols-[1.3fr_1fr_1fr]">
        <div className="flex min-w-0 flex-col gap-1">
          <h4 className="text-small text-fg-3">What it does</h4>
          <p className="text-small break-words">{card.note}</p>
        </div>
        <BeforeYouPress card={card} scopes={scopes} options={options} />
        <Known />
      </div>
      {card.scopes.length > 1 && <Places card={card} chosen={scopes.map(({ id }) => id)} matrix={matrix} />}
      {card.options.length > 0 && (
        <CheckList
          label="With"
          value={options}
          onChange={setOptions}
          options={card.options.map(({ id, title, card: words }) => ({
            id,
            title: (
              <span className="block">
                {title}
                {words && <span className="block text-small text-fg-2">“{words}”</span>}
              </span>
            ),
          }))}
        />
      )}
      {matrix.refusal && <Problem>{matrix.refusal}</Problem>}
      {/* In reach of the thumb, however long the rest is. */}
      <div data-act ref={buttons} tabIndex={-1} className="sticky bottom-0 -mx-3 -mb-3 bg-raised px-3 py-2">
        <DrawerButtons card={card} scopes={scopes} options={options} matrix={matrix} />
      </div>
    </section>
  );
}

/** Which places the next press is for. On glass this is how several are taken at once. */
const Places = ({ card, chosen, matrix }: { card: SwitchCard; chosen: string[]; matrix: Matrix }) => {
  const choose = (scopes: string[]) => matrix.send({ type: 'choose', scopes });
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <span className="text-small text-fg-2">Where</span>
      {card.scopes.map(({ id, title }) => (
        <Check
          key={id}
          isSelected={chosen.includes(id)}
          onChange={(isOn) => choose(isOn ? [...chosen, id] : chosen.filter((known) => known !== id))}
        >
          {title}
        </Check>
      ))}
      <Button tone="quiet" onPress={() => choose(card.scopes.map(({ id }) => id))}>
        All {card.scopes.length}
      </Button>
    </div>
  );
};
