// Finding any record by its text, by pinyin or by initials: ↑↓ choose, Enter opens, Tab changes the group, Esc closes.
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useState } from "react";
import { SearchIcon } from "tdesign-icons-react";
import type { Found } from "../../generated/api";
import { isComposing } from "../../shared/composing";
import { Modal } from "../../shared/Modal";
import { Empty, FailureNotice } from "../../shared/parts";
import { placeOf } from "../../shared/rooms";
import { useWords } from "../../words/words";
import { AddPerson } from "./AddPerson";
import { HitList } from "./HitList";
import { RecordPane } from "./RecordPane";
import { type Group, groupOf, groups, sorted } from "./groups";
import { noteOpened } from "./recent";
import { useHits } from "./useHits";
import "./sheets";

type GroupTab = { group: Group | null; count: number };

/** The groups that have hits, all of them first. */
function tabsOf(hits: Found[]): GroupTab[] {
  const own = groups.map((group) => ({ group, count: hits.filter((hit) => groupOf(hit.place.kind) === group).length }));
  return [{ group: null, count: hits.length }, ...own.filter((one) => one.count > 0)];
}

function Keys() {
  const { t } = useWords();
  return (
    <div className="palette-keys">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t("search-key-choose")}
      </span>
      <span>
        <kbd>{t("search-key-enter")}</kbd> {t("search-key-open")}
      </span>
      <span>
        <kbd>{"Tab"}</kbd> {t("search-key-group")}
      </span>
      <span className="grow" />
      <span>{t("search-ways")}</span>
    </div>
  );
}

export function SearchPalette({ close }: { close: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const list = useId();
  const [typed, setTyped] = useState("");
  const [group, setGroup] = useState<Group | null>(null);
  const [active, setActive] = useState(0);
  const { text, hits, isRecent, isCurrent, failure } = useHits(typed);
  const tabs = tabsOf(hits);
  const only = tabs.some((tab) => tab.group === group) ? group : null;
  const shown = isRecent ? hits : sorted(hits, only);
  const here = Math.min(active, Math.max(shown.length - 1, 0));
  const hit = shown[here];
  const type = (next: string) => {
    setTyped(next);
    setActive(0);
  };
  const open = (chosen: Found) => {
    noteOpened(chosen.place);
    close();
    void navigate(placeOf(chosen.place));
  };
  const turn = (by: number) => {
    const at = tabs.findIndex((tab) => tab.group === only);
    setGroup(tabs[(at + by + tabs.length) % tabs.length]?.group ?? null);
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "ArrowDown") setActive(Math.min(here + 1, shown.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(here - 1, 0));
    else if (event.key === "Tab" && !isRecent && tabs.length > 1) turn(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && hit && isCurrent) open(hit);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Modal title={t("search-title")} close={close} width={840} top={72} isUntitled>
      <div className="palette">
        <div className="palette-field">
          <SearchIcon size="20px" />
          <input
            value={typed}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
            placeholder={t("search-prompt")}
            role="combobox"
            aria-label={t("search-title")}
            aria-expanded={shown.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={hit ? `${list}-${here}` : undefined}
            autoComplete="off"
            spellCheck={false}
          />
          <span className="note" role="status">
            {!isRecent && isCurrent && t("search-found", { count: hits.length })}
          </span>
          <button type="button" className="esc" onClick={close} aria-label={`Esc ${t("form-close")}`}>
            <kbd>{"Esc"}</kbd>
          </button>
        </div>
        {!isRecent && hits.length > 0 && (
          <div className="palette-tabs" role="group" aria-label={t("search-hits")}>
            {tabs.map((tab) => (
              <button key={tab.group ?? "all"} type="button" tabIndex={-1} aria-pressed={tab.group === only} onClick={() => setGroup(tab.group)}>
                {t(tab.group === null ? "search-all" : `search-group-${tab.group}`)} <span>{tab.count}</span>
              </button>
            ))}
          </div>
        )}
        {failure && <FailureNotice failure={failure} />}
        <div className="palette-body">
          <div className="palette-list">
            {isRecent && <div className="hit-group">{t("search-recent")}</div>}
            {isRecent && shown.length === 0 && <Empty>{t("search-recent-none")}</Empty>}
            {!isRecent && isCurrent && shown.length === 0 && <AddPerson name={text} close={close} />}
            <HitList
              id={list}
              label={t(isRecent ? "search-recent" : "search-hits")}
              hits={shown}
              active={here}
              isGrouped={!isRecent}
              choose={setActive}
              open={open}
            />
          </div>
          {hit && <RecordPane kind={hit.place.kind} id={hit.place.id} open={() => open(hit)} />}
        </div>
        <Keys />
      </div>
    </Modal>
  );
}
