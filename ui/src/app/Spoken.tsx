// Everything in the window, its parts in the language of the window.
import { Outlet } from "@tanstack/react-router";
import { ConfigProvider } from "tdesign-react";
import enUS from "tdesign-react/es/locale/en_US";
import zhCN from "tdesign-react/es/locale/zh_CN";
import zhTW from "tdesign-react/es/locale/zh_TW";
import { useWords } from "../words/words";

const partsSpeak = { "zh-Hans": zhCN, "zh-Hant": zhTW, en: enUS };

export function Spoken() {
  const { language } = useWords();
  return (
    <ConfigProvider globalConfig={partsSpeak[language]}>
      <Outlet />
    </ConfigProvider>
  );
}
