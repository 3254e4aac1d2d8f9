// A card of the desk: its title, its counts in words, and the way to all that it is an extract of.
import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { Empty } from "../../shared/parts";

type Props = {
  name: string;
  title: string;
  counts?: ReactNode;
  more?: { label: string; to: string } | undefined;
  foot?: ReactNode;
  /** What is said while there is nothing, and the button that begins it. */
  empty?: { said: string; begin: string; to?: string } | null;
  children: ReactNode;
};

export function DeskCard({ name, title, counts, more, foot, empty = null, children }: Props) {
  const id = useId();
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
      <div className="desk-body">
        {empty && <Empty act={{ label: empty.begin, onClick: begin }}>{empty.said}</Empty>}
        {children}
      </div>
      {foot}
    </section>
  );
}
