import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { readBuild } from "./output.ts";

/**
 * Puts the current build into a package, as `content.js` with types: everything inlined but the artefact, which bundlers
 * for Workers take in as bytes wherever a module imports a `.bin`.
 * @param root the project's folder, with a build
 */
export function writeContent(root: string, folder: string): void {
  buildSync({
    entryPoints: [join(root, "dist/content.js")],
    outfile: join(folder, "content.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "silent",
    loader: { ".txt": "text" },
    external: ["*.bin"],
  });
  const version = readBuild(join(root, "dist"))?.version ?? "";
  cpSync(join(root, "dist", version), join(folder, version), { recursive: true });
  writeFileSync(join(folder, "content.d.ts"), contentTypes(readFileSync(join(root, "src/built.d.ts"), "utf8")));
}

/** What src/built.d.ts says of the module, as a file of its own. */
function contentTypes(built: string): string {
  const [, body = ""] = /^declare module [^{]*\{\n([\s\S]*)^\}/m.exec(built) ?? [];
  return body.replace(/^ {2}/gm, "").replace(/^export const/gm, "export declare const");
}
