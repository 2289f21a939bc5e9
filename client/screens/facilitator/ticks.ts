import { useState } from 'react';

/** Ticks of a checklist, kept on this device. A browser that keeps nothing forgets them with the page. */
export function useTicks(list: string): { ticks: string[]; toggle: (item: string) => void } {
  const key = `muster.ticks.${list}`;
  const [ticks, setTicks] = useState<string[]>(() => read(key));
  return {
    ticks,
    toggle: (item) => {
      const next = ticks.includes(item) ? ticks.filter((other) => other !== item) : [...ticks, item];
      setTicks(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Then they last as long as the page.
      }
    },
  };
}

function read(key: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}
