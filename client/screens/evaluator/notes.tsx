import { useState } from 'react';
import type { NoteView } from '../../../shared/drill/evaluation/view.ts';
import { ActButton } from '../../components/act.tsx';
import { Button, Empty, Panel, Tag } from '../../components/kit.tsx';
import { useNames } from '../../components/names.ts';
import { At } from '../../components/time.tsx';
import { useView } from '../../connection/context.tsx';
import { NoteFields } from './noteForm.tsx';

/** Notes, the newest first. One's own can be changed and taken back. */
export function Notes({ seat }: { seat: string }) {
  const notes = useView((view) => view.evaluation.notes);
  const shown = notes.filter(({ isWithdrawn }) => !isWithdrawn).reverse();
  return (
    <Panel title={`Notes (${shown.length})`}>
      {shown.length === 0 && <Empty>No notes yet. Press N and write what you see.</Empty>}
      <ul className="flex flex-col divide-y divide-line">
        {shown.map((note) => (
          <Note key={note.note} note={note} isMine={note.by?.seat === seat} />
        ))}
      </ul>
    </Panel>
  );
}

function Note({ note, isMine }: { note: NoteView; isMine: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const { title } = useNames();
  return (
    <li className="flex flex-col gap-1 py-2">
      <p className="flex flex-wrap items-center gap-1.5 text-small text-fg-2">
        <At at={note.moment} />
        <span dir="auto">{note.by?.account?.name ?? 'An evaluator'}</span>
        {note.desk && <Tag>{title(note.desk)}</Tag>}
        {note.tags.map((tag) => (
          <Tag key={tag} tone="act">
            {tag}
          </Tag>
        ))}
        {note.isPrivate && <Tag tone="wait">private</Tag>}
        {note.editedAt !== null && <span>edited</span>}
      </p>
      {isOpen ? (
        <NoteFields note={note} onDone={() => setOpen(false)} />
      ) : (
        <p dir="auto" className="text-body [overflow-wrap:anywhere]">
          {note.text}
        </p>
      )}
      {isMine && (
        <div className="flex flex-wrap gap-1">
          <Button small tone="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {isOpen ? 'Leave it' : 'Edit'}
          </Button>
          <ActButton small tone="quiet" name="withdrawNote" payload={{ note: note.note }}>
            Take back
          </ActButton>
        </div>
      )}
    </li>
  );
}
