// The paper of the chosen item: its pages as they will be printed, print and export, signatures, and the work that follows.
import { useState } from "react";
import { Dropdown } from "tdesign-react";
import { BrowseIcon, MoreIcon, PrintIcon } from "tdesign-icons-react";
import type { ItemView, MeetingRoom, ResolutionView } from "../../../generated/api";
import { openPath } from "../../../host";
import { Button } from "../../../shared/Button";
import { EvidenceList } from "../../../shared/Evidence";
import { Modal } from "../../../shared/Modal";
import { Pages } from "../../../shared/Pages";
import { FailureNotice, Tag } from "../../../shared/parts";
import { usePrintable } from "../../../shared/print";
import { useView } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { CopyForm } from "./CopyForm";
import { CorrectionForm } from "./CorrectionForm";
import { Corrections } from "./Corrections";
import { FollowUps } from "./FollowUps";
import { Relations } from "./Relations";
import { Signatures } from "./Signatures";
import { VoidForm } from "./VoidForm";
import { endedBy } from "./relation";
import { usePaper } from "./usePaper";

type Props = { room: MeetingRoom; item: ItemView; view: ResolutionView };
type Form = "copies" | "correct" | "void" | "preview" | null;

/** More pages than a resolution has. */
const ALL = 99;

/** What became of a file that was asked for. */
function Made({ made }: { made: ReturnType<typeof usePaper> }) {
  const { t } = useWords();
  const file = made.data;
  if (made.error) return <FailureNotice failure={made.error} />;
  if (!file) return null;
  return (
    <p className="council-exported" role="status">
      <span>
        {made.variables === "print"
          ? t("form-printed", { seq: file.seq })
          : t("council-exported", { path: file.path, seq: file.seq })}
      </span>
      <button type="button" className="as-link" onClick={() => void openPath(file.path)}>
        {t("council-open-file")}
      </button>
    </p>
  );
}

export function ResolutionPane({ room, item, view }: Props) {
  const { t, language } = useWords();
  const [form, setForm] = useState<Form>(null);
  const { resolution, number } = view;
  const of = { document: "resolution", resolution_id: resolution.id } as const;
  const pages = useView("preview", { of, language, from: 1, to: ALL }, ["*"]);
  const paper = usePaper(of, `${number} ${resolution.title}`);
  const extract = usePaper({ document: "resolution_extract", resolution_id: resolution.id }, t("council-extract-name", { number }));
  const isVoided = resolution.status === "voided";
  const rows = useView("register", {}, ["*"]).data?.rows ?? [];
  const ended = isVoided ? null : endedBy(resolution, rows);
  usePrintable(isVoided ? null : () => paper.mutate("print"));
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
          loading={paper.isPending}
          disabled={isVoided}
          onClick={() => paper.mutate("print")}
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
            if (value === "export") paper.mutate("keep");
            else if (value === "extract") extract.mutate("keep");
            else setForm(value as Form);
          }}
        >
          <Button variant="outline" shape="square" icon={<MoreIcon />} aria-label={t("council-paper-more")} />
        </Dropdown>
      </div>
      {[paper, extract].map((made, place) => (
        <Made key={place} made={made} />
      ))}
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
        <Modal title={`${number} ${resolution.title}`} close={close} width={820} top={24}>
          <div className="resolution-large">{shown}</div>
        </Modal>
      )}
    </div>
  );
}
