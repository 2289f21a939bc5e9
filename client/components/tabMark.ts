const MOST_SHOWN = 9;

/** The house's icon with the number of pages that ring in its corner, as an address that needs no file. */
function iconWith(count: number): string {
  const shown = count > MOST_SHOWN ? `${MOST_SHOWN}+` : `${count}`;
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#191600"/>' +
    '<path d="M-2 26 L14 -6 h8 L6 26z M14 38 L34 -2 v16 L24 38z" fill="#f5d90a"/>' +
    '<circle cx="20" cy="12" r="12" fill="#c2261a" stroke="#fff" stroke-width="1.5"/>' +
    `<text x="20" y="17.5" font-family="sans-serif" font-size="16" font-weight="700" text-anchor="middle" fill="#fff">${shown}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** How many pages ring, where somebody sees it who looks at another tab: the icon of this one, and of the app where it is installed. */
export function markTab(count: number): void {
  document
    .querySelector('link[rel="icon"]')
    ?.setAttribute('href', count > 0 ? iconWith(count) : '/favicon.svg');
  // Some browsers have it and refuse it; the mark is an extra either way.
  const marked = count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
  void marked?.catch(() => undefined);
}
