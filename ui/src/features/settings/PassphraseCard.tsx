// The passphrase: set, changed, taken away.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "tdesign-react";
import { type Failure, call } from "../../host";
import { TextField } from "../../shared/form";
import { FailureNotice } from "../../shared/parts";
import { useWords } from "../../words/words";
import { SettingsCard } from "./SettingsCard";

type Asked = { old: string; new: string };

export function PassphraseCard({ hasPassphrase }: { hasPassphrase: boolean }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const [again, setAgain] = useState("");
  const [done, setDone] = useState<"set" | "changed" | "removed" | null>(null);
  const change = useMutation<unknown, Failure, Asked>({ mutationFn: (asked) => call("change_passphrase", asked) });
  const begin = (asked: Asked, what: "set" | "changed" | "removed") =>
    change.mutate(asked, {
      onSuccess: () => {
        setOld("");
        setFresh("");
        setAgain("");
        setDone(what);
        void client.invalidateQueries({ queryKey: ["office"] });
      },
    });
  const differs = again !== "" && again !== fresh;
  const canChange = fresh !== "" && again === fresh && (!hasPassphrase || old !== "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canChange) begin({ old, new: fresh }, hasPassphrase ? "changed" : "set");
  };
  return (
    <SettingsCard name="passphrase" title={t("settings-passphrase")}>
      <p className="note">{t(hasPassphrase ? "settings-passphrase-is" : "settings-passphrase-none")}</p>
      <form className="stack" onSubmit={submit}>
        {hasPassphrase && <TextField label={t("settings-passphrase-old")} value={old} onChange={setOld} isSecret />}
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
          <Button tag="button" variant="outline" type="submit" disabled={!canChange} loading={change.isPending}>
            {t(hasPassphrase ? "settings-passphrase-change" : "settings-passphrase-begin")}
          </Button>
          {hasPassphrase && (
            <Button tag="button" variant="outline" disabled={old === "" || change.isPending} onClick={() => begin({ old, new: "" }, "removed")}>
              {t("settings-passphrase-remove")}
            </Button>
          )}
        </div>
      </form>
    </SettingsCard>
  );
}
