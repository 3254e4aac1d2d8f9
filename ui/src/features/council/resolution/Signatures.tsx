// Who signed the resolution, and when: chair and recorder.
import { useState } from "react";
import type { MeetingRoom, Resolution, SigningRole } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { shortDate } from "../../../shared/figures";
import { Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { SignForm, signingRoles } from "./SignForm";

export function Signatures({ resolution, people }: { resolution: Resolution; people: MeetingRoom["people"] }) {
  const { t, language } = useWords();
  const [signing, setSigning] = useState<SigningRole | null>(null);
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? "";
  return (
    <section className="signatures">
      {signingRoles.map((role) => {
        const signedOn = resolution[`${role}_signed_on`];
        return (
          <p key={role}>
            <span>{t(`council-${role}`)}</span>
            <strong>{nameOf(resolution[`${role}_id`])}</strong>
            <span className="grow" />
            {signedOn ? (
              <Tag tone="green">{t("council-signed-on", { day: shortDate(signedOn, language) })}</Tag>
            ) : (
              <Button
                size="small"
                variant="outline"
                disabled={resolution.status === "voided"}
                onClick={() => setSigning(role)}
              >
                {t("council-sign")}
              </Button>
            )}
          </p>
        );
      })}
      {signing && <SignForm resolution={resolution} roles={[signing]} nameOf={nameOf} close={() => setSigning(null)} />}
    </section>
  );
}
