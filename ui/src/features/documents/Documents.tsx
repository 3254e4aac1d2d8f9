// Documents: what can be exported, what was, what became of it, and whether a file is one of ours.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Tabs } from "tdesign-react";
import type { DocumentRow, Fate, FileVerdict, Offer } from "../../generated/api";
import { call, openPath, pickFile, saveFile } from "../../host";
import { clock, longDate } from "../../shared/figures";
import { newId } from "../../shared/ids";
import { Card, Empty, FailureNotice, Head, Shown, Tag, type Tone } from "../../shared/parts";
import { readsStale, useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { Submit } from "./Submit";

const tone: Record<Fate, Tone> = { sent: "blue", returned: "amber", approved: "green", filed: "green" };

function Exports({ rows }: { rows: DocumentRow[] }) {
  const { t, language } = useWords();
  if (rows.length === 0) return <Empty>{t("documents-exports-empty")}</Empty>;
  return rows.map(({ export: one, submissions }) => (
    <Card key={one.id} title={one.title}>
      <div className="row"><span>{longDate(one.exported_at, language)} {clock(one.exported_at)}</span><span className="grow">{one.file_name}</span>
        <span className="note">{t("documents-pages", { pages: one.pages })}</span><span className="note" title={one.file_sha256}>{one.file_sha256.slice(0, 12)}</span></div>
      {submissions.map((sent) => (
        <div className="row" key={sent.id}><span>{longDate(sent.sent_on, language)}</span><span className="grow">{sent.recipient}</span><span className="note">{sent.answer}</span><Tag tone={tone[sent.fate]}>{t(`word-${sent.fate}`)}</Tag></div>
      ))}
      <Submit row={{ export: one, submissions }} />
    </Card>
  ));
}

// A file without data inside, an attendance sheet, is known by its hash alone.
function Found({ verdict }: { verdict: FileVerdict }) {
  const { t } = useWords();
  if (verdict.code === null || verdict.anchor_seq === null) return <Tag tone="green">{t("documents-recorded")}</Tag>;
  const sound = verdict.code_holds && verdict.bytes_hold;
  return (
    <>
      <Tag tone={sound ? "green" : "red"}>
        {sound ? t("documents-sound", { code: verdict.code }) : t("documents-changed")}
      </Tag>{" "}
      {verdict.is_known !== null && (
        <Tag tone={verdict.is_known ? "green" : "amber"}>
          {t(verdict.is_known ? "documents-known" : "documents-unknown", { seq: verdict.anchor_seq })}
        </Tag>
      )}
    </>
  );
}

// How often this document was exported, of a report for this very period.
function timesExported(offer: Offer, rows: DocumentRow[]) {
  const period = "period" in offer.of ? offer.of.period : null;
  return rows.filter(({ export: one }) => (
    one.of_id === offer.key && one.document === offer.of.document
    && one.period_from === (period?.from ?? null) && one.period_to === (period?.to ?? null)
  )).length;
}

export function Documents() {
  const { t, language } = useWords();
  const client = useQueryClient();
  const offers = useView("documents", { language }, ["*"]);
  const rows = useView("exported", {}, ["*"]);
  const make = useMutation({
    mutationFn: async (offer: Offer) => {
      const path = await saveFile(t("documents-export"), `${offer.title}.pdf`);
      if (path === null) return null;
      const export_id = newId();
      const made = await call("export", { export_id, of: offer.of, language, path });
      await client.invalidateQueries({ predicate: (query) => readsStale(query.queryKey, made.stale) });
      return made;
    },
  });
  const check = useMutation({
    mutationFn: async () => {
      const path = await pickFile(t("documents-check"), ["pdf"]);
      return path === null ? null : call("verify_file", { path });
    },
  });
  const failure = make.error ?? check.error;
  const verdict = check.data;
  return (
    <>
      <Head title={t("frame-room-documents")}><Button variant="outline" loading={check.isPending} onClick={() => check.mutate()}>{t("documents-check")}</Button></Head>
      {failure && <FailureNotice failure={failure} />}
      {verdict && (
        <p className="notice" role="status">
          {verdict.number} {verdict.title}{"　"}<Found verdict={verdict} />
        </p>
      )}
      {make.data && <div className="row"><span>{t("council-exported", { path: make.data.path, seq: make.data.seq })}</span><Button size="small" variant="outline" onClick={() => make.data && void openPath(make.data.path)}>{t("council-open-file")}</Button></div>}
      <Tabs defaultValue="offers">
        <Tabs.TabPanel value="offers" label={t("documents-offers")}>
          <Shown view={offers}>{(all) => all.length === 0 ? <Empty>{t("documents-offers-empty")}</Empty> : (
            <table className="table"><thead><tr><th>{t("documents-kind")}</th><th>{t("council-title")}</th><th>{t("documents-exported-count")}</th><th /></tr></thead>
              <tbody>{all.map((offer) => (
                <tr key={offer.of.document + offer.key + offer.title}><td>{t(`documents-kind-${offer.of.document}`)}</td><td>{offer.title}</td>
                  <td>{timesExported(offer, rows.data ?? [])}</td>
                  <td><Button size="small" variant="outline" loading={make.isPending} onClick={() => make.mutate(offer)}>{t("documents-export")}</Button></td></tr>
              ))}</tbody></table>
          )}</Shown>
        </Tabs.TabPanel>
        <Tabs.TabPanel value="exports" label={t("documents-exports")}><Shown view={rows}>{(all) => <div className="stack"><Exports rows={all} /></div>}</Shown></Tabs.TabPanel>
      </Tabs>
    </>
  );
}
