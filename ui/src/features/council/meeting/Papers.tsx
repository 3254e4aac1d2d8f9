// The working papers of a meeting: the attendance sheet, exported or printed.
import { Dropdown } from "tdesign-react";
import { ChevronDownIcon } from "tdesign-icons-react";
import { openPath } from "../../../host";
import { Button } from "../../../shared/Button";
import { FailureNotice } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { usePaper } from "../resolution/usePaper";

export function Papers({ meeting, title }: { meeting: string; title: string }) {
  const { t } = useWords();
  const sheet = usePaper({ document: "attendance_sheet", meeting_id: meeting }, `${title} ${t("council-sheet")}`);
  return (
    <>
      <Dropdown
        trigger="click"
        options={[
          { content: t("council-sheet-print"), value: "print" },
          { content: t("council-sheet-export"), value: "keep" },
        ]}
        onClick={({ value }) => sheet.mutate(value as "print" | "keep")}
      >
        <Button variant="outline" loading={sheet.isPending} suffix={<ChevronDownIcon />}>
          {t("council-papers")}
        </Button>
      </Dropdown>
      {sheet.data && (
        <button type="button" className="as-link" onClick={() => sheet.data && void openPath(sheet.data.path)}>
          {t("council-sheet-open")}
        </button>
      )}
      {sheet.error && <FailureNotice failure={sheet.error} />}
    </>
  );
}
