// The paper that a step is about, seen and made where the step is taken: the notice that goes out, the minutes that are confirmed.
import { call } from "../../../host";
import { LivePages } from "../../../shared/LivePages";
import { MakeDocument, MakingNotice } from "../../../shared/MakeDocument";
import { useView } from "../../../shared/queries";
import { useMakeDocument } from "../../../shared/useMakeDocument";
import { useWords } from "../../../words/words";
import { paperKinds } from "./Papers";

type Props = { meeting: string; document: "meeting_notice" | "minutes" };

export function StepPaper({ meeting, document }: Props) {
  const { t, language } = useWords();
  const making = useMakeDocument();
  const offers = useView("meeting_papers", { meeting_id: meeting, language }, paperKinds).data;
  const offer = offers?.find(({ of }) => of.document === document);
  if (offer === undefined) return null;
  const { of, title } = offer;
  return (
    <section className="step-paper" aria-label={title}>
      <header>
        <h3>{t(`council-paper-${document}`)}</h3>
        <span className="grow" />
        <MakeDocument of={of} name={title} making={making} />
      </header>
      <MakingNotice making={making} />
      <LivePages of={[of, language]} ask={(from, to) => call("preview", { of, language, from, to })} />
    </section>
  );
}
