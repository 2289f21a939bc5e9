import { ActButton } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/fields.tsx';
import { useDraft } from '../desk/drafts.ts';
import type { TaskLine } from './taskList.ts';

interface About {
  line: TaskLine;
  isOpen: boolean;
  close: () => void;
}

/** Marks it off. A promise is kept with one line of what was said; a task may be done without a word. */
function MarkOff({ line, isOpen, close }: About) {
  const [words, setWords, forget] = useDraft(`done.${line.key}`, '');
  const isPromise = line.kind === 'promise';
  const common = {
    tone: 'primary' as const,
    isDisabled: isPromise && words.trim() === '',
    onDone: () => {
      forget();
      close();
    },
  };
  return (
    <Dialog
      title={isPromise ? 'Mark the promise kept' : 'Mark the task done'}
      isOpen={isOpen}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          {isPromise ? (
            <ActButton name="keepPromise" payload={{ promise: line.id, words }} {...common}>
              It is kept
            </ActButton>
          ) : (
            <ActButton name="finishTask" payload={{ task: line.id, words }} {...common}>
              It is done
            </ActButton>
          )}
        </>
      }
    >
      <p dir="auto" className="text-base [overflow-wrap:anywhere]">
        {line.text}
      </p>
      <TextField
        label={isPromise ? 'What was said, in one line' : 'What came of it, in one line (optional)'}
        value={words}
        onChange={setWords}
        autoFocus
      />
    </Dialog>
  );
}

/** Repeats the task to whoever gave it: what is repeated was heard. */
function SayBack({ line, isOpen, close }: About) {
  const [words, setWords, forget] = useDraft(`back.${line.key}`, '');
  return (
    <Dialog
      title="Say the task back"
      isOpen={isOpen}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <ActButton
            name="acceptTask"
            payload={{ task: line.id, words }}
            tone="primary"
            isDisabled={words.trim() === ''}
            onDone={() => {
              forget();
              close();
            }}
          >
            Say it back
          </ActButton>
        </>
      }
    >
      <p dir="auto" className="text-base [overflow-wrap:anywhere]">
        {line.text}
      </p>
      <TextField label="What you do, and by when" value={words} onChange={setWords} autoFocus />
    </Dialog>
  );
}

/** What is asked about a task before it is said back or marked off. */
export function AboutTask({ what, ...about }: About & { what: 'markOff' | 'sayBack' }) {
  return what === 'markOff' ? <MarkOff {...about} /> : <SayBack {...about} />;
}
