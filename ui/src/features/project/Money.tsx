// The project's money: planned, received and spent by source and by line, every receipt and expense, who allowed it.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { AddIcon } from "tdesign-icons-react";
import type { ExpenseView, LineView, MoneyReceipt, SourceView } from "../../generated/api";
import { Button } from "../../shared/Button";
import { EvidenceButton } from "../../shared/Evidence";
import { yuan } from "../../shared/figures";
import { Clause, Wan } from "../../shared/Hovered";
import { type ListColumn, ListTable } from "../../shared/ListTable";
import { Tag } from "../../shared/parts";
import { useWords } from "../../words/words";
import { type Open, useDialog } from "./ChangeDialog";
import { Nothing, lines, sums, useDays } from "./columns";
import { LinkResolution, Receive, Spend } from "./MoneyForms";
import { PasteExpenses } from "./pastes";
import { SectionHead, type SectionProps, clauseOf, inProject, useLedTo } from "./section";
import "./sheets";

function Sums({ room }: SectionProps) {
  const { t } = useWords();
  const { planned, received, spent } = room.money;
  const most = Math.max(planned, received, spent, 1);
  const shareOf = (part: number, whole: number) => (whole > 0 ? Math.round((part / whole) * 100) : 0);
  const bar = (kind: "planned" | "received" | "spent", note = "") => (
    <div className="money-sum" key={kind}>
      <span>{t(`desk-money-${kind}`)}</span>
      <span className="track" aria-hidden>
        <span className={kind} style={{ width: `${(room.money[kind] / most) * 100}%` }} />
      </span>
      <strong>
        <Wan fen={room.money[kind]} />
      </strong>
      <span className="note">{note}</span>
    </div>
  );
  return (
    <section className="card" aria-label={t("money-sums")}>
      <div>
        {bar("planned")}
        {bar("received", t("money-of-received", { share: shareOf(received, planned) }))}
        {bar("spent", t("money-of-spent", { share: shareOf(spent, received) }))}
      </div>
    </section>
  );
}

function Sources({ room }: SectionProps) {
  const { t } = useWords();
  const columns: ListColumn<SourceView>[] = [
    { key: "year", title: t("money-year"), width: 64, cell: (one) => one.source.year },
    { key: "name", title: t("money-source"), cell: (one) => one.source.name },
    { key: "kind", title: t("money-kind"), cell: (one) => t(`funding-${one.source.kind}`) },
    sums("planned", t("desk-money-planned"), (one) => one.source.planned),
    sums("received", t("desk-money-received"), (one) => one.received),
    sums("spent", t("desk-money-spent"), (one) => one.spent),
    sums("left", t("money-there"), (one) => one.left),
  ];
  return (
    <section className="card">
      <header>
        <h2>{t("money-sources")}</h2>
        <span className="note">{t("money-in-wan")}</span>
      </header>
      <ListTable
        label={t("money-sources")}
        columns={columns}
        rows={room.sources}
        keyOf={(one) => one.source.id}
        empty={<FromAgreement room={room} />}
      />
    </section>
  );
}

function Lines({ room }: SectionProps) {
  const { t } = useWords();
  const columns: ListColumn<LineView>[] = [
    { key: "subject", title: t("money-line"), cell: (one) => one.line.subject },
    sums("budgeted", t("money-budgeted"), (one) => one.line.amount),
    sums("spent", t("desk-money-spent"), (one) => one.spent),
    sums("left", t("money-left"), (one) => one.left),
  ];
  return (
    <section className="card">
      <header>
        <h2>{t("money-budget")}</h2>
        <span className="note">{t("money-in-wan")}</span>
      </header>
      <ListTable
        label={t("money-budget")}
        columns={columns}
        rows={room.budget}
        keyOf={(one) => one.line.id}
        empty={<FromAgreement room={room} />}
      />
    </section>
  );
}

function FromAgreement({ room }: SectionProps) {
  const { t } = useWords();
  return (
    <div className="empty pad">
      <p className="note">{t("money-from-agreement")}</p>
      <Link className="as-button" to="/project/$project/agreement" params={{ project: room.project.id }}>
        {t("step-to-agreement")}
      </Link>
    </div>
  );
}

function Expenses({ room, open }: SectionProps & { open: Open }) {
  const { t } = useWords();
  const days = useDays();
  const subject = (one: ExpenseView) =>
    room.budget.find((line) => line.line.id === one.expense.budget_line_id)?.line.subject ?? "";
  const source = (one: ExpenseView) =>
    room.sources.find((from) => from.source.id === one.expense.funding_source_id)?.source.name ?? "";
  const link = (one: ExpenseView) =>
    open((close) => <LinkResolution room={room} expense={one.expense} close={close} />);
  const allowed = (one: ExpenseView) => {
    const isBreach = one.is_major && !one.is_decided;
    return (
      <span className="inline">
        {isBreach && <Tag tone="red">{t("money-undecided")}</Tag>}
        {one.number ?? (isBreach ? "" : t("money-not-major"))}
        {(isBreach || one.is_major) && (
          <Button size="small" variant="outline" onClick={() => link(one)}>
            {t("money-link")}
          </Button>
        )}
      </span>
    );
  };
  const columns: ListColumn<ExpenseView>[] = [
    days("day", t("money-paid-on"), (one) => one.expense.paid_on, 92),
    { key: "voucher", title: t("money-voucher"), width: 104, cell: (one) => one.expense.voucher },
    lines("purpose", t("money-purpose"), (one) => one.expense.purpose),
    lines("payee", t("money-payee"), (one) => one.expense.payee ?? "", 126),
    lines("line", t("money-line"), subject, 138),
    lines("source", t("money-source"), source, 112),
    { key: "allowed", title: t("money-resolution"), width: 190, cell: allowed, toText: (one) => one.number ?? "" },
    sums("amount", t("money-amount-wan"), (one) => one.expense.amount, 96),
    {
      key: "evidence",
      title: t("evidence"),
      width: 100,
      cell: ({ expense }) => (
        <EvidenceButton of={{ record: "expense", expense_id: expense.id }} id={expense.id} title={expense.purpose} />
      ),
      toText: () => "",
    },
  ];
  const empty = <Nothing>{t("money-expenses-none")}</Nothing>;
  return (
    <ListTable
      label={t("money-expenses")}
      columns={columns}
      rows={room.expenses}
      keyOf={(one) => one.expense.id}
      empty={empty}
    />
  );
}

function Receipts({ room }: SectionProps) {
  const { t } = useWords();
  const days = useDays();
  const source = (one: MoneyReceipt) =>
    room.sources.find((from) => from.source.id === one.funding_source_id)?.source.name ?? "";
  const columns: ListColumn<MoneyReceipt>[] = [
    days("day", t("money-received-on"), (one) => one.received_on, 120),
    { key: "voucher", title: t("money-voucher"), width: 160, cell: (one) => one.voucher },
    { key: "source", title: t("money-source"), cell: source },
    sums("amount", t("money-amount-wan"), (one) => one.amount, 120),
    {
      key: "evidence",
      title: t("evidence"),
      width: 120,
      cell: (one) => (
        <EvidenceButton of={{ record: "receipt", receipt_id: one.id }} id={one.id} title={one.voucher} />
      ),
      toText: () => "",
    },
  ];
  const empty = <Nothing>{t("money-receipts-none")}</Nothing>;
  return <ListTable label={t("money-receipts")} columns={columns} rows={room.receipts} empty={empty} />;
}

function MoneySection({ room }: SectionProps) {
  const { t } = useWords();
  const [dialog, open] = useDialog();
  const record = useLedTo();
  const [shown, show] = useState<"expenses" | "receipts">(
    room.receipts.some((one) => one.id === record) ? "receipts" : "expenses",
  );
  const canBook = room.sources.length > 0;
  const counts = (
    <>
      <span className="note" title={yuan(room.society.major_expense)}>
        {t("money-major-from")} <Wan fen={room.society.major_expense} />
      </span>{" "}
      <Clause clause={clauseOf(room, "major-expense-decided")} asks={t("rule-major-expense-decided-asks")} />
      {room.counts.undecided > 0 && (
        <Tag tone="red">{t("money-undecided-count", { count: room.counts.undecided })}</Tag>
      )}
    </>
  );
  return (
    <>
      <SectionHead room={room} section="money" counts={counts}>
        {canBook && (
          <>
            <Button variant="outline" onClick={() => open((close) => <PasteExpenses room={room} close={close} />)}>
              {t("paste-from-table")}
            </Button>
            <Button variant="outline" onClick={() => open((close) => <Receive room={room} close={close} />)}>
              {t("money-receive")}
            </Button>
            <Button
              theme="primary"
              icon={<AddIcon />}
              onClick={() => open((close) => <Spend room={room} close={close} />)}
            >
              {t("money-spend")}
            </Button>
          </>
        )}
      </SectionHead>
      <div className="money stack">
        <div className="halves">
          <div className="stack">
            <Sums room={room} />
            <Sources room={room} />
          </div>
          <Lines room={room} />
        </div>
        <section className="card">
          <header>
            <div className="segmented" role="group" aria-label={t("money-books")}>
              <button type="button" aria-pressed={shown === "expenses"} onClick={() => show("expenses")}>
                {t("money-expenses")} <span>{room.expenses.length}</span>
              </button>
              <button type="button" aria-pressed={shown === "receipts"} onClick={() => show("receipts")}>
                {t("money-receipts")} <span>{room.receipts.length}</span>
              </button>
            </div>
          </header>
          {shown === "expenses" ? <Expenses room={room} open={open} /> : <Receipts room={room} />}
        </section>
      </div>
      {dialog}
    </>
  );
}

export const Money = inProject(MoneySection);
