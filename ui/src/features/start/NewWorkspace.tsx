// A new workspace: the society, found in the public list as its name is typed, a passphrase or none, and a folder.
import { type FormEvent, useState } from "react";
import { AutoComplete } from "tdesign-react";
import { pickFolder } from "../../host";
import { Button } from "../../shared/Button";
import { isComposing } from "../../shared/composing";
import { LongBar } from "../../shared/LongBar";
import { TextField } from "../../shared/form";
import { Field } from "../../shared/form/Field";
import { newId } from "../../shared/ids";
import { useLong } from "../../shared/long";
import { Card, FailureNotice } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";

/** So many of the list are offered. */
const OFFERED = 8;

export function NewWorkspace({ made }: { made: (code: string) => void }) {
  const { t } = useWords();
  const [society, setSociety] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const create = useLong("create");
  const name = society.trim();
  const offered = useView("societies", { text: name }, []);
  const listed = (offered.data ?? []).find((one) => one.name === name);
  const differs = passphrase !== again;
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (name === "" || differs || create.isBusy) return;
    const folder = await pickFolder(t("start-create"));
    if (folder !== null) create.run({ folder, society: name, society_id: newId(), passphrase }, (reply) => made(reply.recovery_code));
  };
  return (
    <Card title={t("start-new")}>
      <form className="stack" onSubmit={(event) => void begin(event)}>
        <Field
          label={t("start-society")}
          hint={listed ? t("start-listed", { code: listed.code, field: listed.field }) : t("start-society-hint")}
          isEmpty={name === ""}
          required
          opens="listbox"
        >
          {/* What chooses among characters chooses no society. */}
          <div onKeyDown={(event) => isComposing(event) && event.stopPropagation()}>
            <AutoComplete
              value={society}
              onChange={setSociety}
              placeholder=""
              options={name === "" ? [] : (offered.data ?? []).slice(0, OFFERED).map((one) => one.name)}
              highlightKeyword
            />
          </div>
        </Field>
        <div className="start-pair">
          <TextField label={t("start-passphrase")} value={passphrase} onChange={setPassphrase} isSecret />
          <TextField
            label={t("start-passphrase-again")}
            value={again}
            onChange={setAgain}
            refusal={again !== "" && differs ? t("settings-passphrase-differs") : undefined}
            isSecret
          />
        </div>
        <p className="note">{t("start-passphrase-why")}</p>
        {create.failure && <FailureNotice failure={create.failure} />}
        <LongBar label={t("start-making")} long={create} />
        <div>
          <Button theme="primary" type="submit" disabled={name === "" || differs || create.isBusy}>
            {t("start-create")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
