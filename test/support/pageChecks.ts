import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

/** What breaks these rules of axe in the page as it is, an entry for each rule. */
export async function violationsIn(page: Page, rules: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
      const found = await checker.run(document, {
        runOnly,
        resultTypes: ['violations'],
        // A selector for every element, style sheets read once more, frames that no page of ours has: half of the time, for nothing.
        selectors: false,
        preload: false,
        iframes: false,
      });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    [...rules],
  );
}

/**
 * Run in the page: everything that is drawn, without how it is drawn. Two pages of which it is the same differ in colours, sizes, places
 * and figures, and in nothing else that a rule could read.
 */
export function wordsAndAttributes(): string {
  const parts: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    if (!element.checkVisibility()) continue;
    parts.push(element.tagName);
    for (const { name, value } of element.attributes)
      if (name !== 'class' && name !== 'style') parts.push(`${name}=${value}`);
    for (const child of element.childNodes)
      if (child.nodeType === Node.TEXT_NODE) parts.push(child.nodeValue ?? '');
  }
  return parts.join('\n').replace(/\d+/g, '0');
}

/** Run in the page: what makes it scroll sideways, the innermost last; nothing where it does not. */
export function stickingOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const isClipped = (element: Element): boolean => {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement)
      if (getComputedStyle(above).overflowX !== 'visible') return true;
    return false;
  };
  const out = [...document.querySelectorAll('body *')].filter(
    (element) =>
      element.checkVisibility() &&
      element.getBoundingClientRect().right > clientWidth + 0.5 &&
      !isClipped(element),
  );
  return [
    `${scrollWidth - clientWidth} px too wide`,
    ...out
      .slice(-5)
      .map(({ tagName, className, textContent }) => `${tagName} ${className}: ${textContent?.slice(0, 40)}`),
  ];
}

/** How long a page may go without drawing before it is woken; one that is busy draws sooner. */
const ASLEEP_MS = 4_000;

/**
 * A window that a busy machine has let fall asleep draws nothing until it is in front again; whoever presses something in it would wait
 * for ever, because a press waits for two frames. Timers go on running in such a page, so it notices by itself.
 */
export async function keepAwake(context: BrowserContext, tell: () => void): Promise<void> {
  await context.exposeBinding('wakeMe', async ({ page }) => {
    tell();
    // It may be gone by now. A picture makes it draw also where being in front does not.
    await page.bringToFront().catch(() => undefined);
    await page
      .screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 }, timeout: 5_000 })
      .catch(() => undefined);
  });
  await context.addInitScript((afterMs) => {
    let asked = performance.now();
    let isDrawn = true;
    setInterval(() => {
      if (!isDrawn && performance.now() - asked < afterMs) return;
      if (!isDrawn) void (window as unknown as { wakeMe: () => Promise<void> }).wakeMe();
      asked = performance.now();
      isDrawn = false;
      requestAnimationFrame(() => {
        isDrawn = true;
      });
    }, 1_000);
  }, ASLEEP_MS);
}
