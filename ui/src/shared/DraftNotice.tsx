// Says that what stands in a form is a draft that was not saved, and offers to drop it.
import { useWords } from "../words/words";
import { Button } from "./Button";

export function DraftNotice({ clear }: { clear: () => void }) {
  const { t } = useWords();
  return (
    <p className="draft" role="status">
      <span>{t("form-draft")}</span>
      <Button size="small" variant="outline" type="button" onClick={clear}>
        {t("form-draft-drop")}
      </Button>
    </p>
  );
}
