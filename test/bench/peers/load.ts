import { existsSync } from "node:fs";
import { join } from "node:path";

/** The peers' packages are not Pilcrow's: they are installed apart, and only to be measured. */
export class PeersNotInstalled extends Error {
  override readonly name = "PeersNotInstalled";
  constructor(what: string) {
    super(`${what} is not installed here. Run \`npm ci --prefix test/bench/peers\` once.`);
  }
}

/**
 * A package of this folder, of which the caller says what it uses: its own types are there only where it is installed.
 *
 * @throws PeersNotInstalled
 */
export async function loadPeer<Exports>(name: string): Promise<Exports> {
  const folder = name.split("/", name.startsWith("@") ? 2 : 1).join("/");
  if (!existsSync(join(import.meta.dirname, "node_modules", folder))) throw new PeersNotInstalled(folder);
  return import(name) as Promise<Exports>;
}
