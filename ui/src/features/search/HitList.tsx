// The hits by group, each with what was met marked.
import { type ReactNode, useEffect, useRef } from "react";
import { BookIcon, CalendarIcon, FileIcon, TaskIcon, UserIcon, UsergroupIcon, WalletIcon } from "tdesign-icons-react";
import type { Found } from "../../generated/api";
import { shortDate } from "../../shared/figures";
import { useWords } from "../../words/words";
import { type Group, groupOf } from "./groups";

const signs: Record<Group, ReactNode> = {
  people: <UserIcon />,
  council: <UsergroupIcon />,
  work: <TaskIcon />,
  money: <WalletIcon />,
  documents: <FileIcon />,
};

const kindSigns: Record<string, ReactNode> = { meeting: <CalendarIcon />, resolution: <BookIcon /> };

function Marked({ pieces }: { pieces: Found["title"] }) {
  return pieces.map((piece, place) => (piece.is_met ? <mark key={place}>{piece.text}</mark> : <span key={place}>{piece.text}</span>));
}

type HitProps = { id: string; hit: Found; isActive: boolean; choose: () => void; open: () => void };

function Hit({ id, hit, isActive, choose, open }: HitProps) {
  const { find, language } = useWords();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  const { kind } = hit.place;
  return (
    <div ref={row} id={id} role="option" aria-selected={isActive} className={isActive ? "hit active" : "hit"} onMouseMove={choose} onClick={open}>
      {kindSigns[kind] ?? signs[groupOf(kind)]}
      <div className="hit-words">
        <div>
          <Marked pieces={hit.title} />
        </div>
        {hit.detail.length > 0 && (
          <div className="note">
            <Marked pieces={hit.detail} />
          </div>
        )}
      </div>
      <span className="tag">{find(`kind-${kind}`) ?? kind}</span>
      <span className="hit-day">{hit.on && shortDate(hit.on, language)}</span>
    </div>
  );
}

type Props = {
  id: string;
  label: string;
  hits: Found[];
  active: number;
  isGrouped: boolean;
  choose: (place: number) => void;
  open: (hit: Found) => void;
};

export function HitList({ id, label, hits, active, isGrouped, choose, open }: Props) {
  const { t } = useWords();
  return (
    <div className="hits" role="listbox" id={id} aria-label={label} tabIndex={-1}>
      {hits.map((hit, place) => {
        const group = groupOf(hit.place.kind);
        const before = hits[place - 1];
        const isFirst = isGrouped && (!before || groupOf(before.place.kind) !== group);
        return (
          <div key={hit.place.kind + hit.place.id} role="presentation">
            {isFirst && (
              <div className="hit-group" role="presentation">
                {t(`search-group-${group}`)}
              </div>
            )}
            <Hit id={`${id}-${place}`} hit={hit} isActive={place === active} choose={() => choose(place)} open={() => open(hit)} />
          </div>
        );
      })}
    </div>
  );
}
