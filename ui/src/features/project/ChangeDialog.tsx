// A form for one change: what is typed is kept until the change is made, and a refusal stands inside.
import { type ReactNode, useState } from "react";
import type { Operation } from "../../generated/api";
import { useDraft } from "../../shared/draft";
import { FormDialog } from "../../shared/FormDialog";
import { useChange } from "../../shared/queries";

type Props<Typed> = {
  title: string;
  submitLabel: string;
  /** Under which name the draft is kept. */
  draft: string;
  initial: Typed;
  operation: (typed: Typed) => Operation;
  close: () => void;
  width?: number;
  children: (typed: Typed, set: (change: Partial<Typed>) => void) => ReactNode;
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
      {children(draft.value, (change) => draft.set((old) => ({ ...old, ...change })))}
    </FormDialog>
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
