import { enableCompileCache } from "node:module";
import { resolve } from "node:path";

/** `npm run build`. Our own code is compiled once: without that each build would begin with half a second of it. */
const root = resolve(import.meta.dirname, "..");
enableCompileCache(resolve(root, "dist/cache/code"));
const { buildAsTyped } = await import("./make.ts");
await buildAsTyped(root);
