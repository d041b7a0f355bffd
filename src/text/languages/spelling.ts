import { words } from "./endings.ts";

/**
 * One spelling of an English word that Britain and America write differently (“colour” and “color” both give “color”).
 * Takes lower-case ASCII letters and gives such; the result may be no word anybody writes, as long as both sides meet
 * in it and no other word does. Words whose American form is another word too (cheque, tyre, kerb, storey) stay.
 */
export function oneSpelling(word: string): string {
  const exact = EXACT.get(word);
  if (exact !== undefined) return exact;
  const plain = word.replace(BEGINNING, (british) => BEGINNINGS.get(british) as string);
  if (!MAY_DIFFER.test(plain)) return plain;
  const pieced = plain.replace(PIECE, (british) => PIECES.get(british) as string);
  return FORMS.reduce((form, [british, american]) => form.replace(british, american), pieced);
}

/** What most words have none of: they take no further time. */
const MAY_DIFFER = /[ao]e|ly[sz]|sulph|rrhoe|our|enc[ei]|r(?:e[sd]?|ing)$|ogu|is(?:[ei]|a[bt])/;

const pairs = (list: string) => words(list).map((pair) => pair.split(":") as [british: string, american: string]);

const EXACT: ReadonlyMap<string, string> = new Map(
  pairs(`
    programme:program programmes:programs gramme:gram grammes:grams kilogramme:kilogram kilogrammes:kilograms
    disc:disk discs:disks whiskey:whisky whiskeys:whiskies phoney:phony ageing:aging ax:axe furore:furor furores:furors
    cosy:cozy cosier:cozier cosiest:coziest cosily:cozily cosiness:coziness
    advisor:adviser advisors:advisers protestor:protester protestors:protesters
    speciality:specialty specialities:specialties chilli:chili chillies:chilies
    learnt:learned burnt:burned dreamt:dreamed leapt:leaped leant:leaned spoilt:spoiled whilst:while amongst:among
    centrepiece:centerpiece centrepieces:centerpieces centreline:centerline centrefold:centerfold
    theatregoer:theatergoer theatregoers:theatergoers fibreglass:fiberglass fibreoptic:fiberoptic
  `),
);

const BEGINNINGS: ReadonlyMap<string, string> = new Map(
  pairs(`
    plough:plow snowplough:snowplow sceptic:skeptic gaol:jail grey:gray mould:mold moult:molt smoulder:smolder
    moustach:mustach pyjama:pajama yoghurt:yogurt yoghourt:yogurt doughnut:donut jewellery:jewelry aeroplane:airplane
    aluminium:aluminum artefact:artifact judgement:judgment acknowledgement:acknowledgment abridgement:abridgment
    tsar:czar tzar:czar despatch:dispatch enquir:inquir practis:practic unpractis:unpractic woollen:woolen
    skilful:skillful wilful:willful counsellor:counselor councillor:councilor tranquilli:tranquili chequer:checker
    connexion:connection inflexion:inflection mollusc:mollusk pedlar:peddler titbit:tidbit waggon:wagon
    omelette:omelet likeab:likab unlikeab:unlikab sizeab:sizab saleab:salab loveab:lovab liveab:livab moveab:movab
    useab:usab focuss:focus biass:bias fuell:fuel refuell:refuel diall:dial duell:duel triall:trial
  `),
);
const BEGINNING = new RegExp(`^(?:${[...BEGINNINGS.keys()].join("|")})`);

/** What is written differently wherever it stands in a word. */
const PIECES: ReadonlyMap<string, string> = new Map(
  pairs(`
    lyz:lys lysis:lyse haem:hem aemi:emi aesth:esth paed:ped gynaec:gynec archaeo:archeo palaeo:paleo mediaev:mediev
    primaev:primev aetiol:etiol faec:fec caesarea:cesarea caesaria:cesarea caesium:cesium foet:fet oestr:estr
    oesoph:esoph oedem:edem rrhoe:rrhe homoeo:homeo coelia:celia amoeb:ameb manoeuvra:maneuvera manoeuv:maneuv
    sulph:sulf
  `),
);
const PIECE = new RegExp([...PIECES.keys()].join("|"), "g");

const oneOf = (list: string): string => words(list).join("|");

const OUR = oneOf(`
  arb ard arm behavi misbehavi cand clam clang col discol multicol tricol watercol demean misdemean dol endeav enam
  fav disfav unfav ferv flav glam harb hon dishon hum lab belab neighb od parl ranc rig rum sav unsav savi splend
  succ tum val vap vig
`);
const RE = oneOf(`
  cent epicent met kilomet centimet millimet micromet nanomet lit millilit decilit kilolit theat amphitheat fib
  microfib sab calib lust lacklust meag somb spect scept och mit goit reconnoit saltpet sepulch tit maneuv outmaneuv
`);
const NEVER_IZE = oneOf(`
  adv misadv unadv inadv advert appr chast circumc compr comprom uncomprom conc prec dem desp dev enterpr exc exerc
  expert franch disfranch enfranch disenfranch highr improv inc merchand mort parad prem prom unprom repr rev sunr
  superv unsuperv surm surpr unsurpr telev treat upr val cer
`);

/** British forms and what America makes of them. */
const FORMS: readonly (readonly [british: RegExp, american: string])[] = [
  // colour, neighbourhood, favourite: the listed beginnings, whatever follows.
  [new RegExp(`^(${OUR})our`), "$1or"],
  // defence, licencing.
  [/^(def|selfdef|off|lic|unlic|pret)enc(?=[ei])/, "$1ens"],
  // centre, metres, manoeuvred, centring.
  [new RegExp(`^(${RE})r(?:e(s?)|(ed|ing))$`), "$1er$2$3"],
  // catalogue, dialogues, catalogued.
  [/^(catal|dial|anal|homol|monol|prol|epil|travel|ide|demag|pedag|synag)ogu(?:e(s?)|(ed|ers?|ing))$/, "$1og$2$3"],
  // organise, realised, civilisation; not raise, noise, clockwise and the listed ones, which have no form with z.
  [
    new RegExp(`^([a-z]{3,})(?<!^(?:${NEVER_IZE})|[aouw])is(e|ed|es|er|ers|able|ing|ingly|ation|ations|ational)$`),
    "$1iz$2",
  ],
];
