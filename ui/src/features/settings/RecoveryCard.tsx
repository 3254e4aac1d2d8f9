// The recovery code, made anew: the one before opens nothing any more.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type Failure, call } from "../../host";
import { Button } from "../../shared/Button";
import { RecoveryCode } from "../../shared/RecoveryCode";
import { TextField } from "../../shared/form";
import { FailureNotice } from "../../shared/parts";
import { useWords } from "../../words/words";
import { SettingsCard } from "./SettingsCard";

export function RecoveryCard({ hasPassphrase }: { hasPassphrase: boolean }) {
  const { t } = useWords();
  const [passphrase, setPassphrase] = useState("");
  const make = useMutation<{ recovery_code: string }, Failure>({
    mutationFn: () => call("new_recovery_code", { passphrase }),
    onSuccess: () => setPassphrase(""),
  });
  if (make.data) {
    return (
      <SettingsCard name="recovery" title={t("recovery-title")}>
        <RecoveryCode code={make.data.recovery_code} goOn={make.reset} goOnLabel={t("recovery-done")} />
      </SettingsCard>
    );
  }
  return (
    <SettingsCard name="recovery" title={t("recovery-title")}>
      <p className="note">{t("settings-recovery-why")}</p>
      {hasPassphrase && <TextField label={t("settings-recovery-passphrase")} value={passphrase} onChange={setPassphrase} isSecret />}
      {make.error && <FailureNotice failure={make.error} />}
      <div>
        <Button variant="outline" disabled={hasPassphrase && passphrase === ""} loading={make.isPending} onClick={() => make.mutate()}>
          {t("settings-recovery-make")}
        </Button>
      </div>
    </SettingsCard>
  );
}
