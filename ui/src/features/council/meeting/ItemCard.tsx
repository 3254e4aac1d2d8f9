// The chosen item: its motion, who is recused, the count and its judgement, and what can be done with it now.
import { useState } from "react";
import { Dropdown } from "tdesign-react";
import { MoreIcon } from "tdesign-icons-react";
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { clock, ordinal } from "../../../shared/figures";
import { Clause, FailureNotice, Tag } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { CountForm } from "../vote/CountForm";
import { DeferForm } from "../vote/DeferForm";
import { RecuseForm } from "../vote/RecuseForm";
import { awaited } from "../vote/recusal";
import { Recusals } from "../vote/Recusals";
import { Result } from "../vote/Result";
import { StillAway } from "../vote/StillAway";
import { ItemForm } from "./ItemForm";
import { isOpen, isOut } from "./MeetingHead";
import { Standing } from "./Standing";
import { standing } from "../vote/standing";

type Form = "amend" | "defer" | "recuse" | null;
type Props = { room: MeetingRoom; view: ItemView; choose: (item: string) => void };

export function ItemCard({ room, view, choose }: Props) {
  const { t, language } = useWords();
  const act = useChange("act");
  const [form, setForm] = useState<Form>(null);
  const { item } = view;
  const vote = standing(view);
  // A void vote was none: what counts is the one taken anew, and its corrections do not move it.
  const first = view.ballots.findLast((one) => one.corrects_id === null);
  const isPending = item.state === "pending" || item.state === "deferred" || item.state === "heard";
  const inSession = room.meeting.status === "in_session" && !isOut(room);
  const isVote = item.kind === "vote";
  const isVoid = vote?.judgement.outcome === "void";
  const isToVote = isVote && (!vote || isVoid);
  const away = awaited(room, view);
  const close = () => setForm(null);
  return (
    <section className={vote && !isVoid ? "item-card voted" : "item-card"} aria-label={item.title}>
      <header>
        <h2>{t("council-item-heading", { place: ordinal(item.position, language), title: item.title })}</h2>
        {item.major_matter && (
          <>
            <Tag tone="blue">{t("council-major")}</Tag>
            <Clause
              clause={t("council-major-clause")}
              asks={t("council-major-asks", { matter: t(`council-major-${item.major_matter}`) })}
            />
          </>
        )}
        <span className="grow" />
        {first && !isVoid && <span className="note">{t("council-voted-at", { at: clock(first.closed_at) })}</span>}
        {inSession && view.open_places !== null && (
          <Button
            size="small"
            variant="outline"
            loading={act.isPending}
            onClick={() => {
              const title = t("council-further-round-title", { title: item.title });
              act.mutate({ operation: { vote: { further_round: { agenda_item_id: item.id, title } } } });
            }}
          >
            {t("council-further-round", { open: view.open_places })}
          </Button>
        )}
        {isOpen(room) && isPending && <ItemMenu room={room} view={view} act={act} open={setForm} />}
      </header>
      {act.error && <FailureNotice failure={act.error} />}
      <Standing room={room} view={view} />
      {vote ? <Result room={room} view={view} ballot={vote} /> : <Motion view={view} />}
      {!vote && isVote && view.recusals.length > 0 && <Recusals room={room} view={view} />}
      {inSession && isToVote && (away.length > 0 ? <StillAway room={room} away={away} /> : <CountForm room={room} view={view} />)}
      {inSession && !isVote && item.state === "pending" && (
        <Button
          className="item-hear"
          theme="primary"
          loading={act.isPending}
          onClick={() => act.mutate({ operation: { meeting: { hear_item: { agenda_item_id: item.id } } } })}
        >
          {t("council-hear")}
        </Button>
      )}
      {form === "amend" && <ItemForm room={room} item={item} close={close} done={choose} />}
      {form === "defer" && <DeferForm item={item} close={close} />}
      {form === "recuse" && <RecuseForm room={room} view={view} close={close} />}
    </section>
  );
}

function Motion({ view: { item, paper } }: { view: ItemView }) {
  const { t } = useWords();
  return (
    <>
      {item.proposer && <p className="note">{t("council-proposed-by", { name: item.proposer })}</p>}
      {paper && <p className="note">{t("council-item-about", { paper })}</p>}
      {item.text !== "" &&
        item.text.split("\n").map((paragraph, place) => (
          <p className="council-motion" key={place}>
            {paragraph}
          </p>
        ))}
      {item.deferral_reason && <p>{t("council-deferred-for", { reason: item.deferral_reason })}</p>}
    </>
  );
}

type MenuProps = {
  room: MeetingRoom;
  view: ItemView;
  act: ReturnType<typeof useChange<"act">>;
  open: (form: Form) => void;
};

type Deed = "amend" | "recuse" | "defer" | "up" | "down" | "remove";

/** What can be done with an item that was not voted on. */
function ItemMenu({ room, view: { item }, act, open }: MenuProps) {
  const { t } = useWords();
  const order = room.items.map((one) => one.item.id);
  const place = order.indexOf(item.id);
  const move = (to: number) => {
    const moved = order.filter((id) => id !== item.id);
    moved.splice(to, 0, item.id);
    act.mutate({ operation: { meeting: { order_agenda: { meeting_id: room.meeting.id, agenda_item_ids: moved } } } });
  };
  const isCalled = room.meeting.status !== "draft";
  const deeds: Record<Deed, () => void> = {
    amend: () => open("amend"),
    recuse: () => open("recuse"),
    defer: () => open("defer"),
    up: () => move(place - 1),
    down: () => move(place + 1),
    remove: () => act.mutate({ operation: { meeting: { remove_item: { agenda_item_id: item.id } } } }),
  };
  const canBe: Record<Deed, boolean> = {
    amend: true,
    recuse: item.kind === "vote" && isCalled,
    defer: room.meeting.status === "in_session" && item.state === "pending",
    up: place > 0,
    down: place < order.length - 1,
    remove: true,
  };
  const offered = (Object.keys(deeds) as Deed[]).filter((deed) => canBe[deed]);
  return (
    <Dropdown
      trigger="click"
      options={offered.map((value) => ({ value, content: t(`council-item-${value}`) }))}
      onClick={({ value }) => deeds[value as Deed]()}
    >
      <Button
        size="small"
        variant="outline"
        icon={<MoreIcon />}
        title={t("council-item-more", { title: item.title })}
      >
        {t("council-more")}
      </Button>
    </Dropdown>
  );
}
