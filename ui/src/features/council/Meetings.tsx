// The council's meetings: the list, the meeting chosen or in hand, and its paper; without any, the way to the first one.
import { useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { CouncilRoom, Meeting } from "../../generated/api";
import { Shown } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { Guide } from "./Guide";
import { MeetingList } from "./MeetingList";
import { ConveneForm } from "./meeting/ConveneForm";
import { MeetingPlace } from "./meeting/MeetingPlace";
import { SectionHead } from "./SectionHead";
import "./sheets";

/** The meeting in hand: in session, else the next to come, else the last one held. */
function inHand(meetings: Meeting[]): Meeting | undefined {
  const oldestFirst = [...meetings].reverse();
  return (
    meetings.find((meeting) => meeting.status === "in_session") ??
    oldestFirst.find((meeting) => meeting.status === "draft" || meeting.status === "noticed") ??
    meetings[0]
  );
}

export function Meetings() {
  const { meeting } = useParams({ strict: false }) as { meeting?: string };
  const { item, guide } = useSearch({ strict: false }) as { item?: string; guide?: string };
  const room = useView("council_room", {}, ["*"]);
  return <Shown view={room}>{(view) => <Room room={view} asked={meeting} item={item} isGuided={guide !== undefined} />}</Shown>;
}

type Props = { room: CouncilRoom; asked: string | undefined; item: string | undefined; isGuided: boolean };

function Room({ room, asked, item, isGuided }: Props) {
  const { t } = useWords();
  const [convening, setConvening] = useState(false);
  const chosen = isGuided ? undefined : (asked ?? inHand(room.meetings)?.id);
  const convene = () => setConvening(true);
  return (
    <>
      {chosen === undefined ? (
        <>
          <SectionHead title={t("council-meetings")} />
          <Guide guide={room.guide} convene={convene} />
        </>
      ) : (
        <MeetingPlace
          key={chosen}
          id={chosen}
          asked={item}
          list={<MeetingList room={room} chosen={chosen} convene={convene} />}
        />
      )}
      {convening && <ConveneForm room={room} close={() => setConvening(false)} />}
    </>
  );
}
