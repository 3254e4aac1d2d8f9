// A meeting that another office carried here is opened in place of the workspace that is open.
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { OpenCarried } from "../../shared/OpenCarried";
import { useWords } from "../../words/words";
import { SettingsCard } from "./SettingsCard";

export function CarriedCard() {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const enter = () => {
    void navigate({ to: "/" });
    void client.invalidateQueries();
  };
  return (
    <SettingsCard name="carried" title={t("carry-open")}>
      <OpenCarried enter={enter} />
    </SettingsCard>
  );
}
