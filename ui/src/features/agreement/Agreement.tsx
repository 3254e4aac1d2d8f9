// The task agreement of a project: the version that was chosen, or the newest.
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { AgreementRoom } from "../../generated/api";
import { newId } from "../../shared/ids";
import { Empty, FailureNotice, Head, Shown } from "../../shared/parts";
import { useChange, useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { nothingSaid } from "./said";
import { Workbench } from "./Workbench";
import "./sheets";

/** The kinds of records that the room is made of. */
const kinds = ["agreement_version", "pilot_project", "society", "meeting", "agenda_item", "resolution", "person"];

export function Agreement() {
  const { project } = useParams({ strict: false }) as { project: string };
  const { record } = useSearch({ strict: false }) as { record?: string };
  const navigate = useNavigate();
  const view = useView("agreement_room", { project_id: project }, kinds);
  const choose = (id: string) => void navigate({ to: "/project/$project/agreement", params: { project }, search: { record: id } });
  return (
    <Shown view={view}>
      {(room) => {
        const chosen = room.versions.find((one) => one.version.id === record) ?? room.versions[room.versions.length - 1];
        return chosen ? <Workbench key={chosen.version.id} room={room} view={chosen} choose={choose} /> : <First room={room} choose={choose} />;
      }}
    </Shown>
  );
}

/** Before there is any version. */
function First({ room, choose }: { room: AgreementRoom; choose: (id: string) => void }) {
  const { t } = useWords();
  const act = useChange("act");
  const begin = () => {
    const agreement_id = newId();
    const operation = { agreement: { draft: { agreement_id, project_id: room.project.id, parts: nothingSaid } } };
    act.mutate({ operation }, { onSuccess: () => choose(agreement_id) });
  };
  return (
    <>
      <Head title={t("agreement-title")} />
      {act.error && <FailureNotice failure={act.error} />}
      <Empty act={{ label: t("agreement-begin"), onClick: begin }}>{t("agreement-none")}</Empty>
    </>
  );
}
