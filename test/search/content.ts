import type { ContentConfig } from "../../index/config.ts";
import { encodeArtefact } from "../../index/encode.ts";
import type { IndexForm } from "../../index/form.ts";
import { gatherShards } from "../../index/indexing/gather.ts";
import { mergeShards } from "../../index/indexing/merge.ts";
import { languagesOf } from "../../index/languages.ts";
import type { Layout } from "../../index/paged/layout.ts";
import { writePaged } from "../../index/paged/write.ts";
import { makeParagraphs } from "../../index/paragraphs.ts";
import type { Content } from "../../index/read.ts";
import { readRules } from "../../index/rules.ts";
import type { Block } from "../../index/sources/source.ts";
import { SEARCH_BOUNDS } from "../../src/config.ts";
import type { Article, Paragraph } from "../../src/search/document.ts";
import type { Bounds } from "../../src/search/options.ts";
import { expressionsOf, NO_RULES, type Rules } from "../../src/search/rules.ts";
import { createSearcher } from "../../src/search/search.ts";
import type { Searcher } from "../../src/search/searcher.ts";
import { unpackContainer } from "../../src/search/store/container.ts";
import type { Engine } from "../../src/search/store/engine.ts";
import { MINISEARCH_VERSION } from "../../src/search/store/minisearch.ts";
import { createResidentEngine } from "../../src/search/store/resident.ts";
import { packedPostings, plainPostings, readSections, type Sections } from "../../src/search/store/sections.ts";
import { type Analyser, createAnalyser } from "../../src/text/analyser.ts";

/** Small contents for tests, made, packed and opened by the real build and engine. */

export type GivenArticle = Partial<Article> & { readonly paragraphs: readonly (string | Partial<Block>)[] };
export type SmallContent = Pick<Content, "articles" | "paragraphs"> & { readonly rules?: Rules };

/** Articles `a0`, `a1`, … with these paragraphs; a list of paragraphs is an article too. */
export function contentOf(...given: readonly (GivenArticle | GivenArticle["paragraphs"])[]): SmallContent {
  const articles: Article[] = [];
  const paragraphs: Paragraph[] = [];
  given.forEach((one, number) => {
    const { paragraphs: texts, ...fields } = "paragraphs" in one ? one : { paragraphs: one };
    const article: Article = { id: `a${number}`, title: "Untitled", lang: "en", ...fields };
    const blocks = texts.map((text): Block => {
      const block = typeof text === "string" ? { text } : text;
      return { kind: "body", text: "", line: 1, headings: [], ...block };
    });
    articles.push(article);
    for (const made of makeParagraphs({ file: "test", article, blocks }).paragraphs) {
      paragraphs.push({ ...made, article: number });
    }
  });
  return { articles, paragraphs };
}

/** The same content with the synonyms and pins of a configuration, which must be good ones. */
export function withRules(content: SmallContent, config: Pick<ContentConfig, "synonyms" | "pins">): SmallContent {
  const { rules, problems } = readRules(config, content, analyserOf(content));
  if (problems.length > 0) throw new Error(problems.map(({ what }) => what).join("\n"));
  return { ...content, rules };
}

/** The analyser that the build takes for a content; made once, since it never changes. */
export function analyserOf({ articles, paragraphs, rules = NO_RULES }: SmallContent): Analyser {
  const languages = languagesOf(articles, paragraphs).map(({ language }) => language);
  const expressions = expressionsOf(rules);
  const key = JSON.stringify([languages.map(({ tag }) => tag), expressions]);
  const analyser = ANALYSERS.get(key) ?? createAnalyser(languages, expressions);
  ANALYSERS.set(key, analyser);
  return analyser;
}

const ANALYSERS = new Map<string, Analyser>();

export function artefactOf(content: SmallContent, form?: IndexForm): ArrayBuffer {
  const { artefact } = encodeArtefact(content, analyserOf(content), MINISEARCH_VERSION, () => {}, undefined, form);
  return new Uint8Array(artefact).buffer;
}

/** The same in pages, by name. */
export function pagedOf(
  content: SmallContent,
  layout?: Layout,
): { artefact: Uint8Array; pages: Map<string, Uint8Array> } {
  const analyser = analyserOf(content);
  const merged = mergeShards(
    gatherShards(content, analyser, () => {}),
    content,
    analyser,
  );
  const pages = new Map<string, Uint8Array>();
  const sink = { write: (name: string, bytes: Uint8Array) => pages.set(name, new Uint8Array(bytes)) };
  return { artefact: writePaged(merged, content, analyser, MINISEARCH_VERSION, sink, layout), pages };
}

/** Opens it as the Worker does, but with the analyser at hand: making one costs more than opening a small content. */
export function openContent(content: SmallContent, bounds: Partial<Bounds> = {}): Searcher {
  const sections = sectionsOf(artefactOf(content));
  const analyser = analyserOf(content);
  const engine = createResidentEngine("test", sections);
  return createSearcher(engine, analyser, sections.rules, { ...SEARCH_BOUNDS, ...bounds });
}

/** The sections of an artefact, as they were written. */
export function sectionsOf(artefact: ArrayBuffer): Sections {
  const section = sectionIn(artefact);
  return readSections(section, section("index").length > 0 ? plainPostings : packedPostings);
}

/** The index of an artefact in MiniSearch's own plain form. */
export function miniSearchOf(artefact: ArrayBuffer): string {
  return new TextDecoder().decode(sectionIn(artefact)("index"));
}

function sectionIn(artefact: ArrayBuffer): (name: string) => Uint8Array {
  const container = unpackContainer(artefact);
  if (!("section" in container)) throw new Error("the artefact cannot be read");
  return container.section;
}

export function engineOf(content: SmallContent, form?: IndexForm): Engine {
  return createResidentEngine("test", sectionsOf(artefactOf(content, form)));
}
