// A member's written proxy (委托书): who represents the member, since when; and taking it back.
import type { AttendeeView, MeetingOperation, MeetingRoom } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { DateField, PersonField } from "../../../shared/form";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";
import { called } from "../posts";
import { coded } from "../words";
import { ordinaryRule } from "./notice";
import { heldBy, holdersFor, proxyOf } from "./proxies";

type Props = { room: MeetingRoom; one: AttendeeView; close: () => void };

export function ProxyForm({ room, one: { attendance, name }, close }: Props) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const { person_id, remark } = attendance;
  const meeting_id = room.meeting.id;
  const standing = proxyOf(room, person_id);
  const rule = ordinaryRule(room);
  const form = useForm<{ holder: string | null; given_on: string | null }>(`proxy.${attendance.id}`, {
    holder: standing?.proxy.holder_id ?? null,
    given_on: standing?.proxy.given_on ?? today,
  });
  const { holder, given_on } = form.value;
  const holders = holdersFor(room, person_id).map((other) => {
    const held = heldBy(room, other.attendance.person_id).length;
    const position = called({ t }, other.posts) || t(coded(other.attendance.capacity));
    return {
      id: other.attendance.person_id,
      name: other.name,
      note: held > 0 ? `${position} ${t("council-proxy-holds", { count: held })}` : position,
    };
  });
  const isNoticed = room.meeting.status === "noticed";
  const perform = async (operations: MeetingOperation[]) => {
    try {
      for (const meeting of operations) await act.mutateAsync({ operation: { meeting } });
      form.clear();
      close();
    } catch {
      // The refusal stands in the form.
    }
  };
  const answer = (reply: "proxy" | null): MeetingOperation[] =>
    isNoticed && attendance.reply !== reply ? [{ record_reply: { meeting_id, person_id, reply, remark } }] : [];
  const give: MeetingOperation = {
    give_proxy: { meeting_id, person_id, holder_id: holder ?? "", given_on: given_on ?? today },
  };
  const unanswered = attendance.reply === "proxy" ? answer(null) : [];
  return (
    <FormDialog
      title={t("council-proxy-of", { name })}
      open
      close={close}
      submit={() => void perform([give, ...answer("proxy")])}
      submitLabel={t("council-proxy-give")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="note">
        {rule?.proxy
          ? t("council-proxy-rule", {
              clause: rule.clause,
              holder: t(`council-proxy-holder-${rule.proxy.holder}`),
              most: rule.proxy.most,
              counts: t(`council-proxy-presence-${rule.proxy.presence}`),
            })
          : t("council-proxy-means")}
      </p>
      <PersonField label={t("council-proxy-holder")} {...form.field("holder")} people={holders} required />
      <DateField label={t("council-proxy-given")} {...form.field("given_on")} today={today} required />
      {standing && (
        <p>
          {t("council-proxy-stands", { name: standing.holder })}{" "}
          <button
            type="button"
            className="as-link"
            onClick={() => void perform([{ withdraw_proxy: { meeting_id, person_id } }, ...unanswered])}
          >
            {t("council-proxy-withdraw")}
          </button>
        </p>
      )}
    </FormDialog>
  );
}
