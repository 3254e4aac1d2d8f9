// The settings: who acts and how the window looks, the workspace, its passphrase and recovery code, its backups, the fonts.
import { Head, Shown } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { Backups } from "./Backups";
import { CarriedCard } from "./CarriedCard";
import { Fonts } from "./Fonts";
import { PassphraseCard } from "./PassphraseCard";
import { PrinterCard } from "./PrinterCard";
import { RecoveryCard } from "./RecoveryCard";
import { Window } from "./Window";
import { WorkspaceCard } from "./WorkspaceCard";
import "./sheets";

export function Settings() {
  const { t } = useWords();
  const state = useView("office", {}, ["*"]);
  return (
    <>
      <Head title={t("frame-room-settings")} />
      <Shown view={state}>
        {(office) =>
          office && (
            <div className="settings">
              <div className="stack">
                <Window />
                <WorkspaceCard office={office} />
                <PassphraseCard hasPassphrase={office.has_passphrase} />
                <RecoveryCard hasPassphrase={office.has_passphrase} />
              </div>
              <div className="stack">
                <Backups hasPassphrase={office.has_passphrase} />
                {!office.held && <CarriedCard />}
                <Fonts />
                <PrinterCard />
              </div>
            </div>
          )
        }
      </Shown>
    </>
  );
}
