// The papers of a meeting: all that it needs in one go and the attendance sheet are printed from here, every other one is
// looked at first.
import { useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import { Dropdown } from "tdesign-react";
import { ChevronDownIcon } from "tdesign-icons-react";
import type { AgendaItem, Offer } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { useView } from "../../../shared/queries";
import type { useMakeDocument } from "../../../shared/useMakeDocument";
import { useWords } from "../../../words/words";
import { PrintJob } from "./PrintJob";

type Props = { meeting: string; title: string; items: readonly AgendaItem[]; making: ReturnType<typeof useMakeDocument> };

/** The kinds of records that the papers of a meeting are made of. */
export const paperKinds = ["meeting", "agenda_item", "charter_rule", "seat", "attendance", "body", "term", "society"];

/** By what the documents room knows a paper. */
const recordOf = (offer: Offer) => `${offer.of.document} ${offer.key}`;

export function Papers({ meeting, title, items, making }: Props) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const offers = useView("meeting_papers", { meeting_id: meeting, language }, paperKinds).data ?? [];
  const named = (offer: Offer) => {
    const { of } = offer;
    switch (of.document) {
      case "ballot_papers":
      case "tally_sheet": {
        const item = items.find((one) => one.id === of.agenda_item_id);
        return t("council-paper-of-item", { paper: t(`council-paper-${of.document}`), item: item?.title ?? "" });
      }
      case "attendance_sheet":
        return t("council-sheet");
      case "meeting_notice":
      case "meeting_agenda":
      case "name_plates":
      case "seat_labels":
      case "proxy_form":
      case "minutes":
        return t(`council-paper-${of.document}`);
      default:
        return null;
    }
  };
  const [isPrinting, setPrinting] = useState(false);
  const choose = (value: string) => {
    if (value === "job") return setPrinting(true);
    if (value === "print" || value === "keep")
      making.make({ of: { document: "attendance_sheet", meeting_id: meeting }, name: `${title} ${t("council-sheet")}`, then: value });
    else void navigate({ to: "/documents", search: { record: value } });
  };
  return (
    <>
      <Dropdown
        trigger="click"
        maxHeight={420}
        minColumnWidth={160}
        maxColumnWidth={360}
        options={[
          { content: t("council-job"), value: "job" },
          { content: t("council-sheet-print"), value: "print" },
          { content: t("council-sheet-export"), value: "keep" },
          ...offers.flatMap((offer) => {
            const content = offer.of.document === "attendance_sheet" ? null : named(offer);
            return content === null ? [] : [{ content, value: recordOf(offer) }];
          }),
        ]}
        onClick={({ value }) => choose(value as string)}
      >
        <Button variant="outline" loading={making.isBusy} suffix={<ChevronDownIcon />}>
          {t("council-papers")}
        </Button>
      </Dropdown>
      {isPrinting && (
        <PrintJob meeting={meeting} title={title} named={(offer) => named(offer) ?? offer.title} kinds={paperKinds} close={() => setPrinting(false)} />
      )}
    </>
  );
}
