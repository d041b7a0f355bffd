/** What a build leaves for the Worker: `dist/content.js`, written last and by rename (index/output.ts). */
declare module "*/dist/content.js" {
  /** The artefact of the newest good build. */
  export const artefact: ArrayBuffer;
  /** What is sent as it is. */
  export const texts: import("./page/built.ts").Texts;
  /** The languages that its content is written in. */
  export const languages: readonly import("./text/language.ts").Language[];
  /** Opens the engine that its index was made for. */
  export const openEngine: import("./search/store/opening.ts").OpenEngine;
  /** What one search may cost. */
  export const bounds: import("./search/options.ts").Bounds;
  /** Where the pages of its index are; undefined for an index in memory. */
  export const pagesOf: (env: unknown, version: string) => import("./search/store/opening.ts").Opening["pages"];
  /** First 12 hexadecimal digits of the SHA-256 of the artefact. */
  export const version: string;
  /** What the artefact is known to be whole by, see isWhole. */
  export const seal: number;
  /** A hash of the code that answers, for the answer version. */
  export const code: string;
}
