import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, Stage } from '../support/stage.ts';

// The checks that every browser suite relies on, held before pages that break them: a check that passes everything would prove nothing.

let stage: Stage;
let page: Page;
const shows = (body: string, style = ''): Promise<void> =>
  page.setContent(
    `<!doctype html><html lang="en"><head><title>EXERCISE</title><style>
      body { background: Canvas; color: CanvasText; color-scheme: light dark } ${style}
    </style></head><body><main><h1>A page</h1>${body}</main></body></html>`,
  );

beforeAll(async () => {
  if (!executablePath) return;
  stage = await Stage.open();
  page = await stage.person('somebody');
}, 120_000);
afterAll(() => stage?.close());

describe.skipIf(!executablePath)('a look at a page', () => {
  it('passes a page that is in order, and one of the same words again', async () => {
    await shows('<p>All is well.</p>');
    await stage.inspect(page, 'good');
    await stage.inspect(page, 'good again');
  });

  it('finds a picture without words, on whichever size it is drawn', async () => {
    await shows('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">');
    await expect(stage.inspect(page, 'picture')).rejects.toThrow(/image-alt/);
    await shows(
      '<p>Phone.</p><div class="narrow"><button></button></div>',
      '@media (min-width: 768px) { .narrow { display: none } }',
    );
    await expect(stage.inspect(page, 'narrow')).rejects.toThrow(/button-name/);
  });

  it.each(['light', 'dark'])(
    'finds a colour too faint in the %s theme alone, in two looks at most, words that it knows or not',
    async (theme) => {
      const faint = `@media (prefers-color-scheme: ${theme}) { p { color: #777; background: #888 } }`;
      await shows('<p>All is well.</p>', faint);
      const looks = async (): Promise<void> => {
        await stage.inspect(page, 'first');
        await stage.inspect(page, 'second');
      };
      await expect(looks()).rejects.toThrow(/color-contrast/);
    },
  );

  it('finds what sticks out at the side of a phone, and a page that is not marked', async () => {
    await shows('<p style="width: 900px">Wide.</p>');
    await expect(stage.inspect(page, 'wide')).rejects.toThrow(/scrolls sideways/);
    await page.setContent('<!doctype html><html lang="en"><title>Muster</title><h1>A page</h1></html>');
    await expect(stage.look(page, 'unmarked')).rejects.toThrow(/EXERCISE/);
  }, 60_000);

  it('brings a page to the front that draws no more', async () => {
    await page.addInitScript(() => {
      window.requestAnimationFrame = () => 0;
    });
    expect(stage.woken).toEqual([]);
    await page.goto('about:blank');
    await expect.poll(() => stage.woken[0], { timeout: 25_000 }).toBe('somebody');
  });
});
