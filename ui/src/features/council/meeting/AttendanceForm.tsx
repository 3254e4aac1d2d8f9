// One person's attendance in full: state, arrival, departure, and the reason of leave or another remark.
import type { AttendanceState, AttendeeView, MeetingRoom } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { ChoiceField, MomentField, TextField } from "../../../shared/form";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";
import { coded, line } from "../words";
import { useAttend } from "./attend";
import { proposedMoment, sent } from "./when";

const states: AttendanceState[] = ["expected", "present", "on_leave", "absent"];

type Typed = { state: AttendanceState | null; arrived_at: string | null; left_at: string | null; remark: string };

export function AttendanceForm({ room, one, close }: { room: MeetingRoom; one: AttendeeView; close: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const { record, isPending, error } = useAttend(room);
  const { attendance, name } = one;
  const form = useForm<Typed>(`attendance.${attendance.id}`, {
    state: attendance.state,
    arrived_at: attendance.arrived_at,
    left_at: attendance.left_at,
    remark: attendance.remark ?? "",
  });
  const { state, arrived_at, left_at, remark } = form.value;
  const isPresent = state === "present";
  const here = () => sent(proposedMoment(room, today));
  const submit = () => {
    const times = isPresent ? { arrived_at, left_at } : { arrived_at: null, left_at: null };
    record([{ person_id: attendance.person_id, state: state ?? "expected", ...times, remark: line(remark) }], () => {
      form.clear();
      close();
    });
  };
  return (
    <FormDialog
      title={t("council-attendance-of", { name })}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-save")}
      isBusy={isPending}
      failure={error}
      draft={form}
    >
      <ChoiceField
        label={t("council-attendance-state")}
        {...form.field("state")}
        options={states.map((value) => ({ value, label: t(coded(value)) }))}
        required
      />
      {isPresent && (
        <>
          <Passage
            label={t("council-arrived")}
            whole={t("council-arrived-first")}
            now={here}
            {...form.field("arrived_at")}
          />
          <Passage
            label={t("council-departed")}
            whole={t("council-departed-last")}
            now={here}
            {...form.field("left_at")}
          />
        </>
      )}
      <TextField
        label={t(state === "on_leave" ? "council-leave-reason" : "council-remark")}
        {...form.field("remark")}
      />
    </FormDialog>
  );
}

type PassageProps = {
  label: string;
  whole: string;
  now: () => string;
  value: string | null;
  onChange: (value: string | null) => void;
};

/** An arrival or departure: not at all, or at a moment. */
function Passage({ label, whole, now, value, onChange }: PassageProps) {
  const { t } = useWords();
  if (value === null) {
    return (
      <p className="council-when">
        <span>{label}</span>
        <strong>{whole}</strong>
        <button type="button" className="as-link" onClick={() => onChange(now())}>
          {t("council-passage-at")}
        </button>
      </p>
    );
  }
  return (
    <div className="council-passage">
      <MomentField label={label} value={value} onChange={onChange} />
      <button type="button" className="as-link" onClick={() => onChange(null)}>
        {whole}
      </button>
    </div>
  );
}
