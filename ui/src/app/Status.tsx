// What just happened, said once at the foot of the window; an undo can be taken back from here.
import { useEffect } from "react";
import { CloseIcon } from "tdesign-icons-react";
import { Button } from "../shared/Button";
import { useWords } from "../words/words";

/** What is said; `undone` is the entry that was just taken back. */
export type News = { said: string; undone: number | null };

const SHOWN = 12_000;

type Props = { news: News; close: () => void; redo: (seq: number) => void };

export function Status({ news, close, redo }: Props) {
  const { t } = useWords();
  useEffect(() => {
    const end = setTimeout(close, SHOWN);
    return () => clearTimeout(end);
  }, [news]);
  return (
    <div className="status" role="status">
      <span>{news.said}</span>
      {news.undone !== null && (
        <Button size="small" variant="outline" onClick={() => news.undone !== null && redo(news.undone)}>
          {t("frame-redo")}
        </Button>
      )}
      <button type="button" className="icon-button" aria-label={t("form-close")} onClick={close}>
        <CloseIcon />
      </button>
    </div>
  );
}
