import { useId, useState } from 'react';
import type { Persona } from './cast.ts';
import { meant } from './cast.ts';

const SHOWN = 5;

/** Who it is from: anybody, and with a few letters somebody of the scenario. Tab, Enter or a press takes the one that is marked. */
export function From({
  cast,
  value,
  onChange,
  onChoose,
}: {
  cast: readonly Persona[];
  value: string;
  onChange: (from: string) => void;
  onChoose: (persona: Persona) => void;
}) {
  const id = useId();
  const [marked, setMarked] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const found = meant(cast, value).slice(0, SHOWN);
  const shows = isOpen && found.length > 0 && !found.some(({ name }) => name === value);
  const take = (persona: Persona): void => {
    setOpen(false);
    onChoose(persona);
  };
  return (
    <div className="relative flex flex-col gap-1">
      <label htmlFor={id} className="text-small text-fg-2">
        From
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the composer was opened to write in
        autoFocus
        role="combobox"
        aria-expanded={shows}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shows ? `${id}-${marked}` : undefined}
        autoComplete="off"
        maxLength={200}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          setMarked(0);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (!shows) return;
          const persona = found[marked];
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setMarked((marked + step + found.length) % found.length);
          } else if (event.key === 'Enter' && persona) {
            event.preventDefault();
            take(persona);
          } else if (event.key === 'Tab' && !event.shiftKey && persona) {
            // Or the dialog moves the focus once more.
            event.preventDefault();
            event.stopPropagation();
            take(persona);
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            setOpen(false);
          }
        }}
        className="w-full rounded-control border border-line-strong bg-bg px-2 py-1.5 text-base text-fg"
      />
      {shows && <Found id={id} found={found} marked={marked} onTake={take} />}
    </div>
  );
}

function Found({
  id,
  found,
  marked,
  onTake,
}: {
  id: string;
  found: readonly Persona[];
  marked: number;
  onTake: (persona: Persona) => void;
}) {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label="Who writes in this scenario"
      tabIndex={-1}
      className="absolute top-full right-0 left-0 z-10 mt-1 rounded-control border border-line-strong bg-panel py-1 shadow-xl"
    >
      {found.map((persona, index) => (
        <div
          key={persona.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === marked}
          tabIndex={-1}
          // Before the blur, which would take the list away.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(persona);
          }}
          className={`flex min-h-7 cursor-default items-center px-2 text-body ${index === marked ? 'bg-act-wash' : ''}`}
        >
          {persona.name}
        </div>
      ))}
    </div>
  );
}
