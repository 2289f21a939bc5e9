import { useState } from 'react';
import type { FeedItem } from '../../../../shared/drill/injects/view.ts';
import { ActButton } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { useDraft } from '../desk/drafts.ts';
import { Key } from '../userText.tsx';
import { OwnWordsForm } from './ownWordsForm.tsx';

/** How this inject can be answered: the replies it offers, and always one's own words. */
export const AnswerBox = ({ item }: { item: FeedItem }) => (
  <div className="flex flex-col items-start gap-2 pt-1">
    {item.replies.map(({ id, label }, place) => (
      <ActButton
        key={id}
        name="answerInject"
        payload={{ inject: item.inject, reply: id }}
        data-reply={place + 1}
      >
        <span className="self-start pt-1">
          <Key>{place + 1}</Key>
        </span>
        <span className="py-1 text-left whitespace-normal">{label}</span>
      </ActButton>
    ))}
    <OwnWords item={item} />
  </div>
);

/** Open with what was typed before, so that a reload or a look at another column loses nothing. */
function OwnWords({ item: { inject, subject } }: { item: FeedItem }) {
  const [words] = useDraft(`answer.${inject}`, '');
  const [isOpen, setOpen] = useState(words !== '');
  if (!isOpen)
    return (
      <Button
        acts
        tone="quiet"
        aria-label={`Answer in your own words: ${subject}`}
        onPress={() => setOpen(true)}
      >
        Answer in your own words
      </Button>
    );
  return <OwnWordsForm inject={inject} onClose={() => setOpen(false)} />;
}
