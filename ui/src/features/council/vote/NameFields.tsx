// Each voter with the five choices; the initial of a choice gives it and goes on.
import { type KeyboardEvent, useRef } from "react";
import type { Choice } from "../../../generated/api";
import { useWords } from "../../../words/words";
import type { CountProps } from "./CountFields";
import { choiceOfKey, kindsOf } from "./count";

export function NameFields({ room, view, value, onChange }: CountProps) {
  const { t } = useWords();
  const kinds = kindsOf(view.item.method);
  const list = useRef<HTMLOListElement>(null);
  const holderOf = (id: string) => room.proxies.find((one) => one.proxy.person_id === id)?.holder;
  const nameOf = (id: string) => room.attendees.find((one) => one.attendance.person_id === id)?.name ?? "";
  const isHere = (id: string) =>
    room.attendees.some(({ attendance }) => attendance.person_id === id && attendance.state === "present");
  const choose = (id: string, choice: Choice) => onChange({ ...value, choices: { ...value.choices, [id]: choice } });
  const onKeyDown = (event: KeyboardEvent, id: string, place: number) => {
    const go = (to: number) => list.current?.querySelectorAll<HTMLElement>(":scope > li")[to]?.focus();
    const choice = choiceOfKey[event.key.toLowerCase()];
    if (choice && kinds.includes(choice)) {
      choose(id, choice);
      go(place + 1);
    } else if (event.key === "ArrowDown") go(place + 1);
    else if (event.key === "ArrowUp") go(place - 1);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <p className="note">{t(kinds.length > 3 ? "council-names-keys" : "council-names-keys-hands")}</p>
      <ol className="named-choices" ref={list} aria-label={t("council-count-names")}>
        {view.voter_ids.map((id, place) => {
          const chosen = value.choices[id];
          const said = chosen ? t(`council-tally-${chosen}`) : t("council-not-counted");
          const holder = isHere(id) ? undefined : holderOf(id);
          return (
            <li
              key={id}
              tabIndex={place === 0 ? 0 : -1}
              aria-label={`${nameOf(id)} ${said}`}
              onKeyDown={(event) => onKeyDown(event, id, place)}
            >
              <span className="grow">
                {nameOf(id)} {holder && <small className="note">{t("council-proxy-by", { name: holder })}</small>}
              </span>
              {kinds.map((kind) => (
                <button
                  type="button"
                  key={kind}
                  tabIndex={-1}
                  aria-pressed={chosen === kind}
                  aria-label={`${nameOf(id)} ${t(`council-tally-${kind}`)}`}
                  className={chosen === kind ? `council-mark chosen ${kind}` : "council-mark"}
                  onClick={() => choose(id, kind)}
                >
                  {t(`council-tally-${kind}`)}
                </button>
              ))}
            </li>
          );
        })}
      </ol>
    </>
  );
}
