import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { INDEX_FORMS, type IndexForm } from "./form.ts";

/** What a command line names instead of index/config.ts. */
export interface Named {
  /** Absolute paths. */
  readonly sources?: readonly string[];
  readonly site?: string;
  /** Besides those of index/config.ts. */
  readonly exclude?: readonly string[];
  readonly engine?: IndexForm;
}

/** A command line that cannot be meant; its message is one sentence that says so. */
export class WrongUsage extends Error {}

const OPTIONS = {
  site: { type: "string" },
  exclude: { type: "string", multiple: true },
  engine: { type: "string" },
} as const;

/** How content is named, for the usage of every command that takes it. */
export const NAMING = `  folder or file…        instead of \`sources\` of index/config.ts; outside of the project, too
  --site ADDRESS         where the pages are published, such as https://example.com
  --exclude PATTERN      what is not read: drafts, "*.old.html", "en/archive/**"; may be given several times
  --engine ENGINE        ${INDEX_FORMS.join(", ")}; without it by the number of paragraphs`;

/**
 * Reads folders, files and options off a command line. The shell's `*` has already been replaced by names there.
 *
 * @param from the folder in which it was typed
 * @param more options of the command itself that are yes or no
 * @throws WrongUsage
 */
export function readNamed(argv: readonly string[], from: string, more: readonly string[] = []) {
  const flags = Object.fromEntries([...more, "help"].map((name) => [name, { type: "boolean" as const }]));
  const { values, positionals } = parse(argv, flags);
  const site = values.site === undefined ? undefined : webAddress(values.site);
  const blank = [...positionals, ...(values.exclude ?? [])].includes("");
  if (blank) throw new WrongUsage("An empty name was given; is a variable of your shell not set?");
  const named: Named = {
    ...(positionals.length === 0 ? {} : { sources: [...new Set(positionals.map((path) => resolve(from, path)))] }),
    ...(site === undefined ? {} : { site }),
    ...(values.exclude === undefined ? {} : { exclude: values.exclude }),
    ...(values.engine === undefined ? {} : { engine: indexForm(values.engine) }),
  };
  const flagged = new Set(Object.keys(flags).filter((name) => (values as Record<string, unknown>)[name] === true));
  return { named: Object.keys(named).length === 0 ? null : named, flagged };
}

function parse(argv: readonly string[], flags: Record<string, { type: "boolean" }>) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: { ...flags, ...OPTIONS } });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message.split("\n")[0] : "");
  }
}

function indexForm(engine: string): IndexForm {
  const form = INDEX_FORMS.find((one) => one === engine);
  if (form === undefined) throw new WrongUsage(`--engine is “${engine}”. It is one of ${INDEX_FORMS.join(", ")}.`);
  return form;
}

function webAddress(site: string): string {
  if (isWebAddress(site)) return site;
  const likely = `https://${site}`;
  const cure = isWebAddress(likely) && /\./.test(site) ? likely : "https://example.com";
  throw new WrongUsage(`--site is “${site}”. Write the whole address, such as ${cure}`);
}

export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** The folder in which a command was typed: npm runs it in the project's. */
export function typedIn(root: string): string {
  const { INIT_CWD, npm_package_json } = process.env;
  // Set by another project's npm they mean nothing here.
  return INIT_CWD !== undefined && npm_package_json === resolve(root, "package.json") ? INIT_CWD : process.cwd();
}

/**
 * Splits what is typed behind `npm start` or `npm run deploy` into what names content and what is for wrangler. A name
 * right behind a wrangler option is taken for that option's value, so names come best first.
 */
export function splitNamed(argv: readonly string[]): { own: string[]; others: string[] } {
  const own: string[] = [];
  const others: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    const [, option, value] = /^--(\w+)(=.*)?$/s.exec(word) ?? [];
    if (option !== undefined && option in OPTIONS)
      own.push(word, ...(value === undefined ? argv.slice(++i, i + 1) : []));
    else if (word.startsWith("-")) {
      others.push(word);
      if (!word.includes("=") && argv[i + 1]?.startsWith("-") === false) others.push(argv[++i]!);
    } else own.push(word);
  }
  return { own, others };
}
