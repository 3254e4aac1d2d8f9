// A form in a window above the room: Enter submits, Esc closes and keeps the draft, a refusal stands inside.
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useWords } from "../words/words";
import { Button } from "./Button";
import type { Draft } from "./draft";
import { DraftNotice } from "./DraftNotice";
import { Modal } from "./Modal";
import { FailureNotice } from "./parts";

type Props = {
  title: string;
  open: boolean;
  close: () => void;
  submit: () => void;
  submitLabel: string;
  isBusy: boolean;
  failure: Error | null;
  draft?: Pick<Draft<unknown>, "isChanged" | "clear"> | undefined;
  width?: number;
  /** What is looked at beside the fields. */
  beside?: ReactNode;
  children: ReactNode;
};

export function FormDialog(props: Props) {
  return props.open ? <OpenForm {...props} /> : null;
}

function OpenForm({ title, close, submit, submitLabel, isBusy, failure, draft, width = 640, beside, children }: Props) {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<string[]>([]);
  // A draft that lay here before the form was opened is pointed out; what is typed now needs no pointing.
  const [hadDraft] = useState(draft?.isChanged ?? false);
  const attempt = (event?: FormEvent) => {
    event?.preventDefault();
    if (isBusy) return;
    const unclear = form.current?.querySelector<HTMLElement>("[aria-invalid='true']");
    const gaps = [...(form.current?.querySelectorAll<HTMLElement>("[data-missing]") ?? [])];
    setMissing(gaps.map((gap) => gap.dataset["missing"] ?? ""));
    const first = unclear ?? gaps[0]?.querySelector<HTMLElement>("input, textarea");
    if (first) first.focus();
    else submit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) attempt();
  };
  return (
    <Modal title={title} close={close} width={width}>
      <form ref={form} className="form" onSubmit={attempt} onKeyDown={onKeyDown} noValidate>
        {hadDraft && draft?.isChanged && <DraftNotice clear={draft.clear} />}
        <div className={beside ? "form-beside" : ""}>
          <div className="form-fields">{children}</div>
          {beside}
        </div>
        {missing.length > 0 && (
          <p className="notice" role="alert">
            {t("form-missing", { fields: missing.join(t("form-and")) })}
          </p>
        )}
        {failure && <FailureNotice failure={failure} />}
        <div className="form-foot">
          <Button variant="outline" type="button" onClick={close}>
            {t("form-cancel")}
          </Button>
          <Button theme="primary" type="submit" loading={isBusy}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
