// The head of a meeting: its name, where it stands, its papers, and the step that comes next.
import { useState } from "react";
import { Dropdown } from "tdesign-react";
import { ChevronDownIcon } from "tdesign-icons-react";
import type { MeetingRoom } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { EvidenceButton } from "../../../shared/Evidence";
import { ordinal } from "../../../shared/figures";
import { Tag } from "../../../shared/parts";
import type { useMakeDocument } from "../../../shared/useMakeDocument";
import { useWords } from "../../../words/words";
import { SectionHead } from "../SectionHead";
import { OpenSession } from "../session/OpenSession";
import { coded, statusTone } from "../words";
import { CarryForm } from "./CarryForm";
import { ItemForm } from "./ItemForm";
import { AmendForm } from "./ConveneForm";
import { ObserverForm } from "./ObserverForm";
import { Papers } from "./Papers";
import { type Stand, StepForm } from "./StepForm";

type Form = Stand | "amend" | "item" | "observer" | "carry" | null;
type Props = { room: MeetingRoom; hasPaper: boolean; making: ReturnType<typeof useMakeDocument>; choose: (item: string) => void };

/** Whether it is carried on another machine: then it is only read here. */
export const isOut = ({ carried }: MeetingRoom): boolean => carried?.state === "out";

export const isOpen = (room: MeetingRoom): boolean =>
  room.meeting.status !== "closed" && room.meeting.status !== "minutes_confirmed" && !isOut(room);

export function MeetingHead({ room, hasPaper, making, choose }: Props) {
  const { t, language } = useWords();
  const [form, setForm] = useState<Form>(null);
  const { meeting, body } = room;
  const close = () => setForm(null);
  const title = t("council-meeting-title", {
    body: body.name,
    term: ordinal(room.term_ordinal, language),
    ordinal: ordinal(meeting.ordinal, language),
  });
  const stand = meeting.status === "minutes_confirmed" || isOut(room) ? null : meeting.status;
  const isCounting = meeting.status === "in_session" && room.missing.length > 0;
  const tags = (
    <>
      <Tag tone={statusTone[meeting.status]}>{t(coded(meeting.status))}</Tag>
      {isOut(room) && <Tag tone="amber">{t("carry-tag")}</Tag>}
      {meeting.status === "closed" && <Tag tone="amber">{t("council-minutes-unconfirmed")}</Tag>}
    </>
  );
  return (
    <SectionHead title={title} tags={tags}>
      {isOpen(room) && (
        <Dropdown
          trigger="click"
          maxColumnWidth={200}
          options={[
            { content: t("council-amend"), value: "amend" },
            { content: t("council-add-observer"), value: "observer" },
            ...(room.carried ? [] : [{ content: t("carry-menu"), value: "carry" }]),
          ]}
          onClick={({ value }) => setForm(value as Form)}
        >
          <Button variant="outline" suffix={<ChevronDownIcon />}>
            {t("council-more")}
          </Button>
        </Dropdown>
      )}
      <Papers meeting={meeting.id} title={title} items={room.items.map((view) => view.item)} making={making} />
      <EvidenceButton of={{ record: "meeting", meeting_id: meeting.id }} id={meeting.id} title={title} size="medium" />
      {!isOut(room) && <OpenSession meeting={meeting} />}
      {isOpen(room) && (
        <Button variant="outline" onClick={() => setForm("item")}>
          {t("council-add-item")}
        </Button>
      )}
      {stand && (
        <Button
          theme={hasPaper || isCounting ? "default" : "primary"}
          variant={hasPaper || isCounting ? "outline" : "base"}
          onClick={() => setForm(stand)}
        >
          {t(`council-step-${stand}`)}
        </Button>
      )}
      {stand && form === stand && <StepForm room={room} stand={stand} close={close} />}
      {form === "amend" && <AmendForm room={room} close={close} />}
      {form === "item" && <ItemForm room={room} item={null} close={close} done={choose} />}
      {form === "carry" && <CarryForm room={room} title={title} close={close} />}
      {form === "observer" && <ObserverForm room={room} close={close} />}
    </SectionHead>
  );
}
