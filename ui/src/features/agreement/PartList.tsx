// The parts of the agreement in the order of the paper, each with its tick or what it lacks.
import { CheckIcon, EditIcon, FileIcon } from "tdesign-icons-react";
import type { AgreementChanges, AgreementPart, AgreementRoom, Gap, VersionView } from "../../generated/api";
import { Button } from "../../shared/Button";
import { ordinal } from "../../shared/figures";
import { Tag } from "../../shared/parts";
import { useWords } from "../../words/words";

/** Where in the form somebody is. */
export type Place = AgreementPart | "cover" | "signing";

type Props = {
  room: AgreementRoom;
  view: VersionView;
  gaps: readonly Gap[];
  changes: AgreementChanges | null;
  place: Place;
  go: (place: Place) => void;
  next: () => void;
};

export function PartList({ room, view, gaps, changes, place, go, next }: Props) {
  const { t, language } = useWords();
  const isOpen = view.version.status === "drafting";
  const lacking = (part: AgreementPart) => gaps.filter((gap) => gap.part === part).length;
  const whole = room.parts.filter((part) => lacking(part) === 0).length;
  const facts = room.facts_missing.length;
  const signed = view.version.signatures.length;
  return (
    <nav className="part-list" aria-label={t("agreement-parts")}>
      <p className="note">{t("agreement-parts-order")}</p>
      <Entry place="cover" at={place} go={go} sign={<FileIcon />} title={t("agreement-part-cover")}>
        {facts === 0 ? <Tick /> : <Tag tone="plain">{t("agreement-facts-count", { count: facts })}</Tag>}
      </Entry>
      {room.parts.map((part, position) => (
        <Entry key={part} place={part} at={place} go={go} sign={ordinal(position + 1, language)} title={t(`agreement-part-${part}`)}>
          <PartState lacking={lacking(part)} isChanged={changes?.parts.includes(part) ?? false} />
        </Entry>
      ))}
      <Entry place="signing" at={place} go={go} sign={<EditIcon />} title={t("agreement-part-signing")}>
        {signed === 3 ? <Tick /> : <Tag tone="plain">{signed === 0 ? t("agreement-to-sign") : t("agreement-signed-count", { count: signed })}</Tag>}
      </Entry>
      <footer>
        <p className="part-whole">
          <strong>{t("agreement-whole", { whole, all: room.parts.length })}</strong>
          {gaps.length > 0 && <strong className="amber-text">{t("agreement-gap-count", { count: gaps.length })}</strong>}
        </p>
        <progress className="gauge part-gauge" max={room.parts.length} value={whole} aria-label={t("agreement-whole", { whole, all: room.parts.length })} />
        {isOpen && gaps.length > 0 && (
          <Button block onClick={next} suffix={<kbd>{t("agreement-next-gap-key")}</kbd>}>
            {t("agreement-next-gap")}
          </Button>
        )}
      </footer>
    </nav>
  );
}

type EntryProps = {
  place: Place;
  at: Place;
  go: (place: Place) => void;
  sign: React.ReactNode;
  title: string;
  children: React.ReactNode;
};

function Entry({ place, at, go, sign, title, children }: EntryProps) {
  const isHere = place === at;
  return (
    <button type="button" className={isHere ? "part-entry part-here" : "part-entry"} aria-current={isHere ? "true" : undefined} onClick={() => go(place)}>
      <span className="part-sign">{sign}</span>
      <span className="grow">{title}</span>
      {children}
    </button>
  );
}

function Tick() {
  const { t } = useWords();
  return <CheckIcon className="green-text" aria-label={t("agreement-part-whole")} />;
}

function PartState({ lacking, isChanged }: { lacking: number; isChanged: boolean }) {
  const { t } = useWords();
  if (lacking > 0) return <Tag tone="amber">{t("agreement-lacks", { count: lacking })}</Tag>;
  return isChanged ? <Tag tone="blue">{t("agreement-changed")}</Tag> : <Tick />;
}
