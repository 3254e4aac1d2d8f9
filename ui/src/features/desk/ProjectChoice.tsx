// The project on the desk; with several, its name opens the others.
import { Dropdown } from "tdesign-react";
import { ChevronDownIcon } from "tdesign-icons-react";
import type { ProjectHead } from "../../generated/api";
import { chooseProject } from "../../shared/project";
import { useWords } from "../../words/words";

type Props = { projects: ProjectHead[]; chosen: ProjectHead };

export function ProjectChoice({ projects, chosen }: Props) {
  const { t } = useWords();
  if (projects.length < 2) return <h1>{chosen.title}</h1>;
  const options = projects.map((one) => ({ content: one.title, value: one.id, active: one.id === chosen.id }));
  return (
    <h1>
      <Dropdown options={options} trigger="click" maxColumnWidth={420} onClick={({ value }) => chooseProject(String(value))}>
        <button type="button" className="project-choice" aria-haspopup="menu" title={t("desk-switch")}>
          <span>{chosen.title}</span>
          <ChevronDownIcon size="16px" />
        </button>
      </Dropdown>
    </h1>
  );
}
