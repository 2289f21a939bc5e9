import type { ReactNode } from 'react';
import * as Aria from 'react-aria-components';

export { Check, CheckList, Choose, Radio, TextField } from './fields.tsx';

/** The house's own look on React Aria's behaviour. Screens use these and nothing lower. */
const join = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

type Tone = 'primary' | 'plain' | 'danger' | 'quiet';
const BUTTON: Record<Tone, string> = {
  primary: 'bg-act text-act-on border-transparent font-semibold',
  plain: 'bg-raised text-fg border-line-strong',
  danger: 'bg-transparent text-sev0 border-sev0',
  quiet: 'bg-transparent text-act border-transparent underline-offset-2 hover:underline',
};

export interface ButtonProps extends Omit<Aria.ButtonProps, 'className' | 'children'> {
  tone?: Tone;
  big?: boolean;
  wide?: boolean;
  children: ReactNode;
}

/** At least 32 px high, 44 where `big` (phones, acknowledge, switches, join). */
export function Button({ tone = 'plain', big, wide, children, ...rest }: ButtonProps) {
  return (
    <Aria.Button
      {...rest}
      className={join(
        'inline-flex items-center justify-center gap-2 rounded-control border px-3 text-body cursor-default',
        big ? 'min-h-11 text-base' : 'min-h-8',
        wide && 'w-full',
        BUTTON[tone],
        'pressed:opacity-80 hover:brightness-110 disabled:opacity-50',
      )}
    >
      {children}
    </Aria.Button>
  );
}

/** A bordered area with a heading. `action` stands at the right of the heading. */
export function Panel({
  title,
  action,
  children,
  id,
  level = 2,
}: {
  title: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  id?: string;
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section id={id} className="rounded-panel border border-line bg-panel">
      <header className="flex min-h-9 items-center justify-between gap-2 border-b border-line px-3 py-1">
        <Heading className="text-body font-semibold">{title}</Heading>
        {action}
      </header>
      <div className="p-3">{children}</div>
    </section>
  );
}

const TAG = {
  plain: 'border-line-strong text-fg-2',
  risk: 'border-risk text-risk',
  safe: 'border-safe text-safe',
  wait: 'border-wait border-dashed text-wait',
  act: 'border-act text-act',
  sev0: 'border-transparent bg-sev0 text-sev0-on',
  sev1: 'border-sev1 text-sev1',
  sev2: 'border-sev2 text-sev2',
  tape: 'border-transparent bg-tape text-tape-on font-bold tracking-wide',
};
/** A short state word. The word says it; the colour only repeats it. */
export function Tag({ tone = 'plain', children }: { tone?: keyof typeof TAG; children: ReactNode }) {
  return (
    <span
      className={join(
        'inline-flex items-center gap-1 whitespace-nowrap rounded-tag border px-1.5 text-small',
        TAG[tone],
      )}
    >
      {children}
    </span>
  );
}

/** Sev number with bars, so that shape and number carry it before colour does. */
export function Severity({ value }: { value: 0 | 1 | 2 | null }) {
  if (value === null) return <Tag>Severity not declared</Tag>;
  return (
    <Tag tone={value === 0 ? 'sev0' : value === 1 ? 'sev1' : 'sev2'}>
      {'▮'.repeat(3 - value)} Sev {value}
    </Tag>
  );
}

/** A dialog that says in its title what it does. Esc and "Cancel" change nothing. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
}) {
  return (
    <Aria.ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-40 grid place-items-center bg-black/60 p-3"
    >
      <Aria.Modal className="max-h-[92dvh] w-full max-w-xl overflow-auto rounded-panel border border-line-strong bg-panel shadow-xl">
        <Aria.Dialog className="flex flex-col gap-3 p-4 outline-none">
          <Aria.Heading slot="title" className="text-title font-semibold">
            {title}
          </Aria.Heading>
          {children}
          {footer && <div className="flex flex-wrap justify-end gap-2">{footer}</div>}
        </Aria.Dialog>
      </Aria.Modal>
    </Aria.ModalOverlay>
  );
}

export function Tabs({
  label,
  items,
}: {
  label: string;
  items: { id: string; title: ReactNode; content: ReactNode }[];
}) {
  return (
    <Aria.Tabs className="flex flex-col gap-3">
      <Aria.TabList aria-label={label} className="flex flex-wrap gap-1 border-b border-line">
        {items.map(({ id, title }) => (
          <Aria.Tab
            key={id}
            id={id}
            className="min-h-8 cursor-default border-b-2 border-transparent px-3 py-1.5 text-body text-fg-2 selected:border-act selected:text-fg"
          >
            {title}
          </Aria.Tab>
        ))}
      </Aria.TabList>
      {items.map(({ id, content }) => (
        <Aria.TabPanel key={id} id={id} className="outline-none">
          {content}
        </Aria.TabPanel>
      ))}
    </Aria.Tabs>
  );
}

export const Empty = ({ children }: { children: ReactNode }) => (
  <p className="py-3 text-body text-fg-3">{children}</p>
);
/** What went wrong and what to do. Announced when it appears. */
export const Problem = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="rounded-control border border-sev0 px-3 py-2 text-body text-fg">
    {children}
  </p>
);
/** A quiet confirmation, read out politely. */
export const Said = ({ children }: { children: ReactNode }) => (
  <p role="status" className="text-small text-fg-2">
    {children}
  </p>
);

/** The tape and the word on every screen. */
export function Exercise() {
  return (
    <>
      <div className="m-tape" aria-hidden />
      <span className="sr-only">This is an exercise.</span>
    </>
  );
}
