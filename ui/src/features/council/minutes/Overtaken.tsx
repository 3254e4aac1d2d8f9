// Both texts of the minutes, where one was typed while the other came from elsewhere; who writes says which it is to be.
import { Button } from "../../../shared/Button";
import { useWords } from "../../../words/words";
import type { Minutes } from "./useMinutes";
import "./overtaken.css";

export function Overtaken({ minutes }: { minutes: Minutes }) {
  const { t } = useWords();
  if (!minutes.isOvertaken) return null;
  return (
    <div className="notice overtaken" role="alert">
      <p>{t("council-minutes-overtaken")}</p>
      <blockquote>{minutes.standing}</blockquote>
      <p className="overtaken-choice">
        <Button size="small" variant="outline" type="button" onClick={minutes.keepStanding}>
          {t("council-minutes-keep-standing")}
        </Button>
        <Button size="small" variant="outline" type="button" onClick={minutes.keepTyped}>
          {t("council-minutes-keep-typed")}
        </Button>
      </p>
    </div>
  );
}
