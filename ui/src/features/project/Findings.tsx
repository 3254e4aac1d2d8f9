// What the plan's rules say of the project today, by clause, the worst first, each with its proof or a button to mend it.
import { useState } from "react";
import { Input } from "tdesign-react";
import { SearchIcon } from "tdesign-icons-react";
import type { Finding, FindingStatus } from "../../generated/api";
import { ordinal } from "../../shared/figures";
import { Clause } from "../../shared/Hovered";
import { Empty, Tag } from "../../shared/parts";
import { writeCells } from "../../shared/read/cells";
import { useWords } from "../../words/words";
import { useDialog } from "./ChangeDialog";
import { Explained, Mend, Proofs, findingTone, useRuleWords } from "./FindingRow";
import { SectionHead, type SectionProps, inProject } from "./section";
import "./sheets";

const order: FindingStatus[] = ["breached", "missing", "not_yet_due", "met"];

/** The chapter of a clause: §五(二) stands under §五. */
const chapterOf = (clause: string): string => clause.slice(0, 2);

/** Its number, as the words count chapters. */
const chapterNumber = (chapter: string) =>
  [1, 2, 3, 4, 5, 6, 7].find((one) => ordinal(one, "zh-Hans") === chapter.slice(1));

function Totals({ findings }: { findings: Finding[] }) {
  const { t, find } = useWords();
  const count = (status: FindingStatus) => findings.filter((one) => one.status === status).length;
  return (
    <section className="card totals">
      {order.map((status) => (
        <div key={status} className={`total ${status}`}>
          <strong>{count(status)}</strong>
          <span className="note">{t(`desk-finding-${status}`)}</span>
        </div>
      ))}
      <div
        className="segments"
        role="img"
        aria-label={order.map((status) => `${t(`desk-finding-${status}`)} ${count(status)}`).join("，")}
      >
        {[...findings].reverse().map((one) => (
          <span key={one.rule} className={one.status} title={find(`rule-${one.rule}`)} />
        ))}
      </div>
    </section>
  );
}

function FindingsSection({ room }: SectionProps) {
  const { t, find } = useWords();
  const [dialog, open] = useDialog();
  const [isAll, showAll] = useState(true);
  const [text, type] = useState("");
  const wanting = room.findings.filter((one) => one.status === "breached" || one.status === "missing");
  const titleOf = (one: Finding) => find(`rule-${one.rule}`) ?? one.rule;
  const said = (one: Finding) => [one.clause, titleOf(one), find(`rule-${one.rule}-asks`)].join(" ");
  const shown = (isAll ? room.findings : wanting).filter((one) => said(one).includes(text.trim()));
  const chapters = [...new Set(shown.map((one) => chapterOf(one.clause)))];
  const worst = wanting[0];
  const copy = (event: React.ClipboardEvent) => {
    if (!(document.getSelection()?.isCollapsed ?? true)) return;
    const lines = shown.map((one) => [
      one.clause,
      titleOf(one),
      t(`desk-finding-${one.status}`),
      one.records.map((record) => record.title).join("；"),
    ]);
    const head = [t("findings-clause"), t("findings-asks"), t("findings-status"), t("findings-proof")];
    event.clipboardData.setData("text/plain", writeCells([head, ...lines]));
    event.preventDefault();
  };
  return (
    <>
      <SectionHead
        room={room}
        section="findings"
        counts={<span className="note">{t("findings-count", { count: room.findings.length })}</span>}
      />
      <Totals findings={room.findings} />
      <div className="toolbar">
        <div className="segmented" role="group" aria-label={t("findings-which")}>
          <button type="button" aria-pressed={!isAll} onClick={() => showAll(false)}>
            {t("findings-wanting")} <span>{wanting.length}</span>
          </button>
          <button type="button" aria-pressed={isAll} onClick={() => showAll(true)}>
            {t("findings-every")} <span>{room.findings.length}</span>
          </button>
        </div>
        <span className="grow" />
        <label className="finding-find">
          <span className="unseen">{t("findings-find")}</span>
          <Input value={text} onChange={type} prefixIcon={<SearchIcon />} placeholder={t("findings-find")} />
        </label>
      </div>
      {shown.length === 0 ? (
        <Empty>{t(text ? "findings-not-found" : "findings-none")}</Empty>
      ) : (
        <table className="table findings" aria-label={t("section-findings")} onCopy={copy}>
          <thead>
            <tr>
              <th scope="col" className="clause-cell">
                {t("findings-clause")}
              </th>
              <th scope="col">{t("findings-asks")}</th>
              <th scope="col" className="status-cell">
                {t("findings-status")}
              </th>
              <th scope="col">{t("findings-proof")}</th>
              <th scope="col" className="mend-cell">
                <span className="unseen">{t("findings-mend")}</span>
              </th>
            </tr>
          </thead>
          {chapters.map((chapter) => {
            const own = shown.filter((one) => chapterOf(one.clause) === chapter);
            return (
              <tbody key={chapter}>
                <tr className="group">
                  <th scope="rowgroup" colSpan={4}>
                    {chapter}　{find(`chapter-${chapterNumber(chapter)}`)}{" "}
                    {order.map((status) => {
                      const count = own.filter((one) => one.status === status).length;
                      return (
                        count > 0 && (
                          <Tag key={status} tone={findingTone[status]}>
                            {t("desk-finding-count", { word: t(`desk-finding-${status}`), count })}
                          </Tag>
                        )
                      );
                    })}
                  </th>
                  <td className="right note">{t("findings-items", { count: own.length })}</td>
                </tr>
                {own.map((finding) => (
                  <FindingRows
                    key={finding.rule}
                    room={room}
                    finding={finding}
                    open={open}
                    isFirst={finding === worst}
                  />
                ))}
              </tbody>
            );
          })}
        </table>
      )}
      {dialog}
    </>
  );
}

type RowProps = Parameters<typeof Mend>[0];

function FindingRows({ room, finding, open, isFirst }: RowProps) {
  const { t } = useWords();
  const { title, asks } = useRuleWords(finding);
  const isWanting = finding.status === "breached" || finding.status === "missing";
  return (
    <>
      <tr>
        <td className="clause-cell">
          <Clause clause={finding.clause} asks={asks} />
        </td>
        <td>{title}</td>
        <td className="status-cell">
          <Tag tone={findingTone[finding.status]}>{t(`desk-finding-${finding.status}`)}</Tag>
        </td>
        <td>
          <Proofs room={room} finding={finding} />
        </td>
        <td className="mend-cell">
          <Mend room={room} finding={finding} open={open} isFirst={isFirst} />
        </td>
      </tr>
      {isWanting && (
        <tr className={`finding-more ${finding.status}`}>
          <td />
          <td colSpan={4}>
            <div className="row">
              <Explained room={room} finding={finding} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

export const Findings = inProject(FindingsSection);
