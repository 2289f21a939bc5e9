import { comfortStore } from '../theme/comfort.ts';

/** Whether this browser shows notifications for this page: asked and allowed, asked and refused, not asked yet, or never. */
type Notices = 'granted' | 'denied' | 'default' | 'never';

export const noticeState = (): Notices =>
  typeof Notification === 'undefined' ? 'never' : Notification.permission;

/** Only from a press of the person's own: an unprompted question is the one people refuse for good. */
export async function askForNotices(): Promise<Notices> {
  if (typeof Notification === 'undefined') return 'never';
  try {
    return await Notification.requestPermission();
  } catch {
    return noticeState();
  }
}

/** Says it where somebody sees it who looks at another tab. Returns what takes it away again. */
export function notice(title: string, body: string): () => void {
  if (!comfortStore.getState().notices || noticeState() !== 'granted' || !document.hidden)
    return () => undefined;
  try {
    // One pager, one notification: a second page takes the place of the first.
    const shown = new Notification(title, {
      body,
      tag: 'muster-pager',
      requireInteraction: true,
      icon: '/favicon.svg',
    });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
    return () => shown.close();
  } catch {
    // Phones allow it to installed apps only.
    return () => undefined;
  }
}
