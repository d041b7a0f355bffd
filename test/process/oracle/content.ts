import { seeded } from "../random.ts";

/**
 * Articles of every sort that a filter, a date, an order or a facet can tell apart: values in several spellings, values
 * that begin or hold others, articles that lack one or all of them, equal dates with and without a time, repeats.
 */
const TAGS = ["Foreign Policy", "foreign-policy", "foreign", "economy", "Economy", "Île de Ré", "ile de re", "a: b, c"];
const SECTIONS = ["World", "world", "Sport & Play", "The Sea"];
const AUTHORS = ["Leo Tolstoy", "Ana Tolstoy-Smith", "Zoë Ng", "Ann", "Anna Leo"];
const LANGUAGES = ["en", "en-GB", "de", "fr", "pt-BR"];
const DATES = ["2023-12-31", "2024-02-29", "2024-02-29T08:30:00Z", "2024-02-29 10:00", "2024-03-01", "2025-07-14"];

/** Made up of two halves: 180, those in front in more paragraphs than those behind. */
const HALVES = "har kel lam ves stor an com sex pil lan rud main".split(" ");
const ENDS = "bour pern met sorl trick chod lass vint reef dowk zeg quab plim farn uxt".split(" ");
const WORDS = ENDS.flatMap((end) => HALVES.map((half) => half + end));

/** Searches for single words, several, none that is known as typed, phrases, exclusions and fields in the query itself. */
export const QUERIES: readonly string[] = [
  ...WORDS.slice(20),
  ...WORDS.slice(132, 152).map((word, n) => `${word} ${WORDS[153 + n]}`),
  `${WORDS[160]} ${WORDS[170]} ${WORDS[178]} -${WORDS[0]} -${WORDS[1]}`,
  `${WORDS[50]} OR ${WORDS[51]}`,
  `${WORDS[52]} -${WORDS[53]}`,
  `${WORDS[40]} tag:economy`,
  `${WORDS[41]} kind:caption`,
  "vesplimm",
  "zegfarnuxt",
];

/** Searches that find more paragraphs than are looked at closely. */
export const WIDE: readonly string[] = ["har*", `${WORDS[0]} ${WORDS[1]} ${WORDS[2]}`, "lam* -title:kel*"];

/** Files by name: 30 articles of about 8 paragraphs, the same in every run. */
export function oracleContent(): Record<string, string> {
  const random = seeded(31);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const some = <Item>(items: readonly Item[], most: number) => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(items))),
  ];
  const word = () => WORDS[Math.floor(random() ** 1.2 * WORDS.length)]!;
  const sentence = () => `${Array.from({ length: 6 + Math.floor(random() * 6) }, word).join(" ")}.`;
  const article = (): string => {
    const fields = {
      title: [word(), word()].join(" "),
      tags: some(TAGS, 3),
      authors: some(AUTHORS, 2),
      ...(random() < 0.8 ? { section: pick(SECTIONS) } : {}),
      ...(random() < 0.8 ? { lang: pick(LANGUAGES) } : {}),
      ...(random() < 0.8 ? { date: pick(DATES) } : {}),
    };
    // JSON is YAML.
    const front = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    const paragraphs = Array.from({ length: 6 + Math.floor(random() * 5) }, () =>
      random() < 0.3 ? `${sentence()} (${word()}/Handout)` : sentence(),
    );
    if (random() < 0.2) paragraphs.push(paragraphs[0]!);
    return ["---", ...front, "---", ...paragraphs, ""].join("\n");
  };
  return Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [`voyage-${String(n).padStart(2, "0")}.txt`, article()]),
  );
}

/** What searches of it are asked with. */
export const VALUES = {
  tag: [...TAGS, "ÉCONOMIE", "foreign_policy", "nowhere"],
  section: [...SECTIONS, "the sea", "Sea"],
  author: [...AUTHORS, "tolstoy", "leo", "an", "zoe ng"],
  lang: [...LANGUAGES, "pt", "EN", "e"],
  kind: ["body", "caption", "Caption", "code"],
  article: ["voyage-00", "voyage-07", "voyage-29", "voyage"],
} as const;

export const DAYS = ["2023", "2024", "2024-02", "2024-02-29", "2024-03", "2025-07-13", "2025"];
