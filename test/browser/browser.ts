import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import packaged, { inflate, setupLambdaEnvironment } from "@sparticuz/chromium";
import { type BrowserServer, chromium } from "playwright-core";

/** Switches of the packaged browser that would make it less strict or less separate than a reader's. */
const UNWANTED = [
  "--disable-web-security",
  "--allow-running-insecure-content",
  "--disable-site-isolation-trials",
  "--single-process",
];

const CURE =
  "The browser tests need a Chromium. The package @sparticuz/chromium brings one for Linux on x64; if that does not " +
  "start here, install Chrome or Chromium and name its program: PILCROW_CHROMIUM=/usr/bin/chromium npm test";

/**
 * Starts the browser that all tests share. There is no going without: tests that were left out would look like tests
 * that passed.
 * @param more switches
 * @throws Error that says what was tried, and the cure
 */
export async function launchBrowser(...more: readonly string[]): Promise<BrowserServer> {
  const own = process.env.PILCROW_CHROMIUM;
  const tried: string[] = [];
  for (const attempt of own === undefined ? [asPackaged, unpackedAgain, installed] : [() => start(own, more)]) {
    try {
      return await attempt(more);
    } catch (error) {
      tried.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(`No browser could be started.\n${CURE}\n\n${tried.join("\n\n")}`);
}

async function asPackaged(more: readonly string[]): Promise<BrowserServer> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("The packaged browser is for Linux on x64.");
  return start(await packaged.executablePath(), more);
}

/** An interrupted run leaves half a program behind; a bare system lacks libraries that the package brings as well. */
async function unpackedAgain(more: readonly string[]): Promise<BrowserServer> {
  rmSync(join(tmpdir(), "chromium"), { force: true });
  await inflate(join(import.meta.dirname, "../../node_modules/@sparticuz/chromium/bin/al2023.tar.br"));
  setupLambdaEnvironment(join(tmpdir(), "al2023/lib"));
  return asPackaged(more);
}

function installed(more: readonly string[]): Promise<BrowserServer> {
  return chromium.launchServer({ channel: "chrome", args: [...more] });
}

function start(executablePath: string, more: readonly string[]): Promise<BrowserServer> {
  const args = packaged.args.filter((each) => !UNWANTED.includes(each));
  return chromium.launchServer({ executablePath, args: [...args, ...more] });
}
