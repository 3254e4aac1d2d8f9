// Entering a count: five figures, or a choice for each member who may vote; how many are still to count stands below.
import { type KeyboardEvent, useRef } from "react";
import { Radio } from "tdesign-react";
import type { Choice, ItemView, MeetingRoom } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { NumberField } from "../../../shared/form";
import { Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { type Count, castOf, choiceOfKey, counted, tallyOf } from "./count";

type Props = { room: MeetingRoom; view: ItemView; value: Count; onChange: (value: Count) => void };

export function CountFields({ room, view, value, onChange }: Props) {
  const { t } = useWords();
  const cast = castOf(tallyOf(value));
  const left = view.voters - cast;
  const restInFavour = () => {
    if (value.isNamed) {
      const rest = view.voter_ids.filter((id) => !value.choices[id]);
      return onChange({
        ...value,
        choices: { ...value.choices, ...Object.fromEntries(rest.map((id) => [id, "in_favour" as const])) },
      });
    }
    onChange({ ...value, figures: { ...value.figures, in_favour: (value.figures.in_favour ?? 0) + left } });
  };
  return (
    <div className="vote-count">
      {view.item.method !== "secret_ballot" && (
        <Radio.Group
          size="small"
          variant="default-filled"
          value={value.isNamed ? "names" : "figures"}
          onChange={(way) => onChange({ ...value, isNamed: way === "names" })}
        >
          <Radio.Button value="figures">{t("council-count-figures")}</Radio.Button>
          <Radio.Button value="names">{t("council-count-names")}</Radio.Button>
        </Radio.Group>
      )}
      {value.isNamed ? (
        <Names room={room} view={view} value={value} onChange={onChange} />
      ) : (
        <div className="vote-tally">
          {counted.map((kind) => (
            <NumberField
              key={kind}
              label={t(`council-tally-${kind}`)}
              value={value.figures[kind]}
              onChange={(figure) => onChange({ ...value, figures: { ...value.figures, [kind]: figure } })}
            />
          ))}
        </div>
      )}
      <p className="count-state" role="status">
        <span>{t("council-voters", { voters: view.voters, cast })}</span>
        {(cast > 0 || left !== 0) && (
          <Tag tone={left === 0 ? "green" : "amber"}>
            {t(left < 0 ? "council-too-many" : left === 0 ? "council-all-counted" : "council-left", {
              left: Math.abs(left),
            })}
          </Tag>
        )}
        <Button size="small" variant="outline" type="button" disabled={left <= 0} onClick={restInFavour}>
          {t("council-rest-in-favour")}
        </Button>
      </p>
    </div>
  );
}

/** Each voter with the five choices; the initial of a choice gives it and goes on. */
function Names({ room, view, value, onChange }: Props) {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const nameOf = (id: string) => room.attendees.find((one) => one.attendance.person_id === id)?.name ?? "";
  const choose = (id: string, choice: Choice) => onChange({ ...value, choices: { ...value.choices, [id]: choice } });
  const onKeyDown = (event: KeyboardEvent, id: string, place: number) => {
    const go = (to: number) => list.current?.querySelectorAll<HTMLElement>(":scope > li")[to]?.focus();
    const choice = choiceOfKey[event.key.toLowerCase()];
    if (choice) {
      choose(id, choice);
      go(place + 1);
    } else if (event.key === "ArrowDown") go(place + 1);
    else if (event.key === "ArrowUp") go(place - 1);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <p className="note">{t("council-names-keys")}</p>
      <ol className="named-choices" ref={list} aria-label={t("council-count-names")}>
        {view.voter_ids.map((id, place) => {
          const chosen = value.choices[id];
          const said = chosen ? t(`council-tally-${chosen}`) : t("council-not-counted");
          return (
            <li
              key={id}
              tabIndex={place === 0 ? 0 : -1}
              aria-label={`${nameOf(id)} ${said}`}
              onKeyDown={(event) => onKeyDown(event, id, place)}
            >
              <span className="grow">{nameOf(id)}</span>
              {counted.map((kind) => (
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
