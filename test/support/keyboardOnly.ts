import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** On a busy machine the focus follows a frame or two later. */
const SOON = { timeout: 15_000 };
/** More stops than this between two things and nobody gets there. */
const FAR = 90;

/** Somebody who has a keyboard and nothing else, and never loses their place. */
export class KeyboardOnly {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From here on every press of a pointer is counted. */
  async begin(): Promise<void> {
    await this.page.evaluate(() => {
      const counted = window as unknown as { pointers: number };
      counted.pointers = 0;
      addEventListener('pointerdown', () => (counted.pointers += 1), true);
    });
  }

  pointers(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { pointers: number }).pointers);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** What has the focus, as it is called; empty where the focus was lost to the page. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return '';
      // A part that only holds the keyboard for a moment is not what is in it.
      if (
        element.matches(
          '[tabindex="-1"]:not([data-feed-item], [data-row], [data-cell], [data-place], button)',
        )
      )
        return element.tagName;
      const labelled = (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
      const label = (element as HTMLInputElement).labels?.[0]?.textContent ?? '';
      const words = element.getAttribute('aria-label') || labelled.trim() || label || element.textContent;
      return (words ?? '').replaceAll(/\s+/g, ' ').trim() || element.tagName;
    });
  }

  /** The focus gets there by itself, a frame or two later. */
  async isAt(name: RegExp): Promise<void> {
    await expect.poll(() => this.focused(), SOON).toMatch(name);
  }

  /** Goes on by `key` until what has the focus is called so; says what lay on the way where it never is. */
  async goTo(name: RegExp, key = 'Tab'): Promise<void> {
    const way: string[] = [];
    for (let steps = 0; steps < FAR; steps += 1) {
      const here = await this.focused();
      if (name.test(here)) return;
      way.push(here.slice(0, 60));
      await this.page.keyboard.press(key);
    }
    throw new Error(`No ${key} leads to ${name}. On the way: ${way.join(' | ')}`);
  }

  /** The same, until the focus is on something this selector names. */
  async goToMatch(selector: string, key = 'Tab'): Promise<void> {
    const way: string[] = [];
    for (let steps = 0; steps < FAR; steps += 1) {
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      way.push((await this.focused()).slice(0, 60));
      await this.page.keyboard.press(key);
    }
    throw new Error(`No ${key} leads to ${selector}. On the way: ${way.join(' | ')}`);
  }

  /** The keyboard is somewhere, and not at the top of the page. */
  async keepsItsPlace(after: string): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement === document.body), {
        message: `the keyboard is lost after: ${after}`,
        ...SOON,
      })
      .toBe(false);
  }
}
