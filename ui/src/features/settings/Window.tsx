// Who acts at this machine, the language and the size of type.
import { useState } from "react";
import { Switch } from "tdesign-react";
import { Button } from "../../shared/Button";
import { useActAs, useActing } from "../../shared/actor";
import { ChoiceField, TextField } from "../../shared/form";
import { FailureNotice } from "../../shared/parts";
import { languages, useWords } from "../../words/words";
import { SettingsCard } from "./SettingsCard";
import { chooseType, isLarger } from "./type";

function Actor({ present }: { present: string }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const actAs = useActAs();
  const name = typed ?? present;
  const keep = () => actAs.mutate({ name: name.trim() }, { onSuccess: () => setTyped(null) });
  return (
    <form
      className="settings-line"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField label={t("settings-actor")} value={name} onChange={setTyped} hint={t("settings-actor-hint")} refusal={undefined} />
      <Button variant="outline" type="submit" disabled={name.trim() === "" || name.trim() === present} loading={actAs.isPending}>
        {t("settings-keep")}
      </Button>
      {actAs.error && <FailureNotice failure={actAs.error} />}
    </form>
  );
}

export function Window() {
  const { t, language, speak } = useWords();
  const acting = useActing();
  const [larger, setLarger] = useState(isLarger);
  const enlarge = (on: boolean) => {
    chooseType(on);
    setLarger(on);
  };
  return (
    <SettingsCard name="actor" title={t("settings-window")}>
      {acting.data && <Actor present={acting.data.name} />}
      <ChoiceField
        label={t("frame-language")}
        value={language}
        onChange={(chosen) => chosen && speak(chosen)}
        options={languages.map((value) => ({ value, label: t(`frame-language-${value}`) }))}
      />
      <div className="settings-switch">
        <span id="larger-type">{t("settings-larger")}</span>
        <Switch value={larger} onChange={(on) => enlarge(on === true)} {...({ "aria-labelledby": "larger-type", "aria-checked": larger } as object)} />
      </div>
    </SettingsCard>
  );
}
