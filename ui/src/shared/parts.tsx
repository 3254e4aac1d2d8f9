// The parts that every room is made of.
import { type ReactNode, useId } from "react";
import { useWords } from "../words/words";
import { Button } from "./Button";
import { type Refusal, useRefusal } from "./refusal";

export { Clause } from "./Hovered";

/** The head of a room: where one is, its title, its state and actions. */
export const Head = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="head">
    <h1>{title}</h1>
    <span className="grow" />
    {children}
  </div>
);

/** A card with its title and, at the title's end, what can be done with it. */
export function Card({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {more !== undefined && <span className="grow" />}
        {more}
      </header>
      <div>{children}</div>
    </section>
  );
}

export type Tone = "plain" | "blue" | "green" | "amber" | "red";
export const Tag = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className={`tag ${tone}`}>{children}</span>
);

/** What a rule refuses, in the words of its code: of a cell, or of a step that cannot be taken yet. */
export function RefusalLine({ refusal }: { refusal: Refusal }) {
  const say = useRefusal();
  return <>{say(refusal)}</>;
}

/** What went wrong, in the words of its code: a command that failed, or a reason that a view tells. */
export function FailureNotice({ failure }: { failure: Error | Refusal }) {
  const say = useRefusal();
  const refusal = "code" in failure ? failure : { code: "unexpected", args: { reason: failure.message } };
  return (
    <p className="notice" role="alert">
      {say(refusal)}
    </p>
  );
}

type Reading<View> = { data: View | undefined; error: Error | null; refetch: () => unknown };

/** Shows a view once it is read, or why it could not be. */
export function Shown<View>({ view, children }: { view: Reading<View>; children: (data: View) => ReactNode }) {
  const { t } = useWords();
  if (view.error) {
    return (
      <>
        <FailureNotice failure={view.error} />
        <Button variant="outline" onClick={() => void view.refetch()}>
          {t("frame-again")}
        </Button>
      </>
    );
  }
  return view.data === undefined ? <p className="note">{t("frame-reading")}</p> : <>{children(view.data)}</>;
}

/** What stands where nothing is yet: one sentence, and the button that begins it. */
export function Empty({ children, act }: { children: ReactNode; act?: { label: string; onClick: () => void } }) {
  return (
    <div className="empty">
      <p className="note">{children}</p>
      {act && (
        <Button variant="outline" onClick={act.onClick}>
          {act.label}
        </Button>
      )}
    </div>
  );
}
