// English: the sentences, and the words of TDesign's parts.
import parts from "tdesign-react/es/locale/en_US";

const files = import.meta.glob<string>("../../../assets/locales/en/*.ftl", { query: "?raw", import: "default", eager: true });

export const speech = { language: "en", text: Object.values(files).join("\n"), parts } as const;
