import { useState } from 'react';
import { setComfort, useComfort } from '../theme/comfort.ts';
import { Button } from './button.tsx';
import { askForNotices, noticeState } from './notices.ts';

const WHY_NOT = {
  denied: 'This browser refuses notifications for this page. You can allow them in the browser’s settings.',
  never:
    'This browser shows no notifications. Keep this tab in sight: its title and icon count the pages that ring.',
};

/** Notifications while another tab is in front. The browser is asked only when this is pressed. */
export function NoticeChoice() {
  const { notices } = useComfort();
  const [state, setState] = useState(noticeState);
  if (state === 'denied' || state === 'never')
    return <p className="text-small text-fg-2">{WHY_NOT[state]}</p>;
  const isOn = notices && state === 'granted';
  const turnOn = async () => {
    const answer = await askForNotices();
    setState(answer);
    if (answer === 'granted') setComfort({ notices: true });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-body">
      <span role="status">
        {isOn
          ? '✓ A notification shows when you are paged in another tab.'
          : 'In another tab when you are paged?'}
      </span>
      <Button onPress={() => (isOn ? setComfort({ notices: false }) : void turnOn())}>
        {isOn ? 'Turn notifications off' : 'Show me a notification'}
      </Button>
    </div>
  );
}
