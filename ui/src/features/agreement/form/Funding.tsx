// Part: the sources of money by year, the budget, and whether both come to the same.
import type { BudgetTerm, FundingKind, FundingTerm } from "../../../generated/api";
import { EditableTable, type EditableColumn } from "../../../shared/EditableTable";
import { Wan } from "../../../shared/Hovered";
import { newId } from "../../../shared/ids";
import { useWords } from "../../../words/words";
import { choiceColumn, inField, moneyColumn, textColumn, yearColumn } from "./columns";
import type { FormProps } from "./Form";
import { Gapped } from "./Gapped";
import { Part } from "./Part";

const kinds: readonly FundingKind[] = ["central_finance", "capacity_fund", "purchased_service", "own", "other"];

export function Funding(form: FormProps) {
  const { t } = useWords();
  const { room, view, parts, gaps, draft } = form;
  const disabled = view.version.status !== "drafting";
  const year = Number(room.project.starts_on.slice(0, 4));
  const sources: EditableColumn<FundingTerm>[] = [
    choiceColumn<FundingTerm, FundingKind>("kind", {
      title: t("agreement-funding-kind"),
      width: 122,
      disabled,
      options: kinds.map((value) => ({ value, label: t(`agreement-funding-${value}`) })),
    }),
    inField(textColumn<FundingTerm>("name", { title: t("agreement-funding-name"), disabled }), (row) => `funding.${parts.typed.funding.indexOf(row)}`),
    yearColumn<FundingTerm>("year", { title: t("agreement-year"), width: 58, disabled }),
    moneyColumn<FundingTerm>("planned", { title: t("agreement-amount"), width: 108, disabled }),
  ];
  const lines: EditableColumn<BudgetTerm>[] = [
    inField(textColumn<BudgetTerm>("subject", { title: t("agreement-subject"), disabled }), (row) => `budget.${parts.typed.budget.indexOf(row)}`),
    moneyColumn<BudgetTerm>("amount", { title: t("agreement-amount"), width: 132, disabled }),
  ];
  return (
    <Part part="funding" form={form}>
      <h3>{t("agreement-sources")}</h3>
      <Gapped gaps={gaps} part="funding" kinds={["no_funding"]} field="funding">
        <EditableTable
          label={t("agreement-sources")}
          columns={sources}
          rows={parts.typed.funding}
          onChange={(funding) => parts.set({ funding })}
          isReadOnly={disabled}
          newRow={(): FundingTerm => ({ funding_source_id: newId(), kind: "other", name: "", year, planned: 0 })}
        />
      </Gapped>
      {draft && (
        <p className="agreement-sum">
          {draft.sums.years.map((one) => (
            <span key={one.year} className="note">
              {t("agreement-year-sum", { year: String(one.year) })} <Wan fen={one.planned} />
            </span>
          ))}
          <strong>
            {t("agreement-sum")} <Wan fen={draft.sums.planned} />
          </strong>
        </p>
      )}
      <h3>{t("agreement-budget")}</h3>
      <Gapped gaps={gaps} part="funding" kinds={["budget_sum"]} field="budget">
        <EditableTable
          label={t("agreement-budget")}
          columns={lines}
          rows={parts.typed.budget}
          onChange={(budget) => parts.set({ budget })}
          isReadOnly={disabled}
          newRow={(): BudgetTerm => ({ budget_line_id: newId(), subject: "", amount: 0 })}
        />
        {draft && (
          <p className="agreement-sum">
            <strong>
              {t("agreement-sum")} <Wan fen={draft.sums.budgeted} />
            </strong>
          </p>
        )}
      </Gapped>
    </Part>
  );
}
