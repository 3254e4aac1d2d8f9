// How the window's page is built. The sentences lie in assets/locales and are bundled from there, as they are.
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** A dress of TDesign that comes with a later chunk would lie over ours: `src/app/tdesign.ts` has to name it. */
const dressedFirst: Plugin = {
  name: "dressed-first",
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
    const first = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
    // A set may grow while it is gone through.
    for (const name of first) chunks.find((chunk) => chunk.fileName === name)?.imports.forEach((one) => first.add(one));
    for (const chunk of chunks.filter(({ fileName }) => !first.has(fileName))) {
      const late = chunk.moduleIds.find((id) => /tdesign-react\/es\/.*\.css$/u.test(id));
      if (late) this.error(`src/app/tdesign.ts does not name ${late}`);
    }
  },
};

export default defineConfig({
  plugins: [react(), dressedFirst],
  base: "./",
  server: { fs: { allow: [".."] } },
  build: { target: "es2022", chunkSizeWarningLimit: 600, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: { environment: "jsdom" },
});
