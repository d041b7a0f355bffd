import { CONTENT_LIMITS } from "../src/config.ts";
import { isWebAddress } from "./arguments.ts";
import { type ContentConfig, DEFAULTS } from "./config.ts";
import { INDEX_FORMS } from "./form.ts";
import type { ContentProblem } from "./problems.ts";
import { isSelector } from "./sources/html/select.ts";

/**
 * What makes no sense in index/config.ts, but for the rules (rules.ts). The configuration is code that runs without a
 * look at its types, so every value is checked.
 */
export function configProblems(config: ContentConfig): ContentProblem[] {
  const given: Readonly<Record<string, unknown>> = { ...DEFAULTS, ...config };
  const problems = Object.entries(CHECKS).flatMap(([field, { good, cure }]) => {
    const value = given[field];
    if (value === undefined || good(value)) return [];
    return [{ file: "index/config.ts", what: `\`${field}\` is ${JSON.stringify(value) ?? String(value)}`, cure }];
  });
  return [...problems, ...selectorProblems(given.html)];
}

const { nameLength } = CONTENT_LIMITS;

const CHECKS: Readonly<Record<string, { good: (value: unknown) => boolean; cure: string }>> = {
  name: { good: isName, cure: `Give one line of 1 to ${nameLength} characters, without spaces around it.` },
  sources: { good: areTexts, cure: 'Give a list of folders and files, such as `["../public"]`.' },
  exclude: { good: areTexts, cure: 'Give a list of patterns, such as `["drafts", "*.old.html"]`.' },
  takedown: { good: areTexts, cure: "Give a list of ids, addresses or paths." },
  repeated: { good: (value) => value === "drop" || value === "keep", cure: 'Write "drop" or "keep".' },
  site: {
    good: (value) => typeof value === "string" && isWebAddress(value),
    cure: "Write the whole address, such as `https://example.com`.",
  },
  engine: {
    good: (value) => INDEX_FORMS.some((form) => form === value),
    cure: `Write ${INDEX_FORMS.map((form) => `"${form}"`).join(", ")}, or leave it out.`,
  },
  language: { good: isLanguage, cure: "Use a BCP 47 tag such as `en` or `pt-BR`." },
};

/** What is wrong with the selectors of `html`. */
function selectorProblems(html: unknown): ContentProblem[] {
  const file = "index/config.ts";
  if (html === undefined) return [];
  if (typeof html !== "object" || html === null || Array.isArray(html)) {
    const cure = 'Write `html: { main: "#article", ignore: [".promo"] }`.';
    return [{ file, what: `\`html\` is ${JSON.stringify(html)}`, cure }];
  }
  return Object.entries(html).flatMap(([name, value]): ContentProblem[] => {
    if (name !== "main" && name !== "ignore") {
      return [{ file, what: `\`html.${name}\` is nothing that is known`, cure: "Fields are `main` and `ignore`." }];
    }
    return [value].flat().flatMap((selector) => {
      if (selector === undefined || isSelector(selector)) return [];
      const what = `\`html.${name}\` has ${JSON.stringify(selector) ?? String(selector)}, which is no CSS selector`;
      return [{ file, what, cure: 'Write it as in `"main > .text"`.' }];
    });
  });
}

function isName(value: unknown): boolean {
  return (
    typeof value === "string" &&
    value.isWellFormed() &&
    value.length <= nameLength &&
    /^[^\s\p{C}](.*[^\s\p{C}])?$/u.test(value)
  );
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === "string" && each !== "");
}

function isLanguage(value: unknown): boolean {
  try {
    return typeof value === "string" && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
