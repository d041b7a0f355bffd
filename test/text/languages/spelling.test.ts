import { describe, expect, test } from "vitest";
import { english } from "../../../src/text/languages/english.ts";
import { oneSpelling } from "../../../src/text/languages/spelling.ts";

const pairs = (list: string): string[][] =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(":"));

/** British first. */
const BOTH = pairs(`
  organise:organize organised:organized organising:organizing organisation:organization organisers:organizers
  organisational:organizational realise:realize recognisable:recognizable privatisation:privatization
  ionise:ionize utilised:utilized nationalising:nationalizing colourise:colorize tranquilliser:tranquilizer
  analyse:analyze analysed:analyzed analysing:analyzing analyses:analyzes analyser:analyzer analysis:analyses
  paralysed:paralyzed catalyse:catalyze psychoanalyse:psychoanalyze
  colour:color colours:colors coloured:colored colourful:colorful colourless:colorless favour:favor
  favourite:favorite favourable:favorable honour:honor honourable:honorable labour:labor labourers:laborers
  neighbour:neighbor neighbouring:neighboring neighbourhood:neighborhood behaviour:behavior
  behavioural:behavioral armour:armor armoured:armored rumour:rumor harbour:harbor endeavours:endeavors
  humour:humor vapour:vapor tumour:tumor rigour:rigor saviour:savior glamour:glamor unfavourable:unfavorable
  centre:center centres:centers centred:centered centring:centering metre:meter kilometres:kilometers
  litre:liter theatre:theater fibre:fiber fibreglass:fiberglass calibre:caliber sabre:saber meagre:meager
  sombre:somber spectre:specter lustre:luster manoeuvre:maneuver manoeuvres:maneuvers manoeuvring:maneuvering
  manoeuvrable:maneuverable
  defence:defense defences:defenses defenceless:defenseless offence:offense licence:license licences:licenses
  licencing:licensing pretence:pretense practise:practice practised:practiced practising:practicing
  travelled:traveled travelling:traveling traveller:traveler cancelled:canceled labelled:labeled
  modelling:modeling signalling:signaling fuelled:fueled fuelling:fueling dialled:dialed duelling:dueling
  marvellous:marvelous counsellor:counselor councillor:councilor jewellery:jewelry jeweller:jeweler
  woollen:woolen skilful:skillful wilful:willful enrol:enroll fulfilment:fulfillment focussed:focused
  catalogue:catalog catalogued:cataloged dialogue:dialog dialogues:dialogs analogue:analog monologue:monolog
  programme:program programmes:programs grey:gray greyish:grayish plough:plow ploughing:plowing
  sceptic:skeptic sceptical:skeptical scepticism:skepticism aluminium:aluminum judgement:judgment
  acknowledgement:acknowledgment artefact:artifact artefacts:artifacts ageing:aging mould:mold mouldy:moldy
  moustache:mustache pyjamas:pajamas yoghurt:yogurt doughnut:donut aeroplane:airplane aeroplanes:airplanes
  sulphur:sulfur sulphate:sulfate disc:disk whisky:whiskey whiskies:whiskeys cosy:cozy tsar:czar gaol:jail
  despatch:dispatch enquiry:inquiry mollusc:mollusk adviser:advisor sizeable:sizable
  encyclopaedia:encyclopedia paediatric:pediatric paediatrician:pediatrician orthopaedic:orthopedic
  anaemia:anemia anaemic:anemic leukaemia:leukemia haemoglobin:hemoglobin haemorrhage:hemorrhage
  anaesthetic:anesthetic aesthetic:esthetic gynaecology:gynecology archaeology:archeology
  archaeologist:archeologist palaeolithic:paleolithic mediaeval:medieval foetus:fetus foetal:fetal
  oestrogen:estrogen oesophagus:esophagus oedema:edema diarrhoea:diarrhea coeliac:celiac
  learnt:learned burnt:burned dreamt:dreamed spoilt:spoiled whilst:while amongst:among
`);

test.each(BOTH)("%s and %s share a term", (british = "", american = "") => {
  expect(english.stem(british)).toBe(english.stem(american));
});

test.each(BOTH)("%s and %s: one spelling is its own spelling", (british = "", american = "") => {
  for (const word of [british, american]) expect(oneSpelling(oneSpelling(word))).toBe(oneSpelling(word));
});

describe("words without a second spelling keep theirs", () => {
  test.each(
    pairs(`
      four hour tour pour your sour flour contour detour journal course court source journey hours courage paramour
      rise arise raise praise noise poise cruise bruise wise likewise clockwise promise premise precise concise
      exercise enterprise surprise surprising advertise advertising advise devise revise supervise televise
      improvisation compromise merchandise expertise franchise disguise paradise treatise uprising sunrise highrise
      basis crisis oasis this iris miser visor size prize seize
      string boring acre massacre ogre mediocre genre louvre care fire here spring during
      hence fence science sequence silence encore encircle
      vogue rogue league analogous
      shoe does phoenix israel michael caesar aerial poet
      cheque tyre kerb storey draught tonne daemon
      __proto__ constructor
    `).flat(),
  )("%s", (word) => {
    expect(oneSpelling(word)).toBe(word);
  });
});
