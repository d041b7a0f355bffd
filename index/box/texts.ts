import type { Texts } from "../../src/page/built.ts";
import { bundleSearchBox } from "../embed.ts";
import { languageFiles, readLanguages } from "./languages.ts";
import { packFiles } from "./pack.ts";
import { newestRelease, readManifest, releasedFiles } from "./releases.ts";

/** All that the Worker sends of the search box: today's, what it loads besides, and every release. */
export function boxTexts(root: string): Pick<Record<keyof Texts, string>, "searchBox" | "boxFiles" | "release"> {
  const manifest = readManifest(root);
  const { code, more, moreName } = bundleSearchBox(root);
  const newest = newestRelease(manifest);
  return {
    searchBox: code,
    boxFiles: packFiles({
      ...languageFiles("lang/", readLanguages(root)),
      [moreName]: more,
      ...releasedFiles(root, manifest),
    }),
    release: newest === undefined ? "" : `${newest.name} ${newest.integrity}`,
  };
}
