// All pilot projects, and the way to a new one.
import { useNavigate } from "@tanstack/react-router";
import { AddIcon } from "tdesign-icons-react";
import type { ProjectHead } from "../../generated/api";
import { Button } from "../../shared/Button";
import { Clause } from "../../shared/Hovered";
import { type ListColumn, ListTable } from "../../shared/ListTable";
import { Head, Shown, Tag } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import "./sheets";

export function Projects() {
  const { t } = useWords();
  const go = useNavigate();
  const desk = useView("desk", { project_id: null }, ["pilot_project", "person"]);
  const start = (
    <Button theme="primary" icon={<AddIcon />} onClick={() => void go({ to: "/project/new" })}>
      {t("pilot-new")}
    </Button>
  );
  const columns: ListColumn<ProjectHead>[] = [
    { key: "name", title: t("pilot-name"), cell: (one) => one.title },
    { key: "clause", title: t("pilot-clause"), width: 120, cell: (one) => <Clause clause={one.clause} /> },
    { key: "department", title: t("pilot-department"), cell: (one) => one.department },
    {
      key: "leader",
      title: t("pilot-leader"),
      width: 160,
      cell: (one) => one.leader ?? <Tag tone="amber">{t("leader-none")}</Tag>,
    },
  ];
  const empty = (
    <div className="empty">
      <p className="note">{t("pilot-none")}</p>
      {start}
    </div>
  );
  return (
    <Shown view={desk}>
      {(view) => (
        <>
          <Head title={t("frame-room-project")}>{view.projects.length > 0 && start}</Head>
          <ListTable
            label={t("frame-room-project")}
            columns={columns}
            rows={view.projects}
            onOpen={(one) => void go({ to: "/project/$project/overview", params: { project: one.id } })}
            empty={empty}
          />
        </>
      )}
    </Shown>
  );
}
