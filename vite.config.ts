import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The Cypher editor and Neo4j's parser, which only the console needs. */
const CONSOLE_PACKAGES =
  /node_modules\/(@codemirror|@lezer|@neo4j-cypher|antlr4|antlr4ng|antlr4-c3|crelt|style-mod|w3c-keyname)\//;

export default defineConfig({
  root: "client",
  publicDir: false,
  plugins: [react()],
  // In development: what a worker needs is not found from the page, and found late it makes the worker start anew.
  optimizeDeps: { entries: ["index.html", "**/*-worker.ts"] },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    // The page's policy is script-src 'self': nothing may be inlined, not even Vite's own preload helper.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      output: {
        manualChunks: (id: string) => {
          if (CONSOLE_PACKAGES.test(id)) return "console";
          if (/node_modules\/(sigma|graphology[^/]*|events)\//.test(id)) return "graph";
          if (/node_modules\/(react|react-dom|scheduler)\//.test(id)) return "react";
          return undefined;
        },
      },
    },
  },
  worker: { format: "es" },
});
