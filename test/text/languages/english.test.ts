import { describe, expect, test } from "vitest";
import { english } from "../../../src/text/languages/english.ts";

const groups = (list: string): string[] => list.trim().split(/\n\s*/);

describe("a reader finds either word by the other", () => {
  test.each(
    groups(`
      weapon weapons
      manufacture manufactures manufactured manufacturing
      discuss discusses discussed discussing discussion discussions
      connect connection connections
      elect elected election elections
      protect protection
      cooperate cooperated cooperation
      import imports imported importing
      supply supplies supplied supplying
      talk talks talked talking
      tie ties tied
      die dies died dying
      man men
      woman women
      child children
      policeman policemen
      spokeswoman spokeswomen
      wife wives
      criterion criteria
      crisis crises
      recall recalls recalled recalling
      install installs installed installing installation
      call calls called calling
      control controls controlled controlling
      travel travels traveled travelled traveling travelling
      traveler traveller travelers travellers travel
      worship worshiped worshipped
      enrol enroll enrolled enrolment enrollment
      fulfil fulfill fulfilled fulfilment fulfillment
      instalment installment
      marvelous marvellous
      toward towards
      ngo ngos
      mp mps
      1990 1990s
    `),
  )("%s", (group) => {
    const stems = group.split(" ").map((word) => english.stem(word));
    expect([...new Set(stems)]).toHaveLength(1);
  });
});

describe("words that only look alike stay apart", () => {
  test.each(
    groups(`
      four for
      hour or
      tour tor
      hours hors
      filled filed
      called caled
      recall call
      fuelled full
      install instal-ed
      new news
      us use
      us usa
      organ organization
      universe university
      general generous
      gas gases gaseous
      daemon demon
      promise prom
      premise premium
      exercise excise
      wise wiz
      rise riz
      revise reviz
      prize price
      check cheque
      tire tyre
      disco disc
      specimen speciman
      yemen yeman
      past paste
      3rd 3
      mig29 mig
    `),
  )("%s", (group) => {
    const stems = group.split(" ").map((word) => english.stem(word));
    expect(new Set(stems).size).toBe(stems.length);
  });
});

test.each(["a", "s", "é", "йод", "中国", "हिन्दी", "3.5", "3rd", "mp3", "m2", "1.2s", "sécurité", "percent"])(
  "%s is its own term",
  (word) => {
    expect(english.stem(word)).toBe(word);
  },
);

test.each(["constructor", "__proto__", "prototype", "tostring", "hasownproperty", "valueof"])(
  "%s is a word like any other",
  (word) => {
    const stem = english.stem(word);
    expect(typeof stem).toBe("string");
    expect(stem.length).toBeGreaterThan(0);
    expect(english.common.has(word)).toBe(false);
  },
);

test("a run of a million letters is its own term", () => {
  const word = "s".repeat(1_000_000);
  expect(english.stem(word)).toBe(word);
});

describe("common words", () => {
  test.each(["the", "and", "of", "who", "will", "it", "dont", "whilst", "which"])("%s is one", (word) => {
    expect(english.common.has(word)).toBe(true);
  });
  test.each(["us", "may", "might", "march", "india", "per", "cent", "new", "state", "one", "art"])(
    "%s is none: a reader may look for it",
    (word) => {
      expect(english.common.has(word)).toBe(false);
    },
  );
  test("they are 110 to 150, each as folding gives it", () => {
    expect(english.common.size).toBeGreaterThanOrEqual(110);
    expect(english.common.size).toBeLessThanOrEqual(150);
    for (const word of english.common) expect(word).toMatch(/^[a-z]+$/);
  });
});
