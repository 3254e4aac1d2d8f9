// A form for one change: what is typed is kept until the change is made, and a refusal stands inside.
import { type ReactNode, useState } from "react";
import type { Operation } from "../../generated/api";
import { useDraft } from "../../shared/draft";
import { DateField } from "../../shared/form";
import { FormDialog } from "../../shared/FormDialog";
import { useChange } from "../../shared/queries";

/** What a field shows and where it writes, by the name of what is typed in it. */
export type Of<Typed> = <Key extends keyof Typed>(
  key: Key,
) => { value: Typed[Key]; onChange: (value: Typed[Key]) => void };

type Frame = {
  title: string;
  submitLabel: string;
  /** Under which name the draft is kept. */
  draft: string;
  close: () => void;
};

type Props<Typed> = Frame & {
  initial: Typed;
  operation: (typed: Typed) => Operation;
  width?: number;
  children: (of: Of<Typed>, typed: Typed, set: (change: Partial<Typed>) => void) => ReactNode;
};

export function ChangeDialog<Typed>({
  title,
  submitLabel,
  draft: key,
  initial,
  operation,
  close,
  width,
  children,
}: Props<Typed>) {
  const act = useChange("act");
  const draft = useDraft(key, initial);
  const set = (change: Partial<Typed>) => draft.set((old) => ({ ...old, ...change }));
  const of: Of<Typed> = (key) => ({
    value: draft.value[key],
    onChange: (value) => draft.set((old) => ({ ...old, [key]: value })),
  });
  const submit = () =>
    act.mutate(
      { operation: operation(draft.value) },
      {
        onSuccess: () => {
          draft.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      open
      title={title}
      close={close}
      submit={submit}
      submitLabel={submitLabel}
      isBusy={act.isPending}
      failure={act.error}
      draft={draft}
      {...(width === undefined ? {} : { width })}
    >
      {children(of, draft.value, set)}
    </FormDialog>
  );
}

type DayProps = Frame & {
  label: string;
  /** The day that stands there at first. */
  today: string;
  operation: (day: string) => Operation;
  /** What is to be known before the day is given. */
  children?: ReactNode;
};

/** A change of which only the day is asked. */
export function DayDialog({ label, today, operation, children, ...frame }: DayProps) {
  return (
    <ChangeDialog<{ day: string | null }>
      {...frame}
      initial={{ day: today }}
      operation={(typed) => operation(typed.day ?? "")}
    >
      {(of) => (
        <>
          {children}
          <div className="whole">
            <DateField label={label} required {...of("day")} />
          </div>
        </>
      )}
    </ChangeDialog>
  );
}

/** What opens a dialog: the dialog is handed the way to close itself. */
export type Open = (dialog: (close: () => void) => ReactNode) => void;

/** The dialog that stands above a section, and the way to open one. */
export function useDialog(): [ReactNode, Open] {
  const [shown, show] = useState<{ make: (close: () => void) => ReactNode } | null>(null);
  return [shown?.make(() => show(null)) ?? null, (make) => show({ make })];
}

/** Typed text as the program takes it: nothing when blank. */
export const lineOf = (text: string): string | null => (text.trim() === "" ? null : text.trim());
