/** `GET /v1/paragraphs/{id}` and `SearchService.paragraph()`. */

import type { Context } from "hono";
import { invalidParameters, Problem } from "../errors.ts";
import type { Searcher } from "../search/searcher.ts";
import { answer, entityTag } from "./answer/answer.ts";
import { indexFields, paragraphFields } from "./answer/fields.ts";
import { keepSmall } from "./answer/size.ts";
import { baseOf } from "./request/base.ts";
import { givenIn, queryOf } from "./request/given.ts";
import { type Given, readParameters } from "./request/parameters.ts";
import { quote } from "./request/quote.ts";
import type { ParagraphAnswer } from "./schema/answers.ts";
import { ParagraphParameters } from "./schema/parameters.ts";

export function readParagraph(id: unknown, given: Given): ParagraphParameters & { id: string } {
  if (typeof id !== "string") {
    throw invalidParameters([{ parameter: "id", detail: `id must be a paragraph's id; it is ${quote(id)}.` }]);
  }
  return { id: id.normalize("NFC"), ...readParameters(ParagraphParameters, given) };
}

/**
 * The paragraph with its neighbours, or null when there is none with that id.
 * @param base of the addresses in it; see baseOf
 */
export async function paragraph(
  index: Searcher,
  { id, context }: ReturnType<typeof readParagraph>,
  base = "",
): Promise<ParagraphAnswer | null> {
  const found = await index.paragraph(id, context);
  if (found === null) return null;
  const { article } = found;
  const before = found.before.map((neighbour) => paragraphFields(article, neighbour, base));
  const after = found.after.map((neighbour) => paragraphFields(article, neighbour, base));
  const whole: ParagraphAnswer = {
    ...paragraphFields(article, found.paragraph, base),
    before,
    after,
    index: indexFields(index.summary),
  };
  return keepSmall(whole, [...farthestFirst(before.toReversed(), after), whole]);
}

export function paragraphRoute(index: Searcher, answers: string) {
  return (c: Context): Promise<Response> => {
    const parameters = readParagraph(c.req.param("id"), givenIn(queryOf(c.req.url)));
    return answer(c, entityTag(answers, "paragraphs", parameters), async () => {
      const found = await paragraph(index, parameters, baseOf(c));
      if (found !== null) return found;
      throw new Problem(
        "not-found",
        `No paragraph has the id ${quote(parameters.id)}. An id is the article's id, a full stop and 8 or 12 letters and ` +
          "digits, as in “some-article.k3f9a1zq”; it changes when the paragraph's words do. Searches give current ids.",
      );
    });
  };
}

/** Two lists that begin at the nearest, as one that begins at the farthest. */
function farthestFirst<Item>(one: readonly Item[], other: readonly Item[]): Item[] {
  const nearestFirst = Array.from({ length: Math.max(one.length, other.length) }, (_, distance) => [
    ...one.slice(distance, distance + 1),
    ...other.slice(distance, distance + 1),
  ]);
  return nearestFirst.flat().reverse();
}
