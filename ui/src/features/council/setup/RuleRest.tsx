// What many charters leave open: whether absent members may be represented, and votes by correspondence.
import { useState } from "react";
import type { ByCorrespondence, Unreturned } from "../../../generated/api";
import { CheckField, ChoiceField, NumberField } from "../../../shared/form";
import { useWords } from "../../../words/words";
import type { Form } from "../form";
import { type TypedRule, saysMore } from "./rule";

const holders: TypedRule["proxy_holder"][] = ["none", "member", "anyone"];
const correspondence: ByCorrespondence[] = ["allowed", "barred"];
const unreturned: Unreturned[] = ["absent", "abstention"];

export function RuleRest({ form }: { form: Form<TypedRule> }) {
  const { t } = useWords();
  const { proxy_holder, by_correspondence } = form.value;
  const [isOpen, setOpen] = useState(saysMore(form.value));
  return (
    <details className="rule-rest" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{t("council-rule-rest")}</strong>
        <span className="note">{t("council-rule-rest-means")}</span>
      </summary>
      <div className="stack">
        <div className="pair">
          <ChoiceField
            label={t("council-rule-proxy")}
            value={proxy_holder}
            onChange={(holder) => holder && form.put({ proxy_holder: holder })}
            options={holders.map((value) => ({ value, label: t(`council-rule-proxy-${value}`) }))}
          />
          {proxy_holder !== "none" && (
            <NumberField
              label={t("council-rule-proxy-most")}
              {...form.field("proxy_most")}
              unit={t("council-rule-people")}
            />
          )}
        </div>
        {proxy_holder !== "none" && (
          <CheckField label={t("council-rule-proxy-counts")} {...form.field("proxy_counts")} />
        )}
        <div className="pair">
          <ChoiceField
            label={t("council-rule-correspondence")}
            value={by_correspondence}
            onChange={(may) => may && form.put({ by_correspondence: may })}
            options={correspondence.map((value) => ({ value, label: t(`council-rule-correspondence-${value}`) }))}
          />
          {by_correspondence === "allowed" && (
            <ChoiceField
              label={t("council-rule-unreturned")}
              value={form.value.unreturned}
              onChange={(are) => are && form.put({ unreturned: are })}
              options={unreturned.map((value) => ({ value, label: t(`council-rule-unreturned-${value}`) }))}
            />
          )}
        </div>
      </div>
    </details>
  );
}
