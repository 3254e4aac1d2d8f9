// A workspace was double-clicked while another is open, and asks for its passphrase or does not open: the open one stays until it
// does.
import { useQueryClient } from "@tanstack/react-query";
import { OpenWorkspace } from "../features/start/OpenWorkspace";
import "../features/start/sheets";
import { Modal } from "../shared/Modal";
import { useWords } from "../words/words";

export function Asked({ close }: { close: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const enter = () => {
    close();
    location.hash = "/";
    void client.resetQueries();
  };
  return (
    <Modal title={t("frame-asked")} close={close} isUntitled>
      <p className="note">{t("frame-asked-what")}</p>
      <OpenWorkspace enter={enter} />
    </Modal>
  );
}
