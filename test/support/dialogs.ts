import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CLIENT = resolve(import.meta.dirname, '../../client');

/** A browser test by its file, without `.browser.test.ts`. */
type Suite = 'journey' | 'console' | 'phones' | 'catalogue';
interface Looked {
  title: RegExp;
  /** Where it is opened at each size. One that a change of size closes is opened on a phone by somebody who holds one. */
  laptop: Suite;
  phone: Suite;
}
const everywhere = (title: RegExp, suite: Suite): Looked => ({ title, laptop: suite, phone: suite });

/** Every dialog of the screens by the file that draws it: where it is opened and looked at, in both themes and both sizes. */
export const DIALOGS: Record<string, Looked[]> = {
  'components/comfortDialog.tsx': [everywhere(/^Comfort$/, 'journey')],
  'components/careDialog.tsx': [everywhere(/^Pause or step out$/, 'journey')],
  'screens/lobby/leaveSeat.tsx': [everywhere(/^Leave this seat$/, 'console')],
  'screens/warRoom/palette.tsx': [everywhere(/^What do you want to do\?$/, 'journey')],
  'screens/warRoom/desk/switches/confirm.tsx': [{ title: /^Apply /, laptop: 'journey', phone: 'phones' }],
  'screens/warRoom/briefDialog.tsx': [everywhere(/^What has happened so far$/, 'journey')],
  'screens/warRoom/roomDialogs.tsx': [everywhere(/^Keyboard shortcuts$/, 'journey')],
  'screens/warRoom/call/heardDialog.tsx': [everywhere(/^Log something said aloud$/, 'journey')],
  'screens/warRoom/updateDialog.tsx': [everywhere(/^Post an update$/, 'journey')],
  'screens/warRoom/pages/declareDialog.tsx': [everywhere(/^Declare an incident$/, 'journey')],
  'screens/warRoom/pages/pageDialog.tsx': [everywhere(/^Page people$/, 'journey')],
  'screens/facilitator/folding.tsx': [everywhere(/^Somebody would lose their seat$/, 'console')],
  'screens/facilitator/removeTexts.tsx': [everywhere(/^Remove personal texts: /, 'console')],
  'screens/facilitator/eraseDrill.tsx': [everywhere(/^Delete for good: /, 'console')],
  'screens/facilitator/guideDialog.tsx': [everywhere(/^Facilitator guide \(private\)$/, 'console')],
  'screens/facilitator/lobbyDesk.tsx': [everywhere(/^Start the briefing$/, 'console')],
  'screens/facilitator/console/skip.tsx': [everywhere(/^Skip forward$/, 'console')],
  'screens/facilitator/console/stop.tsx': [
    everywhere(/^REAL WORLD: stop the exercise$/, 'console'),
    everywhere(/^REAL WORLD: the exercise is stopped$/, 'console'),
  ],
  'screens/facilitator/console/ending.tsx': [
    everywhere(/^End: /, 'console'),
    everywhere(/^End the drill$/, 'console'),
    everywhere(/^Open the debrief$/, 'console'),
  ],
  'screens/facilitator/console/controls.tsx': [everywhere(/^Pause for everyone$/, 'console')],
  'screens/facilitator/console/adHoc.tsx': [everywhere(/^Send an inject of your own$/, 'console')],
  'screens/facilitator/console/viewAs.tsx': [everywhere(/^View as /, 'console')],
  'screens/facilitator/console/seatDialog.tsx': [everywhere(/^The seat /, 'console')],
  'screens/facilitator/console/keys.tsx': [everywhere(/^Keys$/, 'console')],
  'screens/catalogue/entryForm.tsx': [everywhere(/^Add an incident or near miss of ours$/, 'catalogue')],
};

/** Files of the screens that draw a dialog, with how many each draws. */
export function dialogsDrawn(): Record<string, number> {
  const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.tsx') && file !== 'components/dialog.tsx',
  );
  const drawn = files.map(
    (file) =>
      [
        file,
        [...readFileSync(join(CLIENT, file), 'utf8').matchAll(/<(Aria\.)?(Dialog|ModalOverlay)\b/g)].length,
      ] as const,
  );
  return Object.fromEntries(drawn.filter(([, count]) => count > 0));
}

/** What a suite owes: `title size theme` of every look it has to take at a dialog. */
export function looksOwed(suite: Suite, seen: ReadonlySet<string>): string[] {
  const taken = [...seen].map((look) => {
    const [size = '', theme = '', ...title] = look.split(' ');
    return { size, theme, title: title.join(' ') };
  });
  return Object.values(DIALOGS)
    .flat()
    .flatMap((dialog) =>
      (['laptop', 'phone'] as const)
        .filter((size) => dialog[size] === suite)
        .flatMap((size) =>
          (['dark', 'light'] as const)
            .filter(
              (theme) =>
                !taken.some(
                  (look) => look.size === size && look.theme === theme && dialog.title.test(look.title),
                ),
            )
            .map((theme) => `${dialog.title.source} on a ${size}, ${theme}`),
        ),
    );
}
