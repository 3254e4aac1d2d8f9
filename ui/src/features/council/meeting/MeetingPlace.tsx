// One meeting: list at the left, the meeting in the middle, its roll or the paper of the chosen item at the right.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Tabs } from "tdesign-react";
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { MakingNotice } from "../../../shared/MakeDocument";
import { Shown } from "../../../shared/parts";
import { useView } from "../../../shared/queries";
import { useMakeDocument } from "../../../shared/useMakeDocument";
import { useWords } from "../../../words/words";
import { ResolutionPane } from "../resolution/ResolutionPane";
import { Agenda } from "./Agenda";
import { Carried } from "./Carried";
import { Facts } from "./Facts";
import { ItemCard } from "./ItemCard";
import { MeetingHead } from "./MeetingHead";
import { LateNotice } from "./LateNotice";
import { Minutes } from "../minutes/Minutes";
import { ordinaryRule } from "./notice";
import { Outstanding } from "./Outstanding";
import { Roll } from "./Roll";
import { Seats } from "./Seats";

type Props = { id: string; asked: string | undefined; list: ReactNode };

/** The item to show first: the next to decide, else the last that became a resolution, else the first. */
function firstItem(items: ItemView[]): ItemView | undefined {
  return (
    items.find((one) => one.item.state === "pending") ?? items.findLast((one) => one.resolution !== null) ?? items[0]
  );
}

export function MeetingPlace({ id, asked, list }: Props) {
  const { language } = useWords();
  const view = useView("meeting_room", { meeting_id: id, language }, ["*"]);
  return <Shown view={view}>{(room) => <Place room={room} asked={asked} list={list} />}</Shown>;
}

function Place({ room, asked, list }: { room: MeetingRoom; asked: string | undefined; list: ReactNode }) {
  const [chosen, choose] = useState<string | null>(asked ?? firstItem(room.items)?.item.id ?? null);
  const making = useMakeDocument();
  const card = useRef<HTMLDivElement>(null);
  // What was chosen in a long agenda is brought into view; what stands there as the room is entered is not.
  const [sought, seek] = useState(0);
  const show = (id: string) => {
    choose(id);
    seek((times) => times + 1);
  };
  useEffect(() => {
    if (sought > 0) card.current?.scrollIntoView({ block: "nearest" });
  }, [sought]);
  const item = room.items.find((one) => one.item.id === chosen) ?? firstItem(room.items);
  return (
    <>
      <MeetingHead room={room} hasPaper={item?.resolution != null} making={making} choose={show} />
      <div className="council">
        {list}
        <div className="meeting">
          <MakingNotice making={making} />
          <Carried room={room} />
          <Facts room={room} />
          <LateNotice rule={ordinaryRule(room)} day={room.meeting.noticed_on ?? ""} late={room.notice_late} />
          <Seats room={room} item={item} />
          <Agenda room={room} chosen={item?.item.id ?? null} choose={choose} open={show} />
          <Outstanding room={room} />
          <div ref={card}>{item && <ItemCard key={item.item.id} room={room} view={item} choose={show} />}</div>
          <Minutes key={room.meeting.id} room={room} />
        </div>
        <Aside room={room} item={item} />
      </div>
    </>
  );
}

type Shelf = "paper" | "roll";

function Aside({ room, item }: { room: MeetingRoom; item: ItemView | undefined }) {
  const { t } = useWords();
  const [turned, turn] = useState<{ item: string; shelf: Shelf } | null>(null);
  if (!item?.resolution) {
    return (
      <aside className="meeting-aside">
        <Roll room={room} />
      </aside>
    );
  }
  // Each resolution shows its paper first.
  const shelf = turned?.item === item.item.id ? turned.shelf : "paper";
  return (
    <aside className="meeting-aside">
      <Tabs value={shelf} onChange={(next) => turn({ item: item.item.id, shelf: next as Shelf })} size="medium">
        <Tabs.TabPanel value="paper" label={t("council-shelf-paper")} />
        <Tabs.TabPanel value="roll" label={t("council-roll")} />
      </Tabs>
      {shelf === "roll" ? (
        <Roll room={room} />
      ) : (
        <ResolutionPane key={item.resolution.resolution.id} room={room} item={item} view={item.resolution} />
      )}
    </aside>
  );
}
