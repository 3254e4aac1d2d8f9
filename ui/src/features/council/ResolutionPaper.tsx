// A resolution as it will be printed, with what can be done with the paper.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "tdesign-react";
import type { ResolutionView, SigningRole } from "../../generated/api";
import { call, openPath, print, saveFile } from "../../host";
import { newId } from "../../shared/ids";
import { today } from "../../shared/moment";
import { Card, FailureNotice, Shown, Tag } from "../../shared/parts";
import { readsStale, useChange, useView } from "../../shared/queries";
import { useWords } from "../../words/words";

const roles: SigningRole[] = ["chair", "recorder"];

export function ResolutionPaper({ view }: { view: ResolutionView }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const act = useChange("act");
  const { resolution, number } = view;
  const of = { document: "resolution", resolution_id: resolution.id } as const;
  const pages = useView("preview", { of, language, from: 1, to: 99 }, ["*"]);
  const make = useMutation({
    mutationFn: async (then: "keep" | "print") => {
      const path = await saveFile(t("council-export"), `${number} ${resolution.title}.pdf`);
      if (path === null) return null;
      const made = await call("export", { export_id: newId(), of, language, path });
      await client.invalidateQueries({ predicate: (query) => readsStale(query.queryKey, made.stale) });
      if (then === "print") await print(made.path);
      return made;
    },
  });
  const failure = make.error ?? act.error;
  const signedOn = { chair: resolution.chair_signed_on, recorder: resolution.recorder_signed_on };
  return (
    <Card title={number}>
      {failure && <FailureNotice failure={failure} />}
      <div className="row">
        <Button variant="outline" theme="primary" loading={make.isPending} onClick={() => make.mutate("print")}>{t("council-print")}</Button>
        <Button variant="outline" loading={make.isPending} onClick={() => make.mutate("keep")}>{t("council-export")}</Button>
        {roles.map((role) => signedOn[role]
          ? <Tag tone="green" key={role}>{t(`council-signed-${role}`)}</Tag>
          : <Button key={role} variant="outline" onClick={() => act.mutate({ operation: { resolution: { sign: { resolution_id: resolution.id, role, signed_on: today() } } } })}>{t(`council-sign-${role}`)}</Button>)}
        <span className="note grow">{t("council-print-how")}</span>
      </div>
      {make.data && <div className="row"><span className="grow">{t("council-exported", { path: make.data.path, seq: make.data.seq })}</span>
        <Button size="small" variant="outline" onClick={() => make.data && void openPath(make.data.path)}>{t("council-open-file")}</Button></div>}
      <Shown view={pages}>
        {(preview) => <div className="pages">{preview.pages.map((page) => (
          <img key={page.number} alt={t("council-page", { page: page.number, of: preview.total })} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(page.svg)}`} />
        ))}</div>}
      </Shown>
    </Card>
  );
}
