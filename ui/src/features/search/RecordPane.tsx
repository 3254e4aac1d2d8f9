// At the right of the palette: what the record is, and what was done to it last.
import type { Fact, RecordCard } from "../../generated/api";
import { Button } from "../../shared/Button";
import { clock, longDate, quantity, shortDate } from "../../shared/figures";
import { Wan } from "../../shared/Hovered";
import { Shown } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useSentence } from "../../shared/sentence";
import { type Words, useWords } from "../../words/words";

function written(fact: Fact, { t, language }: Words) {
  const { form, value } = fact;
  if (form === "money") return <Wan fen={Number(value)} />;
  if (form === "quantity") return quantity(Number(value));
  if (form === "percent") return t("desk-percent", { percent: value });
  const text = String(value);
  if (form === "day") return longDate(text, language);
  return form === "moment" ? `${longDate(text, language)} ${clock(text)}` : text;
}

function Card({ card }: { card: RecordCard }) {
  const words = useWords();
  const { t, find, language } = words;
  const sentence = useSentence();
  return (
    <>
      <div className="palette-name">
        <span className="initial" aria-hidden="true">
          {[...card.title][0]}
        </span>
        <div>
          <strong>{card.title}</strong>
          <div className="note">{find(`kind-${card.place.kind}`)}</div>
        </div>
      </div>
      {card.facts.length > 0 && (
        <dl>
          {card.facts.map((fact) => (
            <div key={fact.label}>
              <dt>{find(fact.label) ?? fact.label}</dt>
              <dd>{written(fact, words)}</dd>
            </div>
          ))}
        </dl>
      )}
      <section>
        <h3>{t("search-entries")}</h3>
        {card.entries.length === 0 && <p className="note">{t("search-entries-none")}</p>}
        <ul>
          {card.entries.map((entry) => (
            <li key={entry.seq}>
              <span>{shortDate(entry.at, language)}</span>
              <span>{entry.actor}</span>
              <span className="cut" title={sentence(entry)}>{sentence(entry)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

type Props = { kind: string; id: string; open: () => void };

export function RecordPane({ kind, id, open }: Props) {
  const { t, find, language } = useWords();
  const card = useView("record", { kind, id, language }, ["*"]);
  return (
    <aside className="palette-pane">
      <div className="palette-card">
        <Shown view={card}>{(shown) => <Card card={shown} />}</Shown>
      </div>
      <Button variant="outline" theme="primary" block onClick={open}>
        {t("search-open", { kind: find(`kind-${kind}`) ?? kind })}
      </Button>
    </aside>
  );
}
