// The paper of the chosen item: its pages as they will be printed, print and export, signatures, and the work that follows.
import { useState } from "react";
import { Dropdown } from "tdesign-react";
import { BrowseIcon, MoreIcon, PrintIcon } from "tdesign-icons-react";
import type { ItemView, MeetingRoom, ResolutionView } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { EvidenceList } from "../../../shared/Evidence";
import { MakingNotice } from "../../../shared/MakeDocument";
import { Modal } from "../../../shared/Modal";
import { Pages } from "../../../shared/Pages";
import { Tag } from "../../../shared/parts";
import { usePrintable } from "../../../shared/print";
import { useView } from "../../../shared/queries";
import { useMakeDocument } from "../../../shared/useMakeDocument";
import { useWords } from "../../../words/words";
import { CopyForm } from "./CopyForm";
import { CorrectionForm } from "./CorrectionForm";
import { Corrections } from "./Corrections";
import { FollowUps } from "./FollowUps";
import { Relations } from "./Relations";
import { Signatures } from "./Signatures";
import { VoidForm } from "./VoidForm";
import { endedBy } from "./relation";

type Props = { room: MeetingRoom; item: ItemView; view: ResolutionView };
type Form = "copies" | "correct" | "void" | "preview" | null;

/** More pages than a resolution has. */
const ALL = 99;

export function ResolutionPane({ room, item, view }: Props) {
  const { t, language } = useWords();
  const [form, setForm] = useState<Form>(null);
  const { resolution, number } = view;
  const of = { document: "resolution", resolution_id: resolution.id } as const;
  const pages = useView("preview", { of, language, from: 1, to: ALL }, ["*"]);
  const making = useMakeDocument();
  const extract = () =>
    making.make({ of: { document: "resolution_extract", resolution_id: resolution.id }, name: t("council-extract-name", { number }), then: "keep" });
  const isVoided = resolution.status === "voided";
  const rows = useView("register", { language }, ["*"]).data?.rows ?? [];
  const title = rows.find((row) => row.resolution.id === resolution.id)?.paper_title ?? resolution.title;
  const make = (then: "keep" | "print") => making.make({ of, name: `${number} ${title}`, then });
  const ended = isVoided ? null : endedBy(resolution, rows);
  usePrintable(isVoided || making.isBusy ? null : () => make("print"));
  const isSigned = resolution.chair_signed_on !== null && resolution.recorder_signed_on !== null;
  const close = () => setForm(null);
  const shown = (
    <Pages
      pages={(pages.data?.pages ?? []).map((page) => page.svg)}
      total={pages.data?.total}
      failure={pages.error}
      isStale={pages.isFetching}
    />
  );
  const more = [
    { content: t("council-export"), value: "export" },
    { content: t("council-extract"), value: "extract" },
    { content: t("council-copies"), value: "copies" },
    { content: t("council-correction"), value: "correct" },
    { content: t("council-void"), value: "void" },
  ];
  return (
    <div className="resolution-paper">
      <header>
        <h2>{number}</h2>
        <span className="grow" />
        {ended && <Tag tone="plain">{t(`council-ended-${ended}`)}</Tag>}
        <Tag tone={isVoided ? "plain" : isSigned ? "green" : "amber"}>
          {t(isVoided ? "word-voided" : isSigned ? "council-signed" : "council-unsigned")}
        </Tag>
      </header>
      <div className="resolution-desk">{shown}</div>
      <div className="resolution-deeds">
        <Button
          theme="primary"
          icon={<PrintIcon />}
          loading={making.isBusy}
          disabled={isVoided}
          onClick={() => make("print")}
          title={t("council-print-how")}
        >
          {t("council-print")}
        </Button>
        <Button variant="outline" icon={<BrowseIcon />} onClick={() => setForm("preview")}>
          {t("council-preview")}
        </Button>
        <Dropdown
          trigger="click"
          maxColumnWidth={400}
          options={isVoided ? more.slice(0, 2) : more}
          onClick={({ value }) => {
            if (value === "export") make("keep");
            else if (value === "extract") extract();
            else setForm(value as Form);
          }}
        >
          <Button variant="outline" shape="square" icon={<MoreIcon />} aria-label={t("council-paper-more")} />
        </Dropdown>
      </div>
      <MakingNotice making={making} />
      {isVoided && <p className="notice">{t("council-voided-for", { reason: resolution.void_reason ?? "" })}</p>}
      <Corrections all={room.corrections.filter((one) => one.resolution_id === resolution.id)} />
      <Relations resolution={resolution} rows={rows} />
      <Signatures resolution={resolution} people={room.people} />
      <EvidenceList of={{ record: "resolution", resolution_id: resolution.id }} />
      <FollowUps room={room} item={item} resolution={resolution} />
      {form === "copies" && <CopyForm resolution={resolution} close={close} />}
      {form === "correct" && (
        <CorrectionForm original={{ resolution_id: resolution.id }} what={number} text={`${resolution.title}\n${resolution.text}`} close={close} />
      )}
      {form === "void" && <VoidForm resolution={resolution} number={number} close={close} />}
      {form === "preview" && (
        <Modal title={`${number} ${title}`} close={close} width={820} top={24}>
          <div className="resolution-large">{shown}</div>
        </Modal>
      )}
    </div>
  );
}
