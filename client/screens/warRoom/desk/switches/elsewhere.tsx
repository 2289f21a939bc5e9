import type { SwitchView } from '../../../../../shared/drill/switches/view.ts';
import { useNames } from '../../../../components/names.ts';
import { Tag } from '../../../../components/panel.tsx';
import { Countdown } from '../../../../components/time.tsx';
import type { ScopeWords } from './switchState.ts';
import { scopeWords } from './switchState.ts';

/** Places of which the same is to be said, said once: what they are called is on the card of the desk that holds the switch. */
function sameTogether(words: readonly ScopeWords[]): (ScopeWords & { places: number })[] {
  const found: (ScopeWords & { places: number })[] = [];
  for (const one of words) {
    const same = found.find(({ text, countTo }) => text === one.text && countTo === one.countTo);
    if (same) same.places += 1;
    else found.push({ ...one, places: 1 });
  }
  return found;
}

/** What other desks have been authorised to press, or have pressed: one line a switch. */
export function Elsewhere({ switches }: { switches: readonly SwitchView[] }) {
  const names = useNames();
  if (switches.length === 0) return null;
  return (
    <section aria-label="Held by others">
      <h3 className="px-3 pt-2 text-small font-medium text-fg-2">Held by others</h3>
      <ul>
        {switches.map(({ switch: id, title, scopes }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-2 border-t border-line px-3 py-1 text-small"
          >
            <span className="min-w-0 flex-1 break-words max-[767px]:basis-full">{title}</span>
            {sameTogether(Object.values(scopes).map((state) => scopeWords(state, names))).map(
              ({ tone, text, countTo, places }) => (
                <Tag key={`${text} ${countTo}`} tone={tone}>
                  {places > 1 && `${places} places: `}
                  {text}
                  {countTo !== null && (
                    <>
                      {' '}
                      <Countdown to={countTo} />
                    </>
                  )}
                </Tag>
              ),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
