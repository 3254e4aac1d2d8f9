// Money booked: what arrived, what was spent, and the resolution that allowed an expense.
import { Link } from "@tanstack/react-router";
import type { Expense, ProjectRoom } from "../../generated/api";
import { longDate } from "../../shared/figures";
import { Wan } from "../../shared/Hovered";
import { ChoiceField, DateField, MoneyField, TextField } from "../../shared/form";
import { newId } from "../../shared/ids";
import { useWords } from "../../words/words";
import { ChangeDialog, lineOf } from "./ChangeDialog";
import { resolutionOptions } from "./section";

type Props = { room: ProjectRoom; close: () => void };

export const sourceOptions = (room: ProjectRoom) =>
  room.sources.map((one) => ({ value: one.source.id, label: `${one.source.year} ${one.source.name}` }));

export const lineOptions = (room: ProjectRoom) =>
  room.budget.map((one) => ({ value: one.line.id, label: one.line.subject }));

export function Receive({ room, close }: Props) {
  const { t } = useWords();
  type Typed = { source: string | null; day: string | null; amount: number | null; voucher: string };
  return (
    <ChangeDialog<Typed>
      title={t("money-receive-title")}
      submitLabel={t("money-receive")}
      draft={`money.receive.${room.project.id}`}
      initial={{ source: null, day: room.today, amount: null, voucher: "" }}
      operation={(typed) => ({
        money: {
          receive: {
            id: newId(),
            funding_source_id: typed.source ?? "",
            received_on: typed.day ?? "",
            amount: typed.amount ?? 0,
            voucher: typed.voucher,
          },
        },
      })}
      close={close}
    >
      {(of) => (
        <>
          <ChoiceField label={t("money-source")} required {...of("source")} options={sourceOptions(room)} />
          <DateField label={t("money-received-on")} required {...of("day")} />
          <MoneyField label={t("money-amount")} required {...of("amount")} />
          <TextField label={t("money-voucher")} required {...of("voucher")} />
        </>
      )}
    </ChangeDialog>
  );
}

type Spending = {
  line: string | null;
  source: string | null;
  day: string | null;
  amount: number | null;
  voucher: string;
  purpose: string;
  payee: string;
  resolution: string | null;
};

export function Spend({ room, close }: Props) {
  const { t } = useWords();
  return (
    <ChangeDialog<Spending>
      title={t("money-spend-title")}
      submitLabel={t("money-spend")}
      draft={`money.spend.${room.project.id}`}
      initial={{
        line: null,
        source: null,
        day: room.today,
        amount: null,
        voucher: "",
        purpose: "",
        payee: "",
        resolution: null,
      }}
      operation={(typed) => ({
        money: {
          spend: {
            id: newId(),
            project_id: room.project.id,
            budget_line_id: typed.line ?? "",
            funding_source_id: typed.source ?? "",
            paid_on: typed.day ?? "",
            amount: typed.amount ?? 0,
            voucher: typed.voucher,
            purpose: typed.purpose,
            payee: lineOf(typed.payee),
            resolution_id: typed.resolution,
          },
        },
      })}
      close={close}
      width={720}
    >
      {(of, typed) => {
        const left = room.budget.find((one) => one.line.id === typed.line)?.left;
        const there = room.sources.find((one) => one.source.id === typed.source)?.left;
        return (
          <>
            <ChoiceField label={t("money-line")} required {...of("line")} options={lineOptions(room)} />
            <ChoiceField label={t("money-source")} required {...of("source")} options={sourceOptions(room)} />
            {(left !== undefined || there !== undefined) && (
              <p className="note">
                {left !== undefined && (
                  <>
                    {t("money-left-of-line")} <Wan fen={left} />　
                  </>
                )}
                {there !== undefined && (
                  <>
                    {t("money-left-of-source")} <Wan fen={there} />
                  </>
                )}
              </p>
            )}
            <DateField label={t("money-paid-on")} required {...of("day")} />
            <MoneyField label={t("money-amount")} required {...of("amount")} />
            <TextField label={t("money-voucher")} required {...of("voucher")} />
            <TextField label={t("money-payee")} {...of("payee")} />
            <div className="whole">
              <TextField label={t("money-purpose")} required {...of("purpose")} />
            </div>
            <div className="whole">
              <ChoiceField
                label={t("money-resolution")}
                clearable
                {...of("resolution")}
                options={resolutionOptions(room.resolutions)}
              />
            </div>
            <p className="note">
              {t("money-major-from")} <Wan fen={room.society.major_expense} /> {t("money-major-asks")}
            </p>
          </>
        );
      }}
    </ChangeDialog>
  );
}

export function LinkResolution({ room, expense, close }: Props & { expense: Expense }) {
  const { t, language } = useWords();
  return (
    <ChangeDialog<{ resolution: string | null }>
      title={t("money-link-title")}
      submitLabel={t("money-link")}
      draft={`money.link.${expense.id}`}
      initial={{ resolution: expense.resolution_id }}
      operation={(typed) => ({
        money: { link_resolution: { expense_id: expense.id, resolution_id: typed.resolution ?? "" } },
      })}
      close={close}
    >
      {(of) => (
        <>
          <p className="note">
            {longDate(expense.paid_on, language)}　{expense.voucher}　{expense.purpose}　<Wan fen={expense.amount} />
          </p>
          <div className="whole">
            <ChoiceField
              label={t("money-resolution")}
              hint={t("money-link-hint")}
              required
              {...of("resolution")}
              options={resolutionOptions(room.resolutions)}
            />
          </div>
          <p className="note">
            {t("money-link-none")} <Link to="/council">{t("finding-ratify")}</Link>
          </p>
        </>
      )}
    </ChangeDialog>
  );
}
