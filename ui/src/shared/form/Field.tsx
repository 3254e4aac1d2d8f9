// What every control of a form has: a real label, a hint, a refusal, and the ties between them that TDesign leaves out.
import { type ReactNode, useLayoutEffect, useId, useRef } from "react";
import type { MissingGlyph } from "../../generated/api";
import { useWords } from "../../words/words";

/** What each control takes beside its value. */
export type FieldProps<Value> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  hint?: string | undefined;
  /** Why the program refuses what is typed. */
  refusal?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** In a table, whose head is the label to the eye: the label is only read out. */
  isBare?: boolean | undefined;
};

type Frame = Omit<FieldProps<unknown>, "value" | "onChange" | "disabled"> & {
  isEmpty: boolean;
  /** A character in it that no font prints. */
  unprinted?: MissingGlyph | null;
  /** The list that the control opens, if it opens one. */
  opens?: "listbox";
  children: ReactNode;
};

/** A control under its label. */
export function Field({ label, hint, refusal, required = false, isBare = false, isEmpty, unprinted = null, opens, children }: Frame) {
  const { t } = useWords();
  const id = useId();
  const slot = useRef<HTMLDivElement>(null);
  // Before it is painted: whoever hears the field hears at once what is said of it.
  useLayoutEffect(() => {
    const control = slot.current?.querySelector<HTMLElement>("input, textarea");
    if (!control) return;
    control.id = id;
    const tie = (name: string, value: string | null) => (value === null ? control.removeAttribute(name) : control.setAttribute(name, value));
    tie("aria-label", isBare ? label : null);
    tie("aria-describedby", [unprinted && `${id}-unprinted`, (refusal || hint) && `${id}-said`].filter(Boolean).join(" ") || null);
    tie("aria-invalid", refusal ? "true" : null);
    tie("aria-required", required ? "true" : null);
    tie("aria-haspopup", opens ?? null);
    // A cell may be narrower than its text, which is then a hover away.
    if (isBare) control.title = control instanceof HTMLTextAreaElement ? "" : (control as HTMLInputElement).value;
  });
  const said = refusal ?? hint;
  return (
    <div className={isBare ? "field bare" : "field"} data-missing={required && isEmpty ? label : undefined}>
      {!isBare && (
        <label htmlFor={id}>
          {label}
          {required && <span className="must">{t("form-required")}</span>}
        </label>
      )}
      <div ref={slot}>{children}</div>
      {unprinted && (
        <p id={`${id}-unprinted`} className="refusal" role="alert">
          {t("form-unprinted", { character: unprinted.character, code: unprinted.code_point })}
        </p>
      )}
      {said && (
        <p id={`${id}-said`} className={refusal ? "refusal" : "note"} role={refusal ? "alert" : undefined}>
          {said}
        </p>
      )}
    </div>
  );
}
