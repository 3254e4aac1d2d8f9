// Money by source and by budget line: planned, received, spent, exact to the fen.
import type { ProjectRoom } from "../../generated/api";
import { yuan } from "../../shared/figures";
import { Card } from "../../shared/parts";
import { useWords } from "../../words/words";

export function Money({ room }: { room: ProjectRoom }) {
  const { t } = useWords();
  const sum = (amounts: number[]): number => amounts.reduce((all, one) => all + one, 0);
  const line = (key: string, words: string[], amounts: number[]) => (
    <tr key={key}>{words.map((word, place) => <td key={place}>{word}</td>)}{amounts.map((amount, place) => <td className="figure wide" key={place}>{yuan(amount)}</td>)}</tr>
  );
  return (
    <div className="stack">
      <Card title={t("money-sources")}>
        <table className="table">
          <thead><tr><th>{t("money-year")}</th><th>{t("money-source")}</th><th className="figure wide">{t("desk-money-planned")}</th><th className="figure wide">{t("desk-money-received")}</th><th className="figure wide">{t("desk-money-spent")}</th></tr></thead>
          <tbody>
            {room.sources.map((source) => line(source.id, [String(source.year), source.name], [source.planned,
              sum(room.receipts.filter((one) => one.funding_source_id === source.id).map((one) => one.amount)),
              sum(room.expenses.filter((one) => one.funding_source_id === source.id).map((one) => one.amount))]))}
            {line("sum", ["", t("money-sum")], [room.money.planned, room.money.received, room.money.spent])}
          </tbody>
        </table>
      </Card>
      <Card title={t("money-budget")}>
        <table className="table">
          <thead><tr><th>{t("money-subject")}</th><th className="figure wide">{t("money-budgeted")}</th><th className="figure wide">{t("desk-money-spent")}</th></tr></thead>
          <tbody>
            {room.budget.map((one) => line(one.id, [one.subject], [one.amount, sum(room.expenses.filter((expense) => expense.budget_line_id === one.id).map((expense) => expense.amount))]))}
            {line("sum", [t("money-sum")], [room.money.budgeted, room.money.spent])}
          </tbody>
        </table>
      </Card>
      <Card title={t("money-expenses")}>
        {room.expenses.map((one) => (
          <div className="row" key={one.id}><span>{one.paid_on}</span><span className="note">{one.voucher}</span><span className="grow">{one.purpose}{"　"}{one.payee}</span>
            <span className="note">{room.resolutions.find((found) => found.resolution.id === one.resolution_id)?.number}</span><span className="figure">{yuan(one.amount)}</span></div>
        ))}
      </Card>
    </div>
  );
}
