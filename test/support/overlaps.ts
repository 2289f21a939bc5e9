import type { Page } from 'playwright-core';

/**
 * Words that lie over other words, or run out of the box they stand in, within the parts of the page that `within` selects. What a box
 * clips is cut on purpose and does not count as lying over anything.
 */
export const overlaps = (page: Page, within: string): Promise<string[]> =>
  page.evaluate((selector) => {
    type Shown = { text: string; element: Element; left: number; right: number; top: number; bottom: number };
    const shown = (element: Element): Shown | null => {
      const text = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent ?? '')
        .join('')
        .trim();
      if (text === '' || element.closest('.sr-only')) return null;
      let { left, right, top, bottom } = element.getBoundingClientRect();
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowX === 'visible') continue;
        const edge = box.getBoundingClientRect();
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
        top = Math.max(top, edge.top);
        bottom = Math.min(bottom, edge.bottom);
      }
      return right - left > 1 && bottom - top > 1 ? { text, element, left, right, top, bottom } : null;
    };
    return [...document.querySelectorAll(selector)].flatMap((part) => {
      const words = [...part.querySelectorAll('*')].flatMap((element) => shown(element) ?? []);
      return words.flatMap((one, index) =>
        words
          .slice(index + 1)
          .filter(
            (other) =>
              !one.element.contains(other.element) &&
              Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
              Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
          )
          .map((other) => `"${one.text}" and "${other.text}" lie over each other`),
      );
    });
  }, within);
