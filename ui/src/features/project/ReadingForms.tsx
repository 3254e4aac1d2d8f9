// An indicator's reading for a period: recorded and amended while it is a draft or was returned, then approved and locked.
import type { IndicatorView, ProjectRoom, Reading } from "../../generated/api";
import { DateField, QuantityField, TextField } from "../../shared/form";
import { newId } from "../../shared/ids";
import { useWords } from "../../words/words";
import { ChangeDialog, DayDialog, type Of } from "./ChangeDialog";

type Typed = { from: string | null; to: string | null; value: number | null; source: string };

/** The day after; periods follow each other. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

type FieldsProps = { one: IndicatorView; of: Of<Typed> };

function Fields({ one, of }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <p className="note">
        {t(`accumulation-${one.accumulation}-note`)}　{one.measured_by}
      </p>

      <DateField label={t("reading-from")} required {...of("from")} />
      <DateField label={t("reading-to")} required {...of("to")} />
      <QuantityField label={t("reading-value")} unit={one.unit} required {...of("value")} />
      <TextField label={t("reading-source")} hint={t("reading-source-hint")} required {...of("source")} />
    </>
  );
}

type Props = { room: ProjectRoom; one: IndicatorView; close: () => void };

export function RecordReading({ room, one, close }: Props) {
  const { t } = useWords();
  const last = room.readings.filter((reading) => reading.indicator_id === one.id).at(-1);
  const initial: Typed = {
    from: last ? dayAfter(last.period_to) : room.project.starts_on,
    to: room.today,
    value: null,
    source: last?.source ?? "",
  };
  return (
    <ChangeDialog<Typed>
      title={t("reading-record-title", { name: one.name })}
      submitLabel={t("reading-record")}
      draft={`reading.new.${one.id}`}
      initial={initial}
      operation={(typed) => ({
        work: {
          record_reading: {
            id: newId(),
            indicator_id: one.id,
            period_from: typed.from ?? "",
            period_to: typed.to ?? "",
            value: typed.value ?? 0,
            source: typed.source,
            status: "draft",
            approved_on: null,
          },
        },
      })}
      close={close}
    >
      {(of) => <Fields one={one} of={of} />}
    </ChangeDialog>
  );
}

export function AmendReading({ one, reading, close }: Omit<Props, "room"> & { reading: Reading }) {
  const { t } = useWords();
  return (
    <ChangeDialog<Typed>
      title={t("reading-amend-title", { name: one.name })}
      submitLabel={t("reading-amend")}
      draft={`reading.${reading.id}`}
      initial={{ from: reading.period_from, to: reading.period_to, value: reading.value, source: reading.source }}
      operation={(typed) => ({
        work: {
          amend_reading: {
            ...reading,
            period_from: typed.from ?? "",
            period_to: typed.to ?? "",
            value: typed.value ?? 0,
            source: typed.source,
          },
        },
      })}
      close={close}
    >
      {(of) => <Fields one={one} of={of} />}
    </ChangeDialog>
  );
}

export function ApproveReading({ room, one, reading, close }: Props & { reading: Reading }) {
  const { t } = useWords();
  return (
    <DayDialog
      title={t("reading-approve-title", { name: one.name })}
      submitLabel={t("reading-approve")}
      draft={`reading.approve.${reading.id}`}
      label={t("reading-approved-on")}
      today={room.today}
      operation={(day) => ({ work: { approve_reading: { reading_id: reading.id, approved_on: day } } })}
      close={close}
    >
      <p className="note">{t("reading-approve-note")}</p>
    </DayDialog>
  );
}
