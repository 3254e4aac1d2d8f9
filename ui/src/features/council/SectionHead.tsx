// The head of a section of the council room: where one is, the title, its state and its actions.
import { Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { useWords } from "../../words/words";

type Props = { title: string; tags?: ReactNode; children?: ReactNode };

export function SectionHead({ title, tags, children }: Props) {
  const { t } = useWords();
  return (
    <div className="head">
      <Link to="/council" className="crumb">
        {t("frame-room-council")}
      </Link>
      <h1>{title}</h1>
      {tags}
      <span className="grow" />
      {children}
    </div>
  );
}
