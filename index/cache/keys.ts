import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A key for what is made of these: whatever differs in one of them has another. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest("base64url").slice(0, 32);
}

/** What stands in index/config.ts, patterns too. */
export function settingsKey(settings: object): string {
  return JSON.stringify(settings, (_, value: unknown) => (value instanceof RegExp ? String(value) : value));
}

/**
 * A hash of all that reads and analyses: our own code, the packages and the runtime (which brings the dictionaries that
 * cut words). What the site sets is no part of it.
 */
export function codeKey(root: string): string {
  const parts = ["index", "src"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((name) => name.endsWith(".ts") && name !== "index/config.ts" && !name.startsWith("src/embed/"))
      .sort()
      .flatMap((name) => [name, readFileSync(join(root, name))]),
  );
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return keyOf(...parts, JSON.stringify([dependencies, devDependencies, process.versions]));
}
