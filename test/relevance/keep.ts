import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { machine } from "../machine.ts";

/**
 * Keeps a result under today's date, with the commit and the machine it was made on, as Markdown and JSON.
 *
 * @returns the Markdown file, from the project's root
 */
export function keepResult(command: readonly string[], tables: string, rows: readonly object[]): string {
  const root = resolve(import.meta.dirname, "../..");
  const folder = "test/relevance/results";
  const date = new Date().toISOString().slice(0, 10);
  const made = machine(root);
  const told = [
    `# Relevance, ${date}`,
    `\`npm run relevance -- ${command.join(" ")}\` at commit ${made.commit}, ${made.machine}, Node ${made.node}.`,
    tables,
  ].join("\n\n");
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, `${date}.md`), `${told}\n`);
  writeFileSync(join(root, folder, `${date}.json`), `${JSON.stringify({ date, ...made, rows }, null, 2)}\n`);
  return `${folder}/${date}.md`;
}
