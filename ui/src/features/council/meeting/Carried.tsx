// A meeting that is carried on another machine: where it is, and the two ways in which that ends.
import { useState } from "react";
import type { MeetingRoom } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { longDate } from "../../../shared/figures";
import { useWords } from "../../../words/words";
import { BringBackForm } from "./BringBackForm";
import { GiveUpForm } from "./GiveUpForm";

export function Carried({ room }: { room: MeetingRoom }) {
  const { t, language } = useWords();
  const [form, setForm] = useState<"back" | "give-up" | null>(null);
  const [isBack, setBack] = useState(false);
  const { carried } = room;
  if (carried?.state !== "out") {
    return isBack ? (
      <p className="notice plain" role="status">
        {t("carry-is-back")}
      </p>
    ) : null;
  }
  const close = () => setForm(null);
  return (
    <div className="notice carried" role="status">
      <p>{t("carry-is-out", { to: carried.carried_to, since: longDate(carried.since, language) })}</p>
      <div className="row">
        <Button theme="primary" onClick={() => setForm("back")}>
          {t("carry-back")}
        </Button>
        <Button variant="outline" onClick={() => setForm("give-up")}>
          {t("carry-give-up")}
        </Button>
      </div>
      {form === "back" && <BringBackForm close={close} done={() => setBack(true)} />}
      {form === "give-up" && <GiveUpForm carried={carried.id} close={close} />}
    </div>
  );
}
