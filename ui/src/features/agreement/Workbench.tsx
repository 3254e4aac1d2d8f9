// One version at work: its parts at the left, the form in the middle, the pages that it makes at the right.
import { useEffect, useRef, useState } from "react";
import type { AgreementRoom, VersionView } from "../../generated/api";
import { AgreementHead } from "./AgreementHead";
import { Comparison } from "./Comparison";
import { Form } from "./form/Form";
import { nextGap, toField, toPart } from "./focus";
import { PartList, type Place } from "./PartList";
import { Paper } from "./Paper";
import { Progress } from "./Progress";
import { MakingNotice } from "../../shared/MakeDocument";
import { useMakeDocument } from "../../shared/useMakeDocument";
import { useAgreementDraft } from "./useLive";
import { useParts } from "./useParts";
import { WrittenNote } from "./WrittenNote";

type Props = { room: AgreementRoom; view: VersionView; choose: (id: string) => void };

export function Workbench({ room, view, choose }: Props) {
  const { version } = view;
  const parts = useParts(version);
  const earlier = earlierOf(room, view);
  const [against, setAgainst] = useState(version.amends_id ?? earlier[earlier.length - 1]?.version.id ?? null);
  const draft = useAgreementDraft(parts.said, against);
  const [isComparing, setComparing] = useState(false);
  const [place, setPlace] = useState<Place>("cover");
  const form = useRef<HTMLDivElement>(null);
  const making = useMakeDocument();
  const gaps = draft.data?.gaps ?? view.gaps;
  const isOpen = version.status === "drafting";

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "F8" || !form.current) return;
      event.preventDefault();
      nextGap(form.current);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  return (
    <div className="agreement">
      <AgreementHead
        room={room}
        view={view}
        choose={choose}
        gaps={gaps.length}
        isUnwritten={parts.isUnwritten || parts.isWriting}
        comparing={earlier.length === 0 ? null : isComparing}
        compare={() => setComparing(!isComparing)}
        against={earlier.find((one) => one.version.id === against)?.version.number ?? null}
        making={making}
      />
      <div>
        <Progress room={room} view={view} />
        <MakingNotice making={making} />
      </div>
      <div className="agreement-panes">
        <PartList
          room={room}
          view={view}
          gaps={gaps}
          changes={draft.data?.changes ?? null}
          place={place}
          go={(to) => {
            setPlace(to);
            if (form.current) toPart(form.current, to);
          }}
          next={() => form.current && nextGap(form.current)}
        />
        <div className="agreement-form" ref={form} onFocus={(event) => setPlace(placeOf(event.target) ?? place)}>
          <WrittenNote view={view} parts={parts} />
          <Form
            room={room}
            view={view}
            parts={parts}
            gaps={isOpen ? gaps : []}
            draft={draft.data ?? null}
            earlier={room.versions.find((one) => one.version.id === version.amends_id) ?? null}
            seen={setPlace}
          />
        </div>
        {isComparing ? (
          <Comparison changes={draft.data?.changes ?? null} earlier={earlier} against={against} choose={setAgainst} view={view} />
        ) : (
          <Paper version={version} parts={parts.said} place={place} go={(to) => form.current && toField(form.current, to)} />
        )}
      </div>
    </div>
  );
}

/** The versions before this one, oldest first. */
function earlierOf(room: AgreementRoom, view: VersionView): VersionView[] {
  return room.versions.filter((one) => one.version.number < view.version.number);
}

/** The part of the form in which an element stands. */
function placeOf(element: Element): Place | null {
  return (element.closest<HTMLElement>("[data-part]")?.dataset["part"] as Place | undefined) ?? null;
}
