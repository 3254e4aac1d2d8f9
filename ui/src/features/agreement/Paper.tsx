// The pages that the version makes, following what is typed; the part in hand has a bar in the margin.
import { useMemo, useState } from "react";
import type { AgreementParts, AgreementVersion, FieldPlace, SectionPlace } from "../../generated/api";
import { call } from "../../host";
import { LivePages, PAPER } from "../../shared/LivePages";
import { useWords } from "../../words/words";
import type { Place } from "./PartList";
import { useRested } from "../../shared/rested";

type Props = {
  version: AgreementVersion;
  parts: AgreementParts;
  place: Place;
  /** Goes to a part or a field of the form, by its name on the paper. */
  go: (name: string) => void;
};

type Places = { sections: readonly SectionPlace[]; fields: readonly FieldPlace[] };

export function Paper({ version, parts, place, go }: Props) {
  const { t, language } = useWords();
  const rested = useRested(parts, 60);
  const [places, setPlaces] = useState<Places>({ sections: [], fields: [] });
  const start = places.sections.find((one) => one.section === place);
  const isFound = start !== undefined;
  const target = useMemo(() => (start ? { page: start.page, height: start.top_mm } : null), [place, isFound]);
  const ask = async (from: number, to: number) => {
    const { preview, ...where } = await call("preview_agreement", { agreement_id: version.id, parts: rested, language, from, to });
    return { ...preview, ...where };
  };
  return (
    <LivePages
      of={["preview_agreement", version.id, rested, language]}
      ask={ask}
      head={t("agreement-preview")}
      over={(page) =>
        places.sections
          .filter((one) => one.section === place && one.page === page)
          .map((one) => <span key={one.top_mm} className="margin-bar" style={barStyle(one)} />)
      }
      pick={(page, height) => {
        const name = nameAt(places, page, height);
        if (name !== undefined) go(name);
      }}
      target={target}
      answered={setPlaces}
    />
  );
}

const barStyle = ({ top_mm, bottom_mm }: SectionPlace) => ({
  top: `${(top_mm / PAPER) * 100}%`,
  height: `${(Math.max(bottom_mm - top_mm - 3, 2) / PAPER) * 100}%`,
});

/** The field that stands at a height of a page, else the section. */
function nameAt({ sections, fields }: Places, page: number, height: number): string | undefined {
  const section = sections.find((one) => one.page === page && one.top_mm <= height && height < one.bottom_mm);
  const begin = sections.find((one) => one.section === section?.section);
  const isWithin = (one: FieldPlace) =>
    begin === undefined || one.page > begin.page || (one.page === begin.page && one.top_mm >= begin.top_mm);
  const above = fields.filter((one) => isWithin(one) && (one.page < page || (one.page === page && one.top_mm <= height)));
  return above[above.length - 1]?.field ?? section?.section;
}
