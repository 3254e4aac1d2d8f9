// A card of the desk: its title, its counts in words, and the way to all that it is an extract of.
import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useId, useRef } from "react";
import { Empty } from "../../shared/parts";
import { useWords } from "../../words/words";
import { useBelow } from "./useBelow";

type Props = {
  name: string;
  title: string;
  counts?: ReactNode;
  more?: { label: string; to: string } | undefined;
  foot?: ReactNode;
  /** What is said while there is nothing, and the button that begins it. */
  empty?: { said: string; begin: string; to?: string } | null;
  /** How many more there are than the card lists. */
  beyond?: number;
  children: ReactNode;
};

export function DeskCard({ name, title, counts, more, foot, empty = null, beyond = 0, children }: Props) {
  const { t } = useWords();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const below = useBelow(body);
  const navigate = useNavigate();
  const begin = () => void navigate({ to: empty?.to ?? more?.to ?? "/" });
  return (
    <section className={`card desk-${name}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {counts}
        <span className="grow" />
        {more && <Link to={more.to}>{more.label}</Link>}
      </header>
      <div className="desk-body" ref={body}>
        {empty && <Empty act={{ label: empty.begin, onClick: begin }}>{empty.said}</Empty>}
        {children}
        {beyond > 0 && more && (
          <p className="desk-beyond">
            <Link to={more.to}>{t("desk-beyond", { count: beyond })}</Link>
          </p>
        )}
        {below > 0 && (
          <button type="button" className="desk-below" onClick={() => body.current?.scrollBy({ top: body.current.clientHeight - 64 })}>
            {t("desk-below", { count: below + beyond })}
          </button>
        )}
      </div>
      {foot}
    </section>
  );
}
