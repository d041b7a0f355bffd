import { danish } from "../../../src/text/languages/danish.ts";
import { dutch } from "../../../src/text/languages/dutch.ts";
import { german } from "../../../src/text/languages/german.ts";
import { norwegian } from "../../../src/text/languages/norwegian.ts";
import { swedish } from "../../../src/text/languages/swedish.ts";
import { holdFamilies } from "./families.ts";

holdFamilies(german, {
  together: `
    München Muenchen Munchen
    Köln Koeln Koln
    Straße Strasse Straßen
    Maß Mass
    Größe Groesse Größen
    grün gruen grüne gruene grünen
    Müller Mueller
    Haus Hauses Hause Häuser Häusern
    Kind Kinder Kindes Kindern
    Regierung Regierungen
    Wahl Wahlen
    Steuer Steuern
    neue neuer neues neuen neu
    aktuell aktuelle aktuellen aktueller
    Frau Frauen
    Lehrerin Lehrerinnen
    kaufen kauft kaufte gekauft kaufend
    einkaufen eingekauft einzukaufen
    machen macht machte gemacht
    schnell schneller schnellste schnellsten
    Buch Bücher Büchern Buches
    Statue Statuen
    Quelle Quellen
    Kurs Kurse Kursen
    sicher sichere sicherer sicheren
    groß großer größte größten
  `,
  apart: `
    Bauer Bohrer
    neu neun
    Quelle Kulle
    Steuer Stur
    Treue Tru
    Kurs Kunst
    Feuer Fur
    Messe Maße
    Hund Hand
    schon schwer
    Straße Strauß
    Land Lamm
    Wahl Wald
    Tür Tier
  `,
});

holdFamilies(dutch, {
  together: `
    boom bomen
    kat katten
    huis huizen
    brief brieven
    boek boeken boekje boekjes
    jaar jaren
    school scholen
    bank banken
    vrouw vrouwen
    mogelijkheid mogelijkheden
    lopen loopt
    werken werkt werkte gewerkt
    maken maakt gemaakt
    opbellen opgebeld
    groot grote
    rood rode
    Nederlands Nederlandse
    museum museums
    universiteit universiteiten
    regering regeringen
    prijs prijzen
    kop koppen kopje
  `,
  apart: `
    bank baan
    boek bok
    maan mens
    kans kan
    prins prent
    huis huur
    zon zoen
    bus bos
  `,
});

holdFamilies(swedish, {
  together: `
    bil bilen bilar bilarna bilarnas bilens
    flicka flickan flickor flickorna
    hus huset husen husets
    stad staden
    stat staten stater
    kvinna kvinnan kvinnor kvinnorna kvinnornas
    år året åren
    möjlighet möjligheter möjligheten
    regering regeringen regeringar regeringens
    arbeta arbetar arbetade arbetat
    skriva skriver
    stor stora stort
    ny nya
    svensk svenska svenskt
    politisk politiska politiskt
    vanlig vanliga vanligt
    full fulla fullt
    situation situationen situationer
    universitet universitetet
    fråga frågan frågor frågorna
    människa människan människor
  `,
  apart: `
    bil bild
    hus hud
    stad stat
    katt kanot
    barn bar
    land ladda
    skola skog
    skriva skrika
  `,
});

holdFamilies(danish, {
  together: `
    bil bilen biler bilerne bilernes
    hus huset huse husene
    kvinde kvinden kvinder kvinderne
    regering regeringen regeringer
    mulighed muligheder muligheden
    arbejde arbejder arbejdede arbejdet
    stor store stort
    dansk danske danskere
    politisk politiske politiskt
    kat katten katte
    år årene
    by byen byer
    diskutere diskuterer diskuterede diskuteret
    virksomhed virksomheder virksomheden virksomhedens
    spørgsmål spørgsmålet spørgsmålene
    uge ugen uger
  `,
  apart: `
    bil bold
    hus hud
    land lang
    kat kant
    by bi
    skole skov
    mand mund
  `,
});

holdFamilies(norwegian, {
  together: `
    bil bilen biler bilene bilens
    hus huset husene
    kvinne kvinnen kvinner kvinnene
    jente jenta jenter jentene
    regjering regjeringen regjeringa
    mulighet muligheter muligheten
    moglegheit moglegheita
    arbeide arbeider arbeidet
    stor store stort
    norsk norske
    politisk politiske
    skole skolen skoler skolene
    skule skulen skular skulane
    gut gutar gutane
    diskutere diskuterer diskuterte diskutert
    katt katten katter
    spørsmål spørsmålet spørsmålene
  `,
  apart: `
    bil bilder
    hus hud
    land lang
    katt kanot
    skole skog
    mann munn
  `,
});
