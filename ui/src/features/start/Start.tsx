// First start: a new workspace, the sample society, or one that exists.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AutoComplete, Button, Input } from "tdesign-react";
import { call, pickFolder } from "../../host";
import { newId } from "../../shared/ids";
import { Card, FailureNotice } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";

export function Start() {
  const { t } = useWords();
  const client = useQueryClient();
  const societies = useView("societies", { text: "" }, []);
  const [society, setSociety] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [opening, setOpening] = useState("");
  const begin = useMutation({
    mutationFn: async (way: "new" | "sample" | "open") => {
      const folder = await pickFolder(t(`start-${way}`));
      if (folder === null) return null;
      if (way === "new") return (await call("create", { folder, society, society_id: newId(), passphrase })).recovery_code;
      if (way === "sample") await call("sample", { folder });
      else await call("open", { folder, passphrase: opening });
      await client.invalidateQueries();
      return null;
    },
  });
  if (begin.data) {
    return (
      <div className="start">
        <p className="notice">{t("start-recovery", { code: begin.data })}</p>
        <Button onClick={() => void client.invalidateQueries()}>{t("start-go-on")}</Button>
      </div>
    );
  }
  return (
    <div className="start">
      <h2>{t("start-welcome")}</h2>
      {begin.error && <FailureNotice failure={begin.error} />}
      <Card title={t("start-new")}>
        <div className="stack">
          <AutoComplete value={society} onChange={setSociety} placeholder={t("start-society")} filterable
            options={(societies.data ?? []).map((listing) => listing.name)} />
          <Input type="password" value={passphrase} onChange={setPassphrase} placeholder={t("start-passphrase")} />
          <Button disabled={society.trim() === ""} onClick={() => begin.mutate("new")}>{t("start-create")}</Button>
        </div>
      </Card>
      <Card title={t("start-open")}>
        <div className="stack">
          <Input type="password" value={opening} onChange={setOpening} placeholder={t("start-passphrase-open")} />
          <Button variant="outline" onClick={() => begin.mutate("open")}>{t("start-choose")}</Button>
        </div>
      </Card>
      <Button variant="outline" onClick={() => begin.mutate("sample")}>{t("start-sample")}</Button>
    </div>
  );
}
