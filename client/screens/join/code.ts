/** A drill code as people type it: case, spaces and hyphens do not matter. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The code in a join address, empty where it has none; null for any other address. */
export function codeInPath(path: string): string | null {
  const found = /^\/(?:j|join)(?:\/([^/]*))?\/?$/.exec(path);
  return found ? plainCode(found[1] ?? '') : null;
}

/** A seat's roles as one label: `Incident commander + Scribe`. */
export const seatLabel = ({ seat, titles }: { seat: string; titles: readonly string[] }): string =>
  titles.length > 0 ? titles.join(' + ') : seat;

const NAME = 'muster.name';

export function rememberedName(): string {
  try {
    return localStorage.getItem(NAME) ?? '';
  } catch {
    return '';
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(NAME, name);
  } catch {
    // Then it is typed again next time.
  }
}

export const playPath = ({ drillId, seat }: { drillId: string; seat: string }): string =>
  `/play/${encodeURIComponent(drillId)}?seat=${encodeURIComponent(seat)}`;
