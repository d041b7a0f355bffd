import { execFileSync } from "node:child_process";
import { cpus } from "node:os";

/** What a measurement or a result was made on. */
export function machine(root: string): { machine: string; node: string; commit: string } {
  return {
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}`,
    node: process.version,
    commit: commit(root),
  };
}

/** `-dirty` where the sources were changed since. */
function commit(root: string): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], {
      cwd: root,
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  } catch {
    return "none";
  }
}
