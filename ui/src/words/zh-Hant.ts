// Traditional Chinese: the sentences, and the words of TDesign's parts.
import parts from "tdesign-react/es/locale/zh_TW";

const files = import.meta.glob<string>("../../../assets/locales/zh-Hant/*.ftl", { query: "?raw", import: "default", eager: true });

export const speech = { language: "zh-Hant", text: Object.values(files).join("\n"), parts } as const;
