// Putting a motion or another item on the agenda.
import { useState } from "react";
import { Button, Input, Select, Textarea } from "tdesign-react";
import type { AgendaKind, MajorMatter, Matter, MeetingRoom, VoteMethod } from "../../generated/api";
import { newId } from "../../shared/ids";
import { Card, FailureNotice, Shown } from "../../shared/parts";
import { useChange, useView } from "../../shared/queries";
import { dashed, useWords } from "../../words/words";

const kinds: AgendaKind[] = ["vote", "hear", "other"];
const methods: VoteMethod[] = ["show_of_hands", "secret_ballot", "named_ballot", "correspondence"];
const matters: Matter[] = ["ordinary", "group_standard", "charter_change"];
const majors: MajorMatter[] = ["project_leader", "agreement_approval", "agreement_amendment", "expense", "evaluation", "standard", "other"];

export function AddItem({ room, done }: { room: MeetingRoom; done: (item: string) => void }) {
  const { t } = useWords();
  const act = useChange("act");
  const desk = useView("desk", { project_id: null }, ["pilot_project"]);
  const [kind, setKind] = useState<AgendaKind>("vote");
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const [method, setMethod] = useState<VoteMethod>("show_of_hands");
  const [matter, setMatter] = useState<Matter>("ordinary");
  const [major, setMajor] = useState("");
  const [project, setProject] = useState("");
  const add = () => {
    const id = newId();
    act.mutate(
      {
        operation: {
          meeting: {
            add_item: {
              id, meeting_id: room.meeting.id, position: room.items.length + 1, kind, title, text, proposer: null, method, matter,
              major_matter: major === "" ? null : (major as MajorMatter), project_id: project === "" ? null : project, state: "pending", deferral_reason: null,
            },
          },
        },
      },
      { onSuccess: () => done(id) },
    );
  };
  const choices = <Code extends string>(all: Code[], name: (code: Code) => string) => all.map((value) => ({ value, label: name(value) }));
  return (
    <Card title={t("council-add-item")}>
      {act.error && <FailureNotice failure={act.error} />}
      <div className="fields">
        <label>{t("council-item-kind")}<Select value={kind} onChange={(one) => setKind(one as AgendaKind)} options={choices(kinds, (code) => t(`council-kind-${code}`))} /></label>
        <label>{t("council-item-method")}<Select value={method} onChange={(one) => setMethod(one as VoteMethod)} options={choices(methods, (code) => t(`council-method-${code}`))} /></label>
        <label>{t("council-item-matter")}<Select value={matter} onChange={(one) => setMatter(one as Matter)} options={choices(matters, (code) => t(`word-${dashed(code)}`))} /></label>
        <label>{t("council-item-major")}<Select clearable value={major} onChange={(one) => setMajor((one as string | undefined) ?? "")} options={choices(majors, (code) => t(`council-major-${code}`))} /></label>
        <Shown view={desk}>{(view) => (
          <label>{t("council-item-project")}<Select clearable value={project} onChange={(one) => setProject((one as string | undefined) ?? "")} options={view.projects.map((one) => ({ value: one.id, label: one.title }))} /></label>
        )}</Shown>
        <label className="whole">{t("council-item-title")}<Input value={title} onChange={setTitle} /></label>
        <label className="whole">{t("council-item-text")}<Textarea autosize={{ minRows: 5 }} value={text} onChange={(value) => setText(value)} /></label>
      </div>
      <Button loading={act.isPending} disabled={title.trim() === ""} onClick={add}>{t("council-add-item")}</Button>
    </Card>
  );
}
