import type { PanelId } from './centres/panels.ts';
import { PANEL_TITLES } from './centres/panels.ts';

/** Puts the reader in front of one panel of their own desk, once the column that holds it is on show. */
export function openPanel(panel: PanelId): void {
  requestAnimationFrame(() => {
    const tabs = [...document.querySelectorAll<HTMLElement>('[aria-label="Your desk"] [role="tab"]')];
    const tab = tabs.find(({ textContent }) => textContent === PANEL_TITLES[panel]);
    tab?.click();
    tab?.focus();
  });
}
