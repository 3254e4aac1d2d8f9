// A form that fills a page: in cards, in the paper's order; it says what is not filled in and keeps a refusal in sight.
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useWords } from "../words/words";
import { Button } from "./Button";
import type { Draft } from "./draft";
import { DraftNotice } from "./DraftNotice";
import { FailureNotice } from "./parts";

type Props = {
  submit: () => void;
  submitLabel: string;
  cancel: () => void;
  isBusy: boolean;
  failure: Error | null;
  draft: Pick<Draft<unknown>, "isChanged" | "clear">;
  children: ReactNode;
};

export function PageForm({ submit, submitLabel, cancel, isBusy, failure, draft, children }: Props) {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const [hadDraft] = useState(draft.isChanged);
  const attempt = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const unclear = form.current?.querySelector<HTMLElement>("[aria-invalid='true']");
    const gaps = [...(form.current?.querySelectorAll<HTMLElement>("[data-missing]") ?? [])];
    setMissing(gaps.map((gap) => gap.dataset["missing"] ?? ""));
    const first = unclear ?? gaps[0]?.querySelector<HTMLElement>("input, textarea");
    if (first) first.focus();
    else submit();
  };
  return (
    <form ref={form} className="page-form" onSubmit={attempt} noValidate>
      {hadDraft && draft.isChanged && <DraftNotice clear={draft.clear} />}
      {children}
      <footer className="page-foot">
        <div className="grow">
          {missing.length > 0 && (
            <p className="notice" role="alert">
              {t("form-missing", { fields: missing.join(t("form-and")) })}
            </p>
          )}
          {failure && <FailureNotice failure={failure} />}
        </div>
        <Button variant="outline" type="button" onClick={cancel}>
          {t("form-cancel")}
        </Button>
        <Button theme="primary" type="submit" loading={isBusy}>
          {submitLabel}
        </Button>
      </footer>
    </form>
  );
}
