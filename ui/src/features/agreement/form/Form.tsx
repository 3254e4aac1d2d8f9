// The agreement as a form, part by part in the order of the paper.
import type { AgreementDraft, AgreementPart, AgreementRoom, Gap, VersionView } from "../../../generated/api";
import type { Place } from "../PartList";
import type { Parts } from "../useParts";
import { Cover } from "./Cover";
import { Funding } from "./Funding";
import { Indicators } from "./Indicators";
import { Quality } from "./Quality";
import { Schedule } from "./Schedule";
import { Signing } from "./Signing";
import { Tasks } from "./Tasks";
import { Cooperation, Duties, Objectives } from "./Texts";

export type FormProps = {
  room: AgreementRoom;
  view: VersionView;
  parts: Parts;
  gaps: readonly Gap[];
  draft: AgreementDraft | null;
  /** The version that this one amends. */
  earlier: VersionView | null;
  /** Says which part the eye is on. */
  seen: (place: Place) => void;
};

const forms: Record<AgreementPart, (props: FormProps) => React.ReactNode> = {
  duties: Duties,
  cooperation: Cooperation,
  objectives: Objectives,
  tasks: Tasks,
  schedule: Schedule,
  quality: Quality,
  indicators: Indicators,
  funding: Funding,
};

export function Form(props: FormProps) {
  return (
    <>
      <Cover {...props} />
      {props.room.parts.map((part) => {
        const Part = forms[part];
        return <Part key={part} {...props} />;
      })}
      <Signing {...props} />
    </>
  );
}
