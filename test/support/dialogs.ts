import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CLIENT = resolve(import.meta.dirname, '../../client');

/** A browser test by its file, without `.browser.test.ts`. */
type Suite =
  | 'practice'
  | 'journey'
  | 'console'
  | 'phones'
  | 'catalogue'
  | 'tasks'
  | 'statements'
  | 'pager'
  | 'decision'
  | 'simCell'
  | 'people'
  | 'viewAs'
  | 'branch'
  | 'rehearse';
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
  'screens/warRoom/desk/switches/confirm.tsx': [
    { title: /^Break the glass: /, laptop: 'journey', phone: 'phones' },
  ],
  'screens/warRoom/desk/statements/askOnce.tsx': [everywhere(/^(Publish the |Send it to )/, 'statements')],
  'screens/warRoom/briefDialog.tsx': [everywhere(/^What has happened so far$/, 'journey')],
  'screens/warRoom/roomDialogs.tsx': [everywhere(/^Keyboard shortcuts$/, 'journey')],
  'screens/warRoom/feed/forwardDialog.tsx': [everywhere(/^Forward a message$/, 'tasks')],
  'screens/warRoom/call/heardDialog.tsx': [everywhere(/^Log something said aloud$/, 'journey')],
  'screens/warRoom/desk/call/taskDialog.tsx': [everywhere(/^New task$/, 'journey')],
  'screens/warRoom/desk/call/severityDialog.tsx': [everywhere(/^Severity card$/, 'journey')],
  'screens/warRoom/desk/call/sizeUpDialog.tsx': [everywhere(/^Size-up$/, 'journey')],
  'screens/warRoom/desk/call/handOverDialog.tsx': [everywhere(/^Hand over command$/, 'journey')],
  'screens/warRoom/desk/decision/asideDialog.tsx': [everywhere(/^Set aside: /, 'decision')],
  'screens/warRoom/desk/decision/placeMenu.tsx': [
    everywhere(/^Your mark$/, 'decision'),
    everywhere(/^Option$/, 'decision'),
    everywhere(/^Finding$/, 'decision'),
  ],
  'screens/warRoom/call/overlays.tsx': [
    everywhere(/^Board$/, 'journey'),
    everywhere(/^Timeline$/, 'journey'),
    everywhere(/^People and pages$/, 'journey'),
  ],
  'screens/warRoom/call/personDialog.tsx': [everywhere(/^Model owner$/, 'journey')],
  'screens/warRoom/tasks/taskDialogs.tsx': [
    everywhere(/^Say the task back$/, 'tasks'),
    everywhere(/^Mark the promise kept$/, 'tasks'),
    everywhere(/^Mark the task done$/, 'tasks'),
  ],
  'screens/warRoom/updateDialog.tsx': [everywhere(/^Post an update$/, 'journey')],
  'screens/warRoom/pages/pagerLayer.tsx': [everywhere(/^You are paged$/, 'pager')],
  'screens/warRoom/pages/declareDialog.tsx': [everywhere(/^Declare an incident$/, 'journey')],
  'screens/warRoom/pages/pageDialog.tsx': [everywhere(/^Page people$/, 'journey')],
  'screens/practice/practice.tsx': [everywhere(/^End your practice\?$/, 'practice')],
  'screens/facilitator/folding.tsx': [everywhere(/^Somebody would lose their seat$/, 'console')],
  'screens/facilitator/removeTexts.tsx': [everywhere(/^Remove personal texts: /, 'console')],
  'screens/facilitator/eraseDrill.tsx': [everywhere(/^Delete for good: /, 'console')],
  'screens/facilitator/guideDialog.tsx': [everywhere(/^Facilitator guide \(private\)$/, 'console')],
  'screens/facilitator/lobbyDesk.tsx': [everywhere(/^Start the briefing$/, 'console')],
  'screens/facilitator/console/events/skip.tsx': [everywhere(/^Skip forward$/, 'console')],
  'screens/facilitator/emergencyStop.tsx': [
    everywhere(/^REAL WORLD: stop the exercise$/, 'console'),
    everywhere(/^REAL EMERGENCY: exercise stopped$/, 'console'),
  ],
  'screens/facilitator/console/people/coverSeat.tsx': [everywhere(/^Cover /, 'people')],
  'components/emergency.tsx': [everywhere(/^REAL EMERGENCY: exercise stopped$/, 'people')],
  'screens/facilitator/console/ending.tsx': [
    everywhere(/^End: /, 'console'),
    everywhere(/^End the drill$/, 'console'),
    everywhere(/^Open the debrief$/, 'console'),
  ],
  'screens/facilitator/playOn/playOn.tsx': [everywhere(/^Play on from/, 'branch')],
  'screens/facilitator/rehearsal/rehearse.tsx': [everywhere(/^Rehearse with bots$/, 'rehearse')],
  'screens/facilitator/console/timeFactor.tsx': [everywhere(/^Time limits$/, 'rehearse')],
  'screens/facilitator/console/pause.tsx': [everywhere(/^Pause for everyone$/, 'console')],
  'screens/facilitator/console/shelf/composer.tsx': [everywhere(/^Inject of your own$/, 'console')],
  'screens/facilitator/console/desks/allDesks.tsx': [everywhere(/^All desks$/, 'viewAs')],
  'screens/facilitator/console/people/seatDialog.tsx': [everywhere(/^The seat /, 'console')],
  'screens/facilitator/console/dialogs.tsx': [everywhere(/^Real support lines$/, 'console')],
  'screens/facilitator/console/simCell/adjudicate.tsx': [
    everywhere(/^They did something no screen offers$/, 'simCell'),
  ],
  'screens/facilitator/console/simCell/judgeAnswer.tsx': [
    everywhere(/^What does this answer count as\?$/, 'simCell'),
  ],
  'screens/facilitator/console/simCell/replyDialog.tsx': [
    everywhere(/^Answer as somebody in the story$/, 'simCell'),
  ],
  'screens/facilitator/console/simCell/whisper.tsx': [everywhere(/^Whisper to one seat$/, 'simCell')],
  'screens/warRoom/privateLine/privateLine.tsx': [everywhere(/^Ask the facilitator$/, 'simCell')],
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

/** What a suite owes: every dialog at the sizes that are its own to look at, and in both themes. */
export function looksOwed(suite: Suite, seen: ReadonlySet<string>): string[] {
  const taken = [...seen].map((look) => {
    const [size = '', theme = '', ...title] = look.split(' ');
    return { size, theme, title: title.join(' ') };
  });
  return Object.values(DIALOGS)
    .flat()
    .flatMap((dialog) => {
      const sizes = (['laptop', 'phone'] as const).filter((size) => dialog[size] === suite);
      if (sizes.length === 0) return [];
      const looks = taken.filter(({ title }) => dialog.title.test(title));
      const owed = [
        ...sizes.filter((size) => !looks.some((look) => look.size === size)),
        ...['dark', 'light'].filter((theme) => !looks.some((look) => look.theme === theme)),
      ];
      return owed.map((what) => `${dialog.title.source}: ${what}`);
    });
}
