// The signature page: who has signed, and who is still to sign.
import type { Side } from "../../../generated/api";
import { longDate } from "../../../shared/figures";
import { Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { sides } from "../Progress";
import type { FormProps } from "./Form";

export function Signing({ room, view }: FormProps) {
  const { t, language } = useWords();
  const { version, approved_by: approval } = view;
  const names: Record<Side, string> = { society: room.society, department: room.project.department, cast: t("word-cast") };
  return (
    <section className="agreement-part" data-part="signing" aria-label={t("agreement-part-signing")}>
      <h2>{t("agreement-part-signing")}</h2>
      <dl className="agreement-facts">
        {approval && (
          <div>
            <dt>{t("agreement-step-approve")}</dt>
            <dd>
              {approval.number} {approval.resolution.title}
            </dd>
          </div>
        )}
        {sides.map((side) => {
          const signed = version.signatures.find((one) => one.party === side);
          return (
            <div key={side}>
              <dt>{names[side]}</dt>
              <dd>
                {signed ? (
                  <>
                    <Tag tone="green">{t("agreement-signed")}</Tag> {signed.signatory} {longDate(signed.signed_on, language)}
                  </>
                ) : (
                  <Tag tone="plain">{t("agreement-to-sign")}</Tag>
                )}
              </dd>
            </div>
          );
        })}
        {version.effective_from && (
          <div>
            <dt>{t("agreement-effective-from")}</dt>
            <dd>{longDate(version.effective_from, language)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
