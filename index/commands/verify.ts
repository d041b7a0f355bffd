import { resolve } from "node:path";
import { IndexMismatch, verifyBuild } from "../open.ts";

/** `npm run verify`: opens the current build as the Worker would; exit code 1 with the Worker's words when it cannot. */
try {
  const { version, paragraphs, pages } = await verifyBuild(resolve(import.meta.dirname, "../../dist"));
  const inPages = pages === 0 ? "" : ` in ${pages.toLocaleString("en")} pages`;
  console.log(`index ${version} is whole: ${paragraphs.toLocaleString("en")} paragraphs${inPages}`);
} catch (error) {
  if (!(error instanceof IndexMismatch)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
