// The step that comes next for a meeting, with its day or moment, and all that it still lacks.
import type { MeetingRoom, MeetingStatus, Operation } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { DateField } from "../../../shared/form";
import { RefusalLine } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";
import { Gaps } from "./Gaps";
import { LateNotice } from "./LateNotice";
import { StepPaper } from "./StepPaper";
import { WhenField } from "./WhenField";
import { daysLate, ordinaryRule } from "./notice";
import { proposedMoment, sent } from "./when";

/** Where a meeting can stand that has a next step. */
export type Stand = Exclude<MeetingStatus, "minutes_confirmed">;

/** How wide a form is beside a page that can be read. */
const WITH_PAPER = 1080;

/** What is sent for the step after the present one. */
function stepOf(stand: Stand, meeting_id: string, day: string, moment: string | null): Operation {
  switch (stand) {
    case "draft":
      return { meeting: { notice: { meeting_id, noticed_on: day } } };
    case "noticed":
      return { meeting: { open: { meeting_id, opened_at: sent(moment) } } };
    case "in_session":
      return { meeting: { close: { meeting_id, closed_at: sent(moment) } } };
    case "closed":
      return { meeting: { confirm_minutes: { meeting_id, confirmed_on: day } } };
  }
}

export function StepForm({ room, stand, close }: { room: MeetingRoom; stand: Stand; close: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const { id } = room.meeting;
  const isMoment = stand === "noticed" || stand === "in_session";
  const earliest = stand === "closed" ? (room.meeting.closed_at ?? today).slice(0, 10) : today;
  const form = useForm<{ day: string | null; moment: string | null }>(`step.${id}.${stand}`, {
    day: earliest > today ? earliest : today,
    moment: proposedMoment(room, today),
  });
  const rule = ordinaryRule(room);
  const day = form.value.day ?? today;
  const submit = () =>
    act.mutate(
      { operation: stepOf(stand, id, day, form.value.moment) },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  const isMissing = room.missing.length > 0;
  const document = stand === "closed" ? "minutes" : stand === "draft" && !isMissing ? "meeting_notice" : null;
  return (
    <FormDialog
      title={t(`council-step-${stand}`)}
      open
      close={close}
      submit={submit}
      submitLabel={t(`council-step-${stand}`)}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
      {...(document ? { width: WITH_PAPER, beside: <StepPaper meeting={id} document={document} /> } : {})}
    >
      <p className={stand === "closed" ? "" : "note"}>{t(`council-step-${stand}-means`)}</p>
      {isMissing && (
        <div className="notice" role="alert">
          <strong>{t("council-step-lacks")}</strong>
          <ul>
            {room.missing.map((refusal, place) => (
              <li key={place}>
                <RefusalLine refusal={refusal} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {stand === "closed" && <Gaps room={room} />}
      {stand === "in_session" && room.meeting.minutes === "" && <p className="note">{t("council-close-no-minutes")}</p>}
      {stand === "in_session" && room.attending.expected > 0 && (
        <p className="note">{t("council-close-not-called", { count: room.attending.expected })}</p>
      )}
      {isMoment ? (
        <WhenField label={t("council-step-when")} {...form.field("moment")} />
      ) : (
        <DateField label={t(stand === "draft" ? "council-noticed-on" : "council-step-day")} {...form.field("day")} today={today} required />
      )}
      {stand === "draft" && <LateNotice rule={rule} day={day} late={daysLate(rule, day, room.meeting.starts_at)} />}
    </FormDialog>
  );
}
