// The project's money: planned, received and spent by source and by line, every receipt and expense, who allowed it.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { AddIcon } from "tdesign-icons-react";
import { Button } from "tdesign-react";
import type { ExpenseView, LineView, MoneyReceipt, SourceView } from "../../generated/api";
import { shortDate, wanExact, yuan } from "../../shared/figures";
import { Clause, Wan } from "../../shared/Hovered";
import { type ListColumn, ListTable } from "../../shared/ListTable";
import { Empty, Tag } from "../../shared/parts";
import { useWords } from "../../words/words";
import { type Open, useDialog } from "./ChangeDialog";
import { LinkResolution, Receive, Spend } from "./MoneyForms";
import { PasteExpenses } from "./pastes";
import { SectionHead, type SectionProps, clauseOf, inProject, useLedTo } from "./section";

function Sums({ room }: SectionProps) {
  const { t } = useWords();
  const { planned, received, spent } = room.money;
  const most = Math.max(planned, received, spent, 1);
  const shareOf = (part: number, whole: number) => (whole > 0 ? Math.round((part / whole) * 100) : 0);
  const bar = (kind: "planned" | "received" | "spent", note = "") => (
    <div className="sum" key={kind}>
      <span>{t(`desk-money-${kind}`)}</span>
      <span className="track" aria-hidden>
        <span className={kind} style={{ width: `${(room.money[kind] / most) * 100}%` }} />
      </span>
      <strong>
        <Wan fen={room.money[kind]} isBare />
      </strong>
      <span className="note">{note}</span>
    </div>
  );
  return (
    <section className="card sums" aria-label={t("money-sums")}>
      <div>
        {bar("planned")}
        {bar("received", t("money-of-received", { share: shareOf(received, planned) }))}
        {bar("spent", t("money-of-spent", { share: shareOf(spent, received) }))}
      </div>
    </section>
  );
}

const right = "right" as const;

function Sources({ room }: SectionProps) {
  const { t } = useWords();
  const money = (key: string, title: string, of: (one: SourceView) => number): ListColumn<SourceView> => ({
    key,
    title,
    align: right,
    cell: (one) => <Wan fen={of(one)} isBare />,
    toText: (one) => wanExact(of(one)),
  });
  const columns: ListColumn<SourceView>[] = [
    { key: "year", title: t("money-year"), width: 64, cell: (one) => one.source.year },
    { key: "name", title: t("money-source"), cell: (one) => one.source.name },
    { key: "kind", title: t("money-kind"), cell: (one) => t(`funding-${one.source.kind}`) },
    money("planned", t("desk-money-planned"), (one) => one.source.planned),
    money("received", t("desk-money-received"), (one) => one.received),
    money("spent", t("desk-money-spent"), (one) => one.spent),
    money("left", t("money-there"), (one) => one.left),
  ];
  return (
    <section className="card">
      <header>
        {t("money-sources")}
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
  const money = (key: string, title: string, of: (one: LineView) => number): ListColumn<LineView> => ({
    key,
    title,
    align: right,
    cell: (one) => <Wan fen={of(one)} isBare />,
    toText: (one) => wanExact(of(one)),
  });
  const columns: ListColumn<LineView>[] = [
    { key: "subject", title: t("money-line"), cell: (one) => one.line.subject },
    money("budgeted", t("money-budgeted"), (one) => one.line.amount),
    money("spent", t("desk-money-spent"), (one) => one.spent),
    money("left", t("money-left"), (one) => one.left),
  ];
  return (
    <section className="card">
      <header>
        {t("money-budget")}
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
  const { t, language } = useWords();
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
    {
      key: "day",
      title: t("money-paid-on"),
      width: 92,
      cell: (one) => shortDate(one.expense.paid_on, language),
      toText: (one) => one.expense.paid_on,
    },
    { key: "voucher", title: t("money-voucher"), width: 110, cell: (one) => one.expense.voucher },
    { key: "purpose", title: t("money-purpose"), cell: (one) => one.expense.purpose },
    {
      key: "payee",
      title: t("money-payee"),
      width: 150,
      cell: (one) => <span className="clip">{one.expense.payee}</span>,
    },
    { key: "line", title: t("money-line"), width: 140, cell: (one) => <span className="clip">{subject(one)}</span> },
    { key: "source", title: t("money-source"), cell: source },
    { key: "allowed", title: t("money-resolution"), width: 230, cell: allowed, toText: (one) => one.number ?? "" },
    {
      key: "amount",
      title: t("money-amount-wan"),
      width: 96,
      align: right,
      cell: (one) => <Wan fen={one.expense.amount} isBare />,
      toText: (one) => wanExact(one.expense.amount),
    },
  ];
  const empty = (
    <div className="pad">
      <Empty>{t("money-expenses-none")}</Empty>
    </div>
  );
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
  const { t, language } = useWords();
  const source = (one: MoneyReceipt) =>
    room.sources.find((from) => from.source.id === one.funding_source_id)?.source.name ?? "";
  const columns: ListColumn<MoneyReceipt>[] = [
    {
      key: "day",
      title: t("money-received-on"),
      width: 120,
      cell: (one) => shortDate(one.received_on, language),
      toText: (one) => one.received_on,
    },
    { key: "voucher", title: t("money-voucher"), width: 160, cell: (one) => one.voucher },
    { key: "source", title: t("money-source"), cell: source },
    {
      key: "amount",
      title: t("money-amount-wan"),
      width: 120,
      align: right,
      cell: (one) => <Wan fen={one.amount} isBare />,
      toText: (one) => wanExact(one.amount),
    },
  ];
  const empty = (
    <div className="pad">
      <Empty>{t("money-receipts-none")}</Empty>
    </div>
  );
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
