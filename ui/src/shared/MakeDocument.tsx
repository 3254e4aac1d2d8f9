// The buttons by which the document on screen goes out: printed, exported; Ctrl+P prints it too.
import { FileExportIcon, PrintIcon } from "tdesign-icons-react";
import type { DocumentOf } from "../generated/api";
import { openPath } from "../host";
import { useWords } from "../words/words";
import { Button } from "./Button";
import { FailureNotice } from "./parts";
import { usePrintable } from "./print";
import { useMakeDocument } from "./useMakeDocument";

type Making = ReturnType<typeof useMakeDocument>;

type Props = {
  of: DocumentOf;
  /** Name of the file without its ending. */
  name: string;
  making: Making;
  /** Why it cannot go out now. */
  blocked?: string | null;
  /** Whether printing is the one thing to do here. */
  isFilled?: boolean;
};

/** What is cut apart, folded or stuck on: its back stays white. */
const isOneSided = (of: DocumentOf): boolean => ["ballot_papers", "name_plates", "seat_labels"].includes(of.document);

/** Print and export. */
export function MakeDocument({ of, name, making, blocked = null, isFilled = false }: Props) {
  const { t } = useWords();
  const isOff = making.isBusy || blocked !== null;
  const go = (then: "keep" | "print") => making.make({ of, name, then });
  usePrintable(isOff ? null : () => go("print"));
  return (
    <>
      <Button variant="outline" icon={<FileExportIcon />} disabled={isOff} title={blocked ?? ""} onClick={() => go("keep")}>
        {t("form-export")}
      </Button>
      <Button
        variant={isFilled ? "base" : "outline"}
        icon={<PrintIcon />}
        disabled={isOff}
        title={blocked ?? t(isOneSided(of) ? "form-print-hint-one-sided" : "form-print-hint")}
        onClick={() => go("print")}
      >
        {t("form-print")}
      </Button>
    </>
  );
}

/** How far the file is, that it can be stopped, and what became of it. */
export function MakingNotice({ making }: { making: Making }) {
  const { t } = useWords();
  const { isBusy, made, failure } = making;
  if (isBusy) {
    return (
      <div className="making" role="status">
        <span>{t("form-exporting")}</span>
        <progress className="gauge" aria-label={t("form-exporting")} />
      </div>
    );
  }
  if (failure) return <FailureNotice failure={failure} />;
  if (!made) return null;
  const printed = made.is_one_sided ? "form-printed-one-sided" : "form-printed";
  const said = t(making.wasPrinted ? printed : "form-exported", { path: made.path, seq: made.seq });
  return (
    <div className="making" role="status">
      <span className="grow">{said}</span>
      <Button size="small" variant="outline" onClick={() => void openPath(made.path)}>
        {t("form-open-file")}
      </Button>
      <Button size="small" variant="text" onClick={making.forget}>
        {t("form-close")}
      </Button>
    </div>
  );
}
