import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * `npm start` and `npm run deploy`: builds, and only if that is good starts `wrangler dev` or `wrangler deploy` with the
 * arguments given. Wrangler alone would do the same (`[build]` in wrangler.toml), but buries what is wrong with the
 * content under a stack trace.
 */
const root = resolve(import.meta.dirname, "../..");
const [command, ...options] = process.argv.slice(2);

if (spawnSync(process.execPath, [join(root, "index/build.ts")], { stdio: "inherit" }).status !== 0) process.exit(1);

// While this empty folder is there, wrangler's own first build is already done (rebuild.ts).
const note = mkdtempSync(join(tmpdir(), "pilcrow-built-"));

const wrangler = spawn(
  process.execPath,
  [join(root, "node_modules/wrangler/bin/wrangler.js"), command ?? "dev", ...options],
  { cwd: root, stdio: "inherit", env: { ...process.env, ...quiet(), PILCROW_BUILT: note } },
);
wrangler.on("exit", (code) => {
  rmSync(note, { recursive: true, force: true });
  process.exit(code ?? 1);
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => wrangler.kill(signal));
// npm that is told to stop takes its shell with it but does not pass the word on: notice that the shell is gone.
const shell = process.ppid;
setInterval(() => process.ppid === shell || wrangler.kill("SIGTERM"), 500).unref();

/** Nothing leaves the machine but a deploy, and nothing asks. */
function quiet(): NodeJS.ProcessEnv {
  return {
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    WRANGLER_HIDE_BANNER: "true",
    WRANGLER_NO_SKILLS_UPDATE_PROMPTS: "true",
    WRANGLER_SEND_ERROR_REPORTS: "false",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_WRITE_LOGS: "false",
    X_LOCAL_OBSERVABILITY: "false",
  };
}
