// A new project, and a project's facts amended.
import { useNavigate } from "@tanstack/react-router";
import { useDraft } from "../../shared/draft";
import { newId } from "../../shared/ids";
import { PageForm } from "../../shared/PageForm";
import { Head, Shown } from "../../shared/parts";
import { useChange, useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { ProjectForm } from "./ProjectForm";
import { type ProjectDraft, blankProject, draftOf, projectOf, stagesOf } from "./facts";
import { SectionHead, type SectionProps, inProject } from "./section";
import "./sheets";

const blank = blankProject();

export function NewProject() {
  const { t } = useWords();
  const go = useNavigate();
  const act = useChange("act");
  const council = useView("council_room", {}, ["body", "person"]);
  const draft = useDraft<ProjectDraft>("project.new", blank);
  const submit = () => {
    const id = newId();
    const start = { project: projectOf(id, draft.value), stages: stagesOf(id, draft.value) };
    const begun = () => {
      draft.clear();
      void go({ to: "/project/$project/overview", params: { project: id } });
    };
    act.mutate({ operation: { pilot: { start } } }, { onSuccess: begun });
  };
  return (
    <>
      <Head title={t("pilot-new")} />
      <Shown view={council}>
        {(room) => (
          <PageForm
            submit={submit}
            submitLabel={t("pilot-start")}
            cancel={() => void go({ to: "/project" })}
            isBusy={act.isPending}
            failure={act.error}
            draft={draft}
          >
            <ProjectForm
              draft={draft.value}
              set={(change) => draft.set((old) => ({ ...old, ...change }))}
              people={room.people}
              bodies={room.bodies.map((one) => one.body)}
            />
          </PageForm>
        )}
      </Shown>
    </>
  );
}

function Amend({ room }: SectionProps) {
  const { t } = useWords();
  const go = useNavigate();
  const act = useChange("act");
  const draft = useDraft<ProjectDraft>(`project.${room.project.id}`, draftOf(room.project));
  const back = () => void go({ to: "/project/$project/overview", params: { project: room.project.id } });
  const amended = () => {
    draft.clear();
    back();
  };
  const submit = () =>
    act.mutate({ operation: { pilot: { amend: projectOf(room.project.id, draft.value) } } }, { onSuccess: amended });
  return (
    <>
      <SectionHead room={room} section="overview" />
      <PageForm
        submit={submit}
        submitLabel={t("pilot-save")}
        cancel={back}
        isBusy={act.isPending}
        failure={act.error}
        draft={draft}
      >
        <ProjectForm
          draft={draft.value}
          set={(change) => draft.set((old) => ({ ...old, ...change }))}
          people={room.people}
          bodies={room.bodies}
          isBegun
        />
      </PageForm>
    </>
  );
}

export const AmendProject = inProject(Amend);
