// The room's head: checking a file, beginning a paper.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Dropdown } from "tdesign-react";
import { AddIcon, SecuredIcon } from "tdesign-icons-react";
import type { DocumentsRoom, PaperGroup, PaperRow } from "../../generated/api";
import { Button } from "../../shared/Button";
import { Head } from "../../shared/parts";
import { useWords } from "../../words/words";
import { CheckFile } from "./CheckFile";
import { Pick } from "./Pick";
import { ReportForm } from "./ReportForm";
import { isUnder } from "./groups";
import { numberOf } from "./states";
import type { ReportOf } from "./useReports";

type Props = {
  room: DocumentsRoom;
  rows: readonly PaperRow[];
  choose: (key: string) => void;
  report: (of: ReportOf) => void;
};

type Open = "check" | PaperGroup | null;

const offered: readonly PaperGroup[] = ["report", "agreement", "resolution", "meeting"];

export function DocumentsHead({ room, rows, choose, report }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const toAgreement = (project: string) => void navigate({ to: "/project/$project/agreement", params: { project } });
  return (
    <>
      <Head title={t("frame-room-documents")}>
        <Button variant="outline" icon={<SecuredIcon />} onClick={() => setOpen("check")}>
          {t("documents-check")}
        </Button>
        <Dropdown
          trigger="click"
          options={offered.map((value) => ({ value, content: t(`documents-new-${value}`) }))}
          onClick={(item) => setOpen(item.value as PaperGroup)}
        >
          <Button variant="outline" icon={<AddIcon />} aria-haspopup="menu">
            {t("documents-new")}
          </Button>
        </Dropdown>
      </Head>
      {open === "check" && <CheckFile close={close} />}
      {open === "report" && <ReportForm room={room} close={close} begin={report} />}
      {open === "agreement" && (
        <Pick
          title={t("documents-new-agreement")}
          label={t("documents-which-project")}
          options={room.projects.map((one) => ({ value: one.id, label: one.title }))}
          none={t("documents-no-project")}
          close={close}
          choose={toAgreement}
        />
      )}
      {(open === "resolution" || open === "meeting") && (
        <Pick
          title={t(`documents-new-${open}`)}
          label={t(`documents-which-${open}`)}
          options={rows.filter((row) => isUnder(open, row)).map((row) => ({ value: row.key, label: [numberOf(row), row.title].filter(Boolean).join(" ") }))}
          none={t(`documents-no-${open}`)}
          close={close}
          choose={choose}
        />
      )}
    </>
  );
}
