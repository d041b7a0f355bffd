import { likeliest } from "../../src/api/request/likeliest.ts";
import type { PinRule } from "../../src/search/rules.ts";
import type { Content } from "../read.ts";
import { quoted, type Wrong } from "./entries.ts";

/** What pins name: articles, and paragraphs by their numbers. */
export type Indexed = Pick<Content, "articles" | "paragraphs">;

/** Paragraphs and articles of one pin as the configuration names them. */
export interface NamedTargets {
  readonly show: readonly string[];
  readonly hide: readonly string[];
  readonly boost: readonly (readonly [id: string, factor: number])[];
}

/**
 * Makes ids numbers. An article stands for its first paragraph where it is shown, and for all of them elsewhere, but a
 * paragraph that is named itself is treated as that says. Ids that nothing has, and two that show one paragraph, are
 * reported.
 */
export function createResolver(content: Indexed): (named: NamedTargets, wrong: Wrong) => Omit<PinRule, "queries"> {
  const numbersOf = numbersById(content);
  const isArticle = (id: string) => !id.includes(".");
  return ({ show, hide, boost }, wrong) => {
    const numbers = (id: string): readonly number[] => {
      const found = numbersOf.get(id);
      if (found === undefined) wrong(...unknownId(id, content));
      return found ?? [];
    };
    const shown = new Map<number, string>();
    for (const id of show) {
      for (const number of numbers(id).slice(0, 1)) {
        const other = shown.get(number);
        if (other === undefined) shown.set(number, id);
        else if (other === id) wrong(`${quoted(id)} is shown twice`, "Take one of them away.");
        else wrong(`${quoted(other)} and ${quoted(id)} show the same paragraph`, "Take one of them away.");
      }
    }
    const hidden = new Set<number>();
    for (const id of new Set(hide)) {
      for (const number of numbers(id)) {
        const by = shown.get(number);
        if (by === undefined) hidden.add(number);
        else if (by !== id && isArticle(by)) {
          wrong(
            `${quoted(by)} shows its first paragraph, ${quoted(id)}, which is hidden`,
            "Show another paragraph of it.",
          );
        }
      }
    }
    const factors = new Map<number, number>();
    for (const [id, factor] of [...boost.filter(([id]) => isArticle(id)), ...boost.filter(([id]) => !isArticle(id))]) {
      for (const number of numbers(id)) if (!shown.has(number) && !hidden.has(number)) factors.set(number, factor);
    }
    return {
      show: [...shown.keys()],
      hide: [...hidden].sort((a, b) => a - b),
      boost: [...factors].sort(([a], [b]) => a - b),
    };
  };
}

function numbersById({ articles, paragraphs }: Indexed): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>(articles.map(({ id }) => [id, []]));
  paragraphs.forEach(({ id, article }, number) => {
    numbers.set(id, [number]);
    numbers.get(articles[article]!.id)!.push(number);
  });
  return numbers;
}

/** What is wrong with an id that nothing has, and what was most likely meant. */
function unknownId(id: string, { articles, paragraphs }: Indexed): [what: string, cure: string] {
  const articleId = id.split(".")[0]!;
  const article = articles.findIndex((each) => each.id === articleId);
  if (articleId === id || article === -1) {
    const meant = likeliest(
      articleId,
      articles.map((each) => each.id),
    );
    const what = `there is no article ${quoted(articleId)}`;
    return [what, meant === undefined ? "Name an article or a paragraph by its id." : write(meant)];
  }
  const own = paragraphs.filter((paragraph) => paragraph.article === article).map((paragraph) => paragraph.id);
  const meant = likeliest(id, own);
  const what = `${quoted(articleId)} has no paragraph ${quoted(id)}`;
  if (meant !== undefined) return [what, write(meant)];
  return [what, "An id changes with the text: take the new one from a search for its words, or name the article."];
}

const write = (id: string) => `Write ${quoted(id)}, if that is meant.`;
