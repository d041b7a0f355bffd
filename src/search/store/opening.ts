import type { Analyser } from "../../text/analyser.ts";
import type { Engine } from "./engine.ts";
import type { PageSource } from "./paged/pages.ts";

/** What an engine is opened with. */
export interface Opening {
  readonly version: string;
  /** Gives a section of the artefact by its name, nothing where it is not there. */
  readonly section: (name: string) => Uint8Array;
  readonly analyser: Pick<Analyser, "tokens">;
  /** Gives the files that belong to the artefact, where its engine is the paged one. */
  readonly pages?: PageSource | undefined;
  /** Postings that a resident engine keeps ready. */
  readonly keptPostings?: number;
  /** Bytes of pages that a paged engine keeps at hand. */
  readonly keptBytes?: number;
}

/** Opens the engine of an artefact whose checksums are right. Throws where it is not one for this engine. */
export type OpenEngine = (opening: Opening) => Engine;
