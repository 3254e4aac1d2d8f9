// What stands beside a list or chart: one record, closed by Esc or its cross, with what can be done with it at the foot.
import { type ReactNode, useEffect, useRef } from "react";
import { CloseIcon } from "tdesign-icons-react";
import { useWords } from "../../words/words";

type Props = {
  title: string;
  /** Where the record stands, beside its title. */
  tags?: ReactNode;
  foot?: ReactNode;
  close: () => void;
  children: ReactNode;
};

export function Pane({ title, tags, foot, close, children }: Props) {
  const { t } = useWords();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.scrollTo(0, 0);
  }, [title]);
  return (
    <aside className="pane" aria-label={title} onKeyDown={(event) => event.key === "Escape" && close()}>
      <header>
        <h2>{title}</h2>
        {tags}
        <span className="grow" />
        <button type="button" className="icon-button" aria-label={t("form-close")} onClick={close}>
          <CloseIcon />
        </button>
      </header>
      <div className="pane-body" ref={body}>
        {children}
      </div>
      {foot && <footer>{foot}</footer>}
    </aside>
  );
}
