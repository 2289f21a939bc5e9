import { useComfort } from '../../../../components/comfort.tsx';
import { Key } from '../../userText.tsx';

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [['↑', '↓', '←', '→'], 'cells'],
  [['S'], 'supports'],
  [['X'], 'rules out'],
  [['0'], 'no bearing'],
  [['⌫'], 'clear my mark'],
  [['A'], 'set aside'],
];

/** The keys of the table, for those who have a keyboard and want them. */
export function RoomKeys({ canAsk }: { canAsk: boolean }) {
  const { shortcuts } = useComfort();
  if (!shortcuts) return null;
  const shown = canAsk ? [...KEYS, [['O'], 'objections asked'] as const] : KEYS;
  return (
    <footer className="flex h-7 shrink-0 items-center gap-3.5 overflow-hidden border-t border-line px-3 text-meta whitespace-nowrap text-fg-3 max-[1023px]:hidden [@media(pointer:coarse)]:hidden">
      {shown.map(([keys, does]) => (
        <span key={does} className="flex items-center gap-1">
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
          {does}
        </span>
      ))}
    </footer>
  );
}
