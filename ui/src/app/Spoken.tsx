// Everything in the window, its parts in the language of the window.
import { useQueryClient } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { ConfigProvider } from "tdesign-react";
import { onWorkspaceOpened } from "../host";
import enUS from "tdesign-react/es/locale/en_US";
import zhCN from "tdesign-react/es/locale/zh_CN";
import zhTW from "tdesign-react/es/locale/zh_TW";
import { useWords } from "../words/words";

const partsSpeak = { "zh-Hans": zhCN, "zh-Hant": zhTW, en: enUS };

export function Spoken() {
  const { language } = useWords();
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
    <ConfigProvider globalConfig={partsSpeak[language]}>
      <Outlet />
    </ConfigProvider>
  );
}
