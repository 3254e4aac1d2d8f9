// How a body's duty to meet stands, in a word.
import type { DutyStanding, DutyView } from "../../../generated/api";
import { Tag, type Tone } from "../../../shared/parts";
import { useWords } from "../../../words/words";

const tone: Record<DutyStanding, Tone> = { overdue: "red", due_soon: "amber", in_time: "plain" };

export function DutyTag({ duty }: { duty: DutyView }) {
  const { t } = useWords();
  return <Tag tone={tone[duty.standing]}>{t(`council-duty-${duty.standing}`)}</Tag>;
}
