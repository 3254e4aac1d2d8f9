// Both texts of the minutes, where one was typed while the other came from elsewhere; who writes says which it is to be.
import { Button } from "../../../shared/Button";
import { useWords } from "../../../words/words";
import type { Minutes } from "./useMinutes";

export function Overtaken({ minutes }: { minutes: Minutes }) {
  const { t } = useWords();
  if (!minutes.isOvertaken) return null;
  return (
    <div className="notice minutes-overtaken" role="alert">
      <p>{t("council-minutes-overtaken")}</p>
      <blockquote>{minutes.standing}</blockquote>
      <p className="minutes-overtaken-choice">
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
