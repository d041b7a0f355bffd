import { describe, expect, test } from "vitest";
import { stemEnglish } from "../../../src/text/languages/english-stemmer.ts";

const pairs = (list: string): string[][] =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(":"));

describe("words get the stems that the published algorithm gives them", () => {
  test.each(
    pairs(`
      caresses:caress gaps:gap gas:gas this:this kiwis:kiwi ties:tie cries:cri died:die us:us yes:yes
      feed:feed agreed:agre proceed:proceed exceed:exceed succeed:succeed proceeding:proceed
      luxuriated:luxuri hopping:hop hoped:hope hoping:hope falling:fall fizzed:fizz failing:fail filing:file
      add:add adding:add ebbed:ebb egged:egg plastered:plaster bled:bled sing:sing motoring:motor
      dying:die lying:lie tying:tie inning:inning outing:outing canning:canning herring:herring earring:earring
      evening:evening cry:cri by:by say:say youth:youth boyish:boyish happy:happi yellow:yellow
      skis:ski skies:sky sky:sky idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl
      news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes
      relational:relat conditional:condit rational:ration valency:valenc digitizer:digit
      radically:radic differently:differ vilely:vile analogously:analog vietnamization:vietnam predication:predic
      operator:oper feudalism:feudal decisiveness:decis hopefulness:hope callousness:callous formality:formal
      sensitivity:sensit sensibility:sensibl geologist:geolog theology:theolog
      triplicate:triplic formative:format electrical:electr goodness:good revival:reviv allowance:allow
      inference:infer airliner:airlin adjustable:adjust defensible:defens irritant:irrit replacement:replac
      adjustment:adjust dependent:depend adoption:adopt communism:communism activate:activ homologous:homolog
      effective:effect probate:probat rate:rate cease:ceas controlled:control roll:roll
      connect:connect connection:connect connections:connect connected:connect discuss:discuss discussion:discuss
      election:elect collection:collect protection:protect expansion:expans session:session nation:nation
      general:general generous:generous generate:generat universe:univers university:universiti
      organ:organ organization:organiz organic:organic communication:communic community:communiti
      past:past pasting:paste paste:paste later:later lateral:lateral emergency:emergenc emerge:emerg
      international:internat internment:internment weapon:weapon weapons:weapon
      manufacture:manufactur manufacturing:manufactur manufactured:manufactur
    `),
  )("%s gives %s", (word, stem) => {
    expect(stemEnglish(word ?? "")).toBe(stem);
  });
});

test.each([
  "constructor",
  "__proto__",
  "tostring",
  "hasownproperty",
  "valueof",
  "y",
  "yy",
  "s",
  "ss",
  "ing",
  "ed",
  "ies",
  "e",
  "ll",
  "café",
  "a1",
  "-",
])("the odd input %j gives a stem", (word) => {
  expect(stemEnglish(word).length).toBeGreaterThan(0);
});
