// The room's head: which version, how it stands to the one in force, and what can be done next.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { EditIcon, SwapIcon } from "tdesign-icons-react";
import type { AgreementRoom, VersionView } from "../../generated/api";
import { Button } from "../../shared/Button";
import { EvidenceButton } from "../../shared/Evidence";
import { shortDate } from "../../shared/figures";
import { MakeDocument } from "../../shared/MakeDocument";
import { Select } from "../../shared/form/Select";
import type { useMakeDocument } from "../../shared/useMakeDocument";
import { useWords } from "../../words/words";
import { Amend } from "./steps/Amend";
import { NextStep } from "./steps/NextStep";

type Props = {
  room: AgreementRoom;
  view: VersionView;
  choose: (id: string) => void;
  gaps: number;
  isUnwritten: boolean;
  /** Whether the versions stand side by side; null when there is no earlier one. */
  comparing: boolean | null;
  compare: () => void;
  against: number | null;
  making: ReturnType<typeof useMakeDocument>;
};

export function AgreementHead({ room, view, choose, gaps, isUnwritten, comparing, compare, against, making }: Props) {
  const { t, language } = useWords();
  const [isAmending, setAmending] = useState(false);
  const { version } = view;
  const inForce = room.versions.find((one) => one.version.status === "in_force")?.version;
  const isNewest = room.versions[room.versions.length - 1]?.version.id === version.id;
  const nameOf = ({ version: one }: VersionView) =>
    t(one.amends_id === null || one.status === "in_force" ? "agreement-version" : "agreement-version-amending", { number: one.number });
  return (
    <header className="head">
      <Link to="/project/$project" params={{ project: room.project.id }} className="crumb">
        {t("frame-room-project")}
      </Link>
      <h1>{t("agreement-title")}</h1>
      <Select
        className="version-choice"
        value={version.id}
        onChange={(id) => choose(id as string)}
        options={room.versions.map((one) => ({ value: one.version.id, label: nameOf(one) }))}
        label={t("agreement-choose-version")}
      />
      {inForce && inForce.id !== version.id && inForce.effective_from && (
        <Standing said={t("agreement-in-force", { number: inForce.number, from: shortDate(inForce.effective_from, language) })} />
      )}
      <span className="grow" />
      {comparing !== null && against !== null && (
        <Button variant="outline" icon={<SwapIcon />} aria-pressed={comparing} onClick={compare}>
          {t(comparing ? "agreement-compare-end" : "agreement-compare", { number: against })}
        </Button>
      )}
      {version.status !== "drafting" && (
        <EvidenceButton
          of={{ record: "agreement_version", agreement_version_id: version.id }}
          id={version.id}
          title={t("agreement-title")}
          size="medium"
        />
      )}
      <MakeDocument
        of={{ document: "task_agreement", agreement_id: version.id }}
        name={t("agreement-file", { title: room.head.title, number: version.number })}
        making={making}
        blocked={isUnwritten ? t("agreement-unwritten") : null}
      />
      {version.status === "in_force" && isNewest && (
        <Button variant="outline" icon={<EditIcon />} onClick={() => setAmending(true)}>
          {t("agreement-amend")}
        </Button>
      )}
      <NextStep room={room} view={view} gaps={gaps} isUnwritten={isUnwritten} />
      {isAmending && <Amend room={room} from={view} close={() => setAmending(false)} done={choose} />}
    </header>
  );
}

/** How the version in force stands; a narrow window shows its beginning, and the whole at a hover. */
const Standing = ({ said }: { said: string }) => (
  <span className="note" title={said}>
    {said}
  </span>
);
