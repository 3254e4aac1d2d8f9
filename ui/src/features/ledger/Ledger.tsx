// The ledger: what was done, when and by whom; each entry can be taken back, the whole can be verified.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Input } from "tdesign-react";
import { call } from "../../host";
import { clock, longDate } from "../../shared/figures";
import { Empty, FailureNotice, Head, Shown, Tag } from "../../shared/parts";
import { useChange, useView } from "../../shared/queries";
import { useWords } from "../../words/words";

export function Ledger() {
  const { t, find, language } = useWords();
  const [filter, setFilter] = useState("");
  const entries = useView("ledger", { before: null, limit: 500 }, ["*"]);
  const undo = useChange("undo");
  const check = useMutation({ mutationFn: () => call("ledger_verify", {}) });
  const sentence = (operation: string) => {
    const key = `ledger-${operation.replace(/[._]/g, "-")}`;
    return find(key) ?? operation;
  };
  const failure = undo.error ?? check.error;
  return (
    <>
      <Head title={t("frame-room-ledger")}>
        <Input style={{ width: 240 }} value={filter} onChange={setFilter} placeholder={t("ledger-screen-filter")} clearable />
        <Button loading={check.isPending} onClick={() => check.mutate()}>{t("ledger-screen-verify")}</Button>
      </Head>
      {failure && <FailureNotice failure={failure} />}
      {check.data && <p>{check.data.troubles === 0
        ? <Tag tone="green">{t("ledger-screen-sound", { entries: check.data.entries, head: check.data.head.slice(0, 12) })}</Tag>
        : <Tag tone="red">{t("ledger-screen-trouble", { count: check.data.troubles })}</Tag>}</p>}
      <section className="card"><div>
        <Shown view={entries}>
          {(all) => all.length === 0 ? <Empty>{t("ledger-screen-empty")}</Empty> : all
            .filter((entry) => `${entry.actor} ${sentence(entry.operation)}`.includes(filter.trim()))
            .map((entry) => (
              <div className="row" key={entry.seq}>
                <span className="figure note" style={{ width: 48 }}>{entry.seq}</span>
                <span>{longDate(entry.at, language)} {clock(entry.at)}</span><span>{entry.actor}</span>
                <span className="grow">{sentence(entry.operation)}</span>
                {entry.undone_by !== null
                  ? <Tag tone="plain">{t("ledger-screen-undone", { seq: entry.undone_by })}</Tag>
                  : <Button size="small" variant="outline" onClick={() => undo.mutate({ seq: entry.seq })}>{t("ledger-screen-undo")}</Button>}
              </div>
            ))}
        </Shown>
      </div></section>
    </>
  );
}
