import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, utimesSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join, relative, resolve } from "node:path";
import { splitNamed, typedIn } from "../arguments.ts";
import { NAMED_FILE, namedBefore } from "../named.ts";

/**
 * `npm start` and `npm run deploy`: builds, and only if that is good starts `wrangler dev` or `wrangler deploy` with the
 * arguments given. Wrangler alone would do the same (`[build]` in wrangler.toml), but buries what is wrong with the
 * content under a stack trace. What names content is for the build; without any, it is of what was built last.
 */
const root = resolve(import.meta.dirname, "../..");
const [command = "dev", ...argv] = process.argv.slice(2);
const { own, others } = splitNamed(argv);

const content = own.length === 0 ? ["--again"] : own;
const options = { cwd: typedIn(root), stdio: "inherit" } as const;
const { status } = spawnSync(process.execPath, [join(root, "index/build.ts"), ...content], options);
if (status !== 0) process.exit(status ?? 1);

// While this empty folder is there, wrangler's own first build is already done (rebuild.ts).
const note = mkdtempSync(join(tmpdir(), "pilcrow-built-"));

const wrangler = spawn(process.execPath, [join(root, "node_modules/wrangler/bin/wrangler.js"), command, ...others], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, ...quiet(), PILCROW_BUILT: note },
});
wrangler.on("exit", (code) => {
  rmSync(note, { recursive: true, force: true });
  process.exit(code ?? 1);
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => wrangler.kill(signal));
// npm that is told to stop takes its shell with it but does not pass the word on: notice that the shell is gone.
const shell = process.ppid;
setInterval(() => process.ppid === shell || wrangler.kill("SIGTERM"), 500).unref();

const followed = new Set<string>();
if (command === "dev") {
  followSources();
  followBuilds();
}

/** Wrangler watches the project (`watch_dir` in wrangler.toml); content outside of it is watched here. */
function followSources(): void {
  for (const source of namedBefore(root)?.sources ?? []) {
    const way = relative(root, source);
    const isWatched = ["index", "src"].some((folder) => way === folder || way.startsWith(`${folder}/`));
    if (isWatched || followed.has(source) || !existsSync(source)) continue;
    followed.add(source);
    const changed = onceQuiet(rebuild);
    watch(source, { recursive: true }, (_, name) => {
      // A build into a folder within the content must not call for the next one.
      if (name === null || !isOurs(resolve(source, name))) changed();
    });
  }
}

/** Who builds something else while this runs is shown that: what was served so far may be gone, the pages of an index too. */
function followBuilds(): void {
  let known = JSON.stringify(namedBefore(root));
  const built = onceQuiet(() => {
    const named = JSON.stringify(namedBefore(root));
    // Builds of what is served already write it again.
    if (named === known) return;
    known = named;
    followSources();
    rebuild();
  });
  watch(join(root, "dist"), (_, name) => {
    if (name === NAMED_FILE) built();
  });
}

/** Does something once, as soon as nobody has called for it for 300 ms: one save is several events. */
function onceQuiet(act: () => void): () => void {
  let pending: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(pending);
    pending = setTimeout(act, 300);
  };
}

function isOurs(path: string): boolean {
  return ["dist", "node_modules", ".wrangler", ".git"].some((folder) => {
    const way = relative(join(root, folder), path);
    return !way.startsWith("..") && !isAbsolute(way);
  });
}

/** Wrangler builds and bundles again when a file of the project has another time; what is in it does not matter. */
function rebuild(): void {
  const now = new Date();
  utimesSync(join(root, "index/config.ts"), now, now);
}

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
