// What a meeting needs on paper, printed in one go: what it is, in which order, and how it is to be printed.
import { FileExportIcon, PrintIcon } from "tdesign-icons-react";
import type { Offer } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { MakingNotice } from "../../../shared/MakeDocument";
import { Modal } from "../../../shared/Modal";
import { Shown } from "../../../shared/parts";
import { usePrintable } from "../../../shared/print";
import { useView } from "../../../shared/queries";
import { useMakeDocument } from "../../../shared/useMakeDocument";
import { useWords } from "../../../words/words";

type Props = {
  meeting: string;
  title: string;
  /** What a paper is called in this room. */
  named: (offer: Offer) => string;
  kinds: string[];
  close: () => void;
};

export function PrintJob({ meeting, title, named, kinds, close }: Props) {
  const { t, language } = useWords();
  const job = useView("print_job", { meeting_id: meeting, language }, kinds);
  const making = useMakeDocument();
  const go = (then: "keep" | "print") =>
    making.make({ of: { document: "meeting_papers", meeting_id: meeting }, name: `${title} ${t("council-job-title")}`, then });
  usePrintable(making.isBusy ? null : () => go("print"));
  return (
    <Modal title={t("council-job-title")} close={close}>
      <Shown view={job}>
        {(parts) => (
          <div className="stack">
            <p>{t("council-job-lead", { count: parts.length })}</p>
            <ol className="job-parts">
              {parts.map((part) => (
                <li key={`${part.of.document} ${part.key}`}>{named(part)}</li>
              ))}
            </ol>
            <p className="note">{t("council-job-single")}</p>
            <MakingNotice making={making} />
            <div className="job-deeds">
              <span className="grow">{t("council-job-print")}</span>
              <Button variant="outline" icon={<FileExportIcon />} disabled={making.isBusy} onClick={() => go("keep")}>
                {t("council-job-kept")}
              </Button>
              <Button theme="primary" icon={<PrintIcon />} loading={making.isBusy} title={t("form-print-hint")} onClick={() => go("print")}>
                {t("form-print")}
              </Button>
            </div>
          </div>
        )}
      </Shown>
    </Modal>
  );
}
