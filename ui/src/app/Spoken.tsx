// Everything in the window, its parts in the language of the window.
import { useQueryClient } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { ConfigProvider } from "tdesign-react";
import { onWorkspaceOpened } from "../host";
import { useWords } from "../words/words";

export function Spoken() {
  const { parts } = useWords();
  const client = useQueryClient();
  // Another workspace was opened behind the page: nothing of the one before may be shown or written to.
  useEffect(
    () =>
      onWorkspaceOpened(() => {
        location.hash = "/";
        void client.resetQueries();
      }),
    [client],
  );
  return (
    <ConfigProvider globalConfig={parts}>
      <Outlet />
    </ConfigProvider>
  );
}
