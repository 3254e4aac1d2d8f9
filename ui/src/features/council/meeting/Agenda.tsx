// The agenda: each item with how it is taken, what came of it and under which number; ↑↓ walk it.
import { type KeyboardEvent, useRef } from "react";
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { ordinal } from "../../../shared/figures";
import { Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { coded, itemTone } from "../words";
import { filledOf } from "../vote/filled";
import { standing } from "../vote/standing";

type Props = {
  room: MeetingRoom;
  chosen: string | null;
  /** Walked to by the arrows: the agenda stays where it is. */
  choose: (item: string) => void;
  /** Chosen to be worked on. */
  open: (item: string) => void;
};

export function Agenda({ room, chosen, choose, open }: Props) {
  const { t } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    const to = event.key === "ArrowDown" ? place + 1 : event.key === "ArrowUp" ? place - 1 : place;
    const item = room.items[to];
    if (to === place || !item) return;
    event.preventDefault();
    choose(item.item.id);
    body.current?.querySelectorAll<HTMLElement>("tr")[to]?.focus();
  };
  if (room.items.length === 0) return <p className="notice plain">{t("council-agenda-empty")}</p>;
  return (
    <table className="table agenda" aria-label={t("council-agenda")}>
      <thead>
        <tr>
          <th scope="col" className="place">
            <span className="unseen">{t("council-order")}</span>
          </th>
          <th scope="col">{t("council-agenda")}</th>
          <th scope="col">{t("council-method")}</th>
          <th scope="col">{t("council-result")}</th>
          <th scope="col">{t("council-number")}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {room.items.map((view, place) => (
          <AgendaRow
            key={view.item.id}
            view={view}
            isChosen={view.item.id === chosen}
            choose={() => open(view.item.id)}
            onKeyDown={(event) => onKeyDown(event, place)}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { view: ItemView; isChosen: boolean; choose: () => void; onKeyDown: (event: KeyboardEvent) => void };

function AgendaRow({ view, isChosen, choose, onKeyDown }: RowProps) {
  const { t, language } = useWords();
  const { item, resolution, carried_from } = view;
  const filled = filledOf(view);
  const isVoid = standing(view)?.judgement.outcome === "void";
  const isVoided = resolution?.resolution.status === "voided";
  return (
    <tr
      className={isChosen ? "opens chosen" : "opens"}
      tabIndex={isChosen ? 0 : -1}
      aria-current={isChosen ? "true" : undefined}
      onClick={choose}
      onKeyDown={onKeyDown}
    >
      <td className="place">{item.position}</td>
      <td className="agenda-title">
        {item.title}
        {carried_from !== null && (
          <small className="note">{t("council-carried-from", { ordinal: ordinal(carried_from, language) })}</small>
        )}
      </td>
      <td>
        {item.places !== null
          ? t("council-purpose-election")
          : t(item.kind === "vote" ? `council-method-${item.method}` : `council-kind-${item.kind}`)}
      </td>
      <td>
        {item.state === "heard" ? (
          t(coded(item.state))
        ) : isVoid && item.state === "pending" ? (
          <Tag tone="amber">{t("council-to-revote")}</Tag>
        ) : filled ? (
          <Tag tone={filled.filled === filled.places ? "green" : "amber"}>{t("council-filled", filled)}</Tag>
        ) : (
          <Tag tone={itemTone[item.state]}>{t(coded(item.state))}</Tag>
        )}
      </td>
      <td>
        {resolution ? (
          <span className={isVoided ? "agenda-number is-voided" : "agenda-number"}>{resolution.number}</span>
        ) : (
          t("council-no-number")
        )}
        {isVoided && <Tag tone="plain">{t("word-voided")}</Tag>}
      </td>
    </tr>
  );
}
