// The parts that every room is made of.
import { type ReactNode } from "react";
import { Button } from "tdesign-react";
import { Failure } from "../host";
import { useWords } from "../words/words";

export const Head = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="head"><h2>{title}</h2><span className="grow" />{children}</div>
);

export const Card = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="card"><header>{title}</header><div>{children}</div></section>
);

export type Tone = "plain" | "blue" | "green" | "amber" | "red";
export const Tag = ({ tone, children }: { tone: Tone; children: ReactNode }) => <span className={`tag ${tone}`}>{children}</span>;

/** A clause as it is cited; hovering says what it asks, when there is a sentence for it. */
export function Clause({ clause, asks }: { clause: string; asks?: string }) {
  return <span className="clause" title={asks}>{clause}</span>;
}

/** What went wrong, in the words of its code. */
export function FailureNotice({ failure }: { failure: Error }) {
  const { t, has } = useWords();
  const code = failure instanceof Failure ? failure.code : "unexpected";
  const args = failure instanceof Failure ? failure.args : {};
  return <p className="notice" role="alert">{has(`refusal-${code}`) ? t(`refusal-${code}`, args) : t("frame-trouble", { code })}</p>;
}

type Reading<View> = { data: View | undefined; error: Error | null; refetch: () => unknown };

/** Shows a view once it is read, or why it could not be. */
export function Shown<View>({ view, children }: { view: Reading<View>; children: (data: View) => ReactNode }) {
  const { t } = useWords();
  if (view.error) {
    return <><FailureNotice failure={view.error} /><Button variant="outline" onClick={() => void view.refetch()}>{t("frame-again")}</Button></>;
  }
  return view.data === undefined ? <p className="note">{t("frame-reading")}</p> : <>{children(view.data)}</>;
}

export const Empty = ({ children }: { children: ReactNode }) => <p className="note">{children}</p>;
