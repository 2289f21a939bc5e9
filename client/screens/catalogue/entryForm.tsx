import { useEffect, useRef, useState } from 'react';
import type { CatalogueEntry, EntryKind, EntryText, Family, Remedy } from '../../../shared/catalogue.ts';
import { FAMILIES, FAMILY_WORDS, KIND_WORDS, REMEDIES, REMEDY_WORDS } from '../../../shared/catalogue.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { Problem } from '../../components/panel.tsx';
import { CheckList, Radio } from '../../components/ticks.tsx';
import { wordsOf } from '../facilitator/loading.ts';

const EMPTY: EntryText = {
  kind: 'nearMiss',
  date: '',
  title: '',
  happened: '',
  detected: '',
  timeToDetection: '',
  switchedOff: '',
  remedy: '',
  comms: '',
  lesson: '',
  families: [],
  levers: [],
  sources: [],
};

const [TITLE, HAPPENED, LESSON, KIND] = ['Title', 'What happened', 'Lesson', 'Kind'] as const;
const NEEDED = [
  [TITLE, 'title'],
  [HAPPENED, 'happened'],
  [LESSON, 'lesson'],
] as const;

const textOf = ({ id: _id, sure: _sure, caution: _caution, ...text }: CatalogueEntry): EntryText => text;

/** What is typed, what is still missing, and saving it. */
function useEntry(entry: CatalogueEntry | null, onSaved: (title: string) => void) {
  const [text, setText] = useState<EntryText>(entry ? textOf(entry) : EMPTY);
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const form = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const set = <K extends keyof EntryText>(field: K, value: EntryText[K]) =>
    setText((before) => ({ ...before, [field]: value }));
  const lacking = [
    ...NEEDED.filter(([, field]) => text[field].trim() === '').map(([label]) => label),
    ...(text.families.length === 0 ? [KIND] : []),
  ];
  // The dialog is longer than a screen and its button is at the end: whoever pressed it is taken to what is missing, or sees why not.
  useEffect(() => {
    if (tries === 0) return;
    const [first] =
      form.current?.querySelectorAll<HTMLElement>('[aria-invalid=true], [data-lacking] input') ?? [];
    first?.focus();
    first?.closest('[data-lacking]')?.scrollIntoView({ block: 'center' });
  }, [tries]);
  useEffect(() => {
    if (failure) form.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  const save = async () => {
    setTries((count) => count + 1);
    setFailure(null);
    if (lacking.length > 0 || busy) return;
    setBusy(true);
    try {
      await request(entry ? PATHS.catalogueEntry(entry.id) : PATHS.catalogue, {
        method: entry ? 'PUT' : 'POST',
        body: { ...text, sources: text.sources.map((source) => source.trim()).filter(Boolean) },
      });
      onSaved(text.title.trim());
    } catch (error) {
      setFailure(wordsOf(error));
      setBusy(false);
    }
  };
  return { form, text, set, tried, lacking, busy, failure, save };
}

/** Writes down an incident of one's own, or changes it. Names of people and of customers do not belong here. */
export function EntryForm({
  entry,
  onClose,
  onSaved,
}: {
  entry: CatalogueEntry | null;
  onClose: () => void;
  onSaved: (title: string) => void;
}) {
  const { form, text, set, tried, lacking, busy, failure, save } = useEntry(entry, onSaved);
  return (
    <Dialog
      title={entry ? 'Change an entry of ours' : 'Add an incident or near miss of ours'}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={busy} onPress={() => void save()}>
            {entry ? 'Save the change' : 'Add it to the catalogue'}
          </Button>
        </>
      }
    >
      <div ref={form} className="flex flex-col gap-3">
        <EntryFields text={text} set={set} tried={tried} />
        {tried && lacking.length > 0 && <Problem>Not saved yet. Still needed: {lacking.join(', ')}.</Problem>}
        {failure && <Problem>{failure}</Problem>}
      </div>
    </Dialog>
  );
}

type Fields = Pick<ReturnType<typeof useEntry>, 'text' | 'set'>;

function Line({
  text,
  set,
  field,
  label,
}: Fields & {
  field: 'date' | 'detected' | 'timeToDetection' | 'switchedOff' | 'remedy' | 'comms';
  label: string;
}) {
  return (
    <TextField
      label={label}
      value={text[field]}
      onChange={(value) => set(field, value)}
      maxLength={600}
      dir="auto"
    />
  );
}

/** What happened, and what is needed of it. */
function EntryFields({ text, set, tried }: Fields & { tried: boolean }) {
  const missing = (value: string): string | null => (tried && value.trim() === '' ? 'This is needed.' : null);
  return (
    <>
      <p className="text-small text-fg-2">
        Write it so that anybody in the company may read it: no names of people or customers, no harmful
        content.
      </p>
      <Radio
        label="It was"
        value={text.kind}
        onChange={(kind) => set('kind', kind as EntryKind)}
        options={(['nearMiss', 'incident'] as const).map((id) => ({
          id,
          title:
            id === 'nearMiss' ? `${KIND_WORDS[id]}: nobody met it` : `${KIND_WORDS[id]}: somebody met it`,
        }))}
      />
      <TextField
        label={TITLE}
        value={text.title}
        onChange={(value) => set('title', value)}
        maxLength={120}
        error={missing(text.title)}
        dir="auto"
      />
      <Line text={text} set={set} field="date" label="When" />
      <TextField
        label={HAPPENED}
        multiline
        value={text.happened}
        onChange={(value) => set('happened', value)}
        maxLength={1500}
        error={missing(text.happened)}
        dir="auto"
      />
      <TextField
        label={LESSON}
        multiline
        rows={2}
        value={text.lesson}
        onChange={(value) => set('lesson', value)}
        maxLength={600}
        error={missing(text.lesson)}
        dir="auto"
      />
      <div
        data-lacking={tried && text.families.length === 0 ? '' : undefined}
        className="flex flex-col gap-1"
      >
        <CheckList
          label={KIND}
          value={text.families}
          onChange={(value) => set('families', value as Family[])}
          options={FAMILIES.map((id) => ({ id, title: FAMILY_WORDS[id] }))}
        />
        {tried && text.families.length === 0 && <Problem>Choose at least one kind.</Problem>}
      </div>
      <DetailFields text={text} set={set} />
    </>
  );
}

/** What can be known of it besides. */
function DetailFields({ text, set }: Fields) {
  return (
    <>
      <Line text={text} set={set} field="detected" label="How it was detected" />
      <Line text={text} set={set} field="timeToDetection" label="Time to detection" />
      <Line text={text} set={set} field="switchedOff" label="What was switched off" />
      <Line text={text} set={set} field="remedy" label="Rollback, patch, both or neither" />
      <Line text={text} set={set} field="comms" label="What was said" />
      <CheckList
        label="Remedies"
        value={text.levers}
        onChange={(value) => set('levers', value as Remedy[])}
        options={REMEDIES.map((id) => ({ id, title: REMEDY_WORDS[id] }))}
      />
      <TextField
        label="Where to read more, one source a line"
        multiline
        rows={2}
        value={text.sources.join('\n')}
        onChange={(value) => set('sources', value === '' ? [] : value.split('\n'))}
        dir="auto"
      />
    </>
  );
}
