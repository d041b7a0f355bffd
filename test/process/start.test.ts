import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { copyProject, type Project } from "./project.ts";

describe("npm start", () => {
  test("serves, follows every change, survives bad content, and leaves nothing running", async () => {
    using project = copyProject({ "sea.txt": "A lighthouse stands here.\n" });
    await using server = await start(project);
    const texts = async () => (await server.ask("/v1/search?q=")).hits?.map(({ text }) => text);

    await until(server, async () => expect(await texts()).toEqual(["A lighthouse stands here."]));
    expect(server.printed()).not.toMatch(/telemetry|update available/i);

    project.write("index/articles/sea.txt", "A harbour lies here.\n");
    await until(server, async () => expect(await texts()).toEqual(["A harbour lies here."]));

    project.write("index/articles/bad.txt", "---\ntitle: never closed\n");
    await until(server, async () =>
      expect(server.printed()).toMatch(/bad\.txt:1: .*never closed[\s\S]*last good build/),
    );
    expect(await texts()).toEqual(["A harbour lies here."]);

    project.write("index/articles/bad.txt", "Mended.\n");
    await until(server, async () => expect(await texts()).toEqual(["Mended.", "A harbour lies here."]));

    const errors = readFileSync(join(project.root, "src/errors.ts"), "utf8");
    project.write("src/errors.ts", errors.replace("Nothing is here", "Nothing at all is here"));
    await until(server, async () => expect((await server.ask("/nowhere")).title).toBe("Nothing at all is here"));

    expect(running(project)).not.toEqual([]);
    server.process.kill("SIGTERM");
    await until(server, async () => expect(running(project)).toEqual([]));
    await expect(server.ask("/v1/status")).rejects.toThrow();
  });

  test("of a folder elsewhere, named as one types it: serves and follows that", async () => {
    using project = copyProject({ "sea.txt": "A lighthouse stands here.\n" });
    project.write("../my site/page.txt", "A telescope stands here.\n");
    await using server = await start(project, "../my site");
    const texts = async () => (await server.ask("/v1/search?q=")).hits?.map(({ text }) => text);
    await until(server, async () => expect(await texts()).toEqual(["A telescope stands here."]));
    project.write("../my site/page.txt", "A tripod stands here.\n");
    await until(server, async () => expect(await texts()).toEqual(["A tripod stands here."]));
  });

  test("shows what is built meanwhile, and follows that", async () => {
    using project = copyProject({ "sea.txt": "A lighthouse stands here.\n" });
    project.write("../elsewhere/page.txt", "A telescope stands here.\n");
    await using server = await start(project);
    const texts = async () => (await server.ask("/v1/search?q=")).hits?.map(({ text }) => text);
    await until(server, async () => expect(await texts()).toEqual(["A lighthouse stands here."]));
    expect(project.run("index/build.ts", ["../elsewhere", "--engine", "paged"])).toMatchObject({ code: 0 });
    await until(server, async () => expect(await texts()).toEqual(["A telescope stands here."]));
    project.write("../elsewhere/page.txt", "A tripod stands here.\n");
    await until(server, async () => expect(await texts()).toEqual(["A tripod stands here."]));
    expect(project.run("index/build.ts")).toMatchObject({ code: 0 });
    await until(server, async () => expect(await texts()).toEqual(["A lighthouse stands here."]));
  });

  test("mends an index that was damaged while nobody looked", async () => {
    using project = copyProject({ "sea.txt": "A lighthouse stands here.\n" });
    project.run("index/build.ts");
    const [artefact] = [...project.built().keys()].filter((name) => name.endsWith(".bin"));
    project.write(`dist/${artefact}`, "not an index");
    await using server = await start(project);
    await until(server, async () => expect((await server.ask("/v1/search?q=lighthouse")).total).toBe(1));
  });

  test("with bad content: exit code 1 and what is wrong, nothing else", async () => {
    using project = copyProject({ "good.txt": "Text.\n", "bad.txt": "---\ntitle: never closed\n" });
    await using server = await start(project);
    expect(await server.exit()).toBe(1);
    expect(server.printed()).toMatch(/1 problem[\s\S]*bad\.txt:1: .*never closed/);
    expect(server.printed()).not.toMatch(/ {4}at |node:internal|\[ERROR\]/);
  });

  test("with code that cannot read the index it makes: exit code 1 in the Worker's words", async () => {
    using project = copyProject({ "good.txt": "Text.\n" });
    const container = readFileSync(join(project.root, "src/search/store/container.ts"), "utf8");
    const broken = container.replace("setUint32(8, FORMAT_VERSION, true)", "setUint32(8, 999, true)");
    expect(broken).not.toBe(container);
    project.write("src/search/store/container.ts", broken);
    await using server = await start(project);
    expect(await server.exit()).toBe(1);
    expect(server.printed()).toMatch(/index-mismatch: .*has format 999.*\n.*npm run build/);
  });
});

/** What these tests look at. */
interface Answer {
  readonly total?: number;
  readonly hits?: readonly { readonly text: string }[];
  readonly title?: string;
}

interface Server extends AsyncDisposable {
  readonly process: ChildProcess;
  /** All that it has printed so far. */
  readonly printed: () => string;
  readonly exit: () => Promise<number | null>;
  /** JSON from a path. */
  readonly ask: (path: string) => Promise<Answer>;
}

/** As a person starts it, but with no terminal. */
async function start(project: Project, ...names: string[]): Promise<Server> {
  const port = await freePort();
  const started = spawn("npm", ["start", "--", ...names, "--port", String(port)], {
    cwd: project.root,
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that a failed test can end all of it.
    detached: true,
  });
  let printed = "";
  for (const stream of [started.stdout, started.stderr]) stream.on("data", (data) => (printed += data));
  const gone = once(started, "exit");
  return {
    process: started,
    printed: () => printed,
    exit: async () => (await gone)[0],
    ask: async (path) => {
      // A server that hangs is not one that answers.
      const response = await fetch(`http://localhost:${port}${path}`, { signal: AbortSignal.timeout(5_000) });
      return (await response.json()) as Answer;
    },
    async [Symbol.asyncDispose]() {
      for (const pid of running(project)) spawnSync("kill", ["-9", String(pid)]);
      if (started.exitCode === null && started.signalCode === null) started.kill("SIGKILL");
      await gone;
    },
  };
}

/** Waits, up to a minute, for something to be so. */
async function until(server: Server, holds: () => Promise<void>): Promise<void> {
  for (const deadline = Date.now() + 60_000; ; await wait(100)) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`${error}\n\nThe server printed:\n${server.printed()}`);
    }
  }
}

/** Processes that work in the project's folder. */
function running(project: Project): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === project.root;
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (typeof address !== "object" || address === null) throw new Error("No free port.");
  return address.port;
}
