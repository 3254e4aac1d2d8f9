// The passphrase: set, changed, taken away; by the recovery code when the present one is forgotten.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Failure, call } from "../../host";
import { Button } from "../../shared/Button";
import { TextField } from "../../shared/form";
import { FailureNotice } from "../../shared/parts";
import { useWords } from "../../words/words";
import { SettingsCard } from "./SettingsCard";

type Asked = { known: string; isByCode: boolean; new: string };

const send = ({ known, isByCode, new: fresh }: Asked) =>
  isByCode
    ? call("change_passphrase_with_recovery_code", { recovery_code: known, new: fresh })
    : call("change_passphrase", { old: known, new: fresh });

export function PassphraseCard({ hasPassphrase }: { hasPassphrase: boolean }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [known, setKnown] = useState("");
  const [isByCode, setByCode] = useState(false);
  const [fresh, setFresh] = useState("");
  const [again, setAgain] = useState("");
  const [done, setDone] = useState<"set" | "changed" | "removed" | null>(null);
  const change = useMutation<unknown, Failure, Asked>({ mutationFn: send });
  const begin = (wanted: string, what: "set" | "changed" | "removed") =>
    change.mutate(
      { known, isByCode, new: wanted },
      {
        onSuccess: () => {
          setKnown("");
          setByCode(false);
          setFresh("");
          setAgain("");
          setDone(what);
          void client.invalidateQueries({ queryKey: ["office"] });
        },
      },
    );
  const differs = again !== "" && again !== fresh;
  const canChange = fresh !== "" && again === fresh && (!hasPassphrase || known !== "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canChange) begin(fresh, hasPassphrase ? "changed" : "set");
  };
  return (
    <SettingsCard name="passphrase" title={t("settings-passphrase")}>
      <p className="note">{t(hasPassphrase ? "settings-passphrase-is" : "settings-passphrase-none")}</p>
      <form className="stack" onSubmit={submit}>
        {hasPassphrase && (
          <TextField
            label={t(isByCode ? "recovery-title" : "settings-passphrase-old")}
            value={known}
            onChange={setKnown}
            isSecret={!isByCode}
          />
        )}
        <div className="settings-pair">
          <TextField label={t("settings-passphrase-new")} value={fresh} onChange={setFresh} isSecret />
          <TextField
            label={t("settings-passphrase-again")}
            value={again}
            onChange={setAgain}
            refusal={differs ? t("settings-passphrase-differs") : undefined}
            isSecret
          />
        </div>
        {change.error && <FailureNotice failure={change.error} />}
        {done && !change.error && <p role="status">{t(`settings-passphrase-${done}`)}</p>}
        <div className="row">
          <Button variant="outline" type="submit" disabled={!canChange} loading={change.isPending}>
            {t(hasPassphrase ? "settings-passphrase-change" : "settings-passphrase-begin")}
          </Button>
          {hasPassphrase && (
            <Button variant="outline" disabled={known === "" || change.isPending} onClick={() => begin("", "removed")}>
              {t("settings-passphrase-remove")}
            </Button>
          )}
          {hasPassphrase && (
            <Button
              variant="text"
              theme="primary"
              onClick={() => {
                setByCode(!isByCode);
                setKnown("");
                change.reset();
              }}
            >
              {t(isByCode ? "settings-passphrase-by-old" : "settings-passphrase-by-code")}
            </Button>
          )}
        </div>
      </form>
    </SettingsCard>
  );
}
