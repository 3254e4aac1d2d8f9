// Everything in the window, its parts in the language of the window.
import { useQueryClient } from "@tanstack/react-query";
import { Outlet, lazyRouteComponent as later } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import { ConfigProvider } from "tdesign-react";
import type { Office } from "../generated/api";
import { onWorkspaceAsked, onWorkspaceOpened } from "../host";
import { useWords } from "../words/words";

const Asked = later(() => import("./Asked"), "Asked");

export function Spoken() {
  const { parts } = useWords();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  // Another workspace was opened behind the page: nothing of the one before may be shown or written to.
  useEffect(
    () =>
      onWorkspaceOpened(() => {
        setAsked(false);
        location.hash = "/";
        void client.resetQueries();
      }),
    [client],
  );
  useEffect(
    () =>
      onWorkspaceAsked(() => {
        void client.invalidateQueries({ queryKey: ["last_workspace"] });
        // Without an open workspace the first screen asks.
        setAsked(client.getQueryData<Office | null>(["office", {}, { kinds: ["*"] }]) != null);
      }),
    [client],
  );
  return (
    <ConfigProvider globalConfig={parts}>
      <Outlet />
      <Suspense>{isAsked && <Asked close={() => setAsked(false)} />}</Suspense>
    </ConfigProvider>
  );
}
