// The printer: a page by which it is measured before anything is printed that must fit.
import { FileExportIcon, PrintIcon } from "tdesign-icons-react";
import { Button } from "../../shared/Button";
import { MakingNotice } from "../../shared/MakeDocument";
import { Shown } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useMakeDocument } from "../../shared/useMakeDocument";
import { useWords } from "../../words/words";
import { SettingsCard } from "./SettingsCard";

export function PrinterCard() {
  const { t } = useWords();
  const society = useView("society", {}, ["society"]);
  const making = useMakeDocument();
  return (
    <Shown view={society}>
      {(owner) => {
        if (!owner) return null;
        const go = (then: "keep" | "print") =>
          making.make({ of: { document: "calibration_page", society_id: owner.id }, name: t("sheet-calibration-title"), then });
        return (
          <SettingsCard name="printer" title={t("settings-printer")}>
            <p className="note">{t("settings-printer-lead")}</p>
            <div className="printer-deeds">
              <Button variant="outline" icon={<PrintIcon />} loading={making.isBusy} onClick={() => go("print")}>
                {t("settings-printer-print")}
              </Button>
              <Button variant="text" icon={<FileExportIcon />} disabled={making.isBusy} onClick={() => go("keep")}>
                {t("settings-printer-keep")}
              </Button>
              <span className="note">{t("settings-printer-how")}</span>
            </div>
            <MakingNotice making={making} />
          </SettingsCard>
        );
      }}
    </Shown>
  );
}
