import { catalan } from "../../../src/text/languages/catalan.ts";
import { french } from "../../../src/text/languages/french.ts";
import { italian } from "../../../src/text/languages/italian.ts";
import { portuguese } from "../../../src/text/languages/portuguese.ts";
import { romanian } from "../../../src/text/languages/romanian.ts";
import { spanish } from "../../../src/text/languages/spanish.ts";
import { holdFamilies } from "./families.ts";

holdFamilies(spanish, {
  together: `
    ciudad ciudades
    luz luces
    niño niña niños niñas
    canción canciones
    país países
    mes meses
    inglés inglesa ingleses inglesas
    mexicano mexicana mexicanos mexicanas
    hablar habla hablan hablaba hablaron hablado hablando
    comer come comen comía comido comiendo
    vivir vive viven vivía vivido viviendo
    buscar busco busque buscaron
    llegar llega llegue llegó
    construir construido construyen
    gobierno gobiernos
    rápido rápida rápidamente
    trabajo trabajos trabajador trabajadores trabajando
    verlo verla verlas
    dando dándole dándoselo
    año años
  `,
  apart: `
    casa cosa
    mano mono
    perro pero
    libro liebre
    puerto puente
    ciudad ciudadanía
    carro carta
    gato gasto
  `,
});

holdFamilies(portuguese, {
  together: `
    cidade cidades
    coração corações
    nação nações
    animal animais
    papel papéis
    homem homens
    flor flores
    luz luzes
    português portuguesa portugueses portuguesas
    menino menina meninos meninas
    falar fala falam falava falaram falado falando
    comer come comem comia comeram comido comendo
    partir parte partem partia partiram partido partindo
    rápido rápida rapidamente
    trabalho trabalhos trabalhador trabalhadores
    chegar chega chegue chegou
    governo governos
    brasileiro brasileira brasileiros brasileiras
  `,
  apart: `
    casa coisa
    mão mês
    pão pau
    gato gasto
    livro lixo
    mar mor
    carro carta
    avô aval
  `,
});

holdFamilies(italian, {
  together: `
    gatto gatti gatta gatte
    libro libri
    casa case
    amico amici
    amica amiche
    lago laghi
    problema problemi
    nazione nazioni
    italiano italiana italiani italiane
    parlare parla parlano parlava parlavano parlato parlando
    vedere vede vedono vedeva
    dormire dorme dormono dormito
    finire finisce finiscono finito
    vederlo vederla vedere
    rapido rapida rapidamente
    governo governi
    bello bella belli belle
    direttore direttori
    gioco giochi
  `,
  apart: `
    casa cosa
    pesce pasta
    mare muro
    università universo
    anno ano
    nonno nono
    carro carta
    pala palla
  `,
});

holdFamilies(french, {
  together: `
    maison maisons
    cheval chevaux
    journal journaux
    bateau bateaux
    jeu jeux
    naturel naturelle naturels naturelles
    bon bonne bons bonnes
    actif active actifs actives
    premier première premiers premières
    français française françaises
    anglais anglaise anglaises
    heureux heureuse heureuses
    gros grosse grosses
    blanc blanche blanches
    parler parle parlent parlait parlé parlée parlant
    finir finit finissent fini finie finissant
    élection élections
    protéger protège protégé
    manger mange mangé mangeant
    appeler appelle appelé
    rapide rapidement
    gouvernement gouvernements
  `,
  apart: `
    maison mais
    mer mur
    cheval cheveu
    poisson poison
    livre lèvre
    ville voile
    route roue
    nation notion
    pain pin
  `,
});

holdFamilies(catalan, {
  together: `
    ciutat ciutats
    casa cases
    nació nacions
    home homes
    llengua llengües
    català catalans
    amic amics
    platja platges
    parlar parla parlava parlat parlada parlades parlant
    llegir llegeix llegia llegit
    gran grans
    lent lenta lentament
    treball treballs
    escola escoles
    govern governs
    francesa francès
    vaca vaques
  `,
  apart: `
    casa cosa
    mar mur
    pare pera
    llibre lliure
    camp cap
    porta perla
  `,
});

holdFamilies(romanian, {
  together: `
    oraș orașul orașului orașe orașele orașelor
    om omul omului
    casă casa casei case casele caselor
    limbă limba limbii limbile
    situație situația situației situații situațiilor
    universitate universitatea universității
    țară țara țări țările
    guvern guvernul guvernului
    student studentul studenți studenții studenților
    lucra lucrează lucrat lucrând
    vorbi vorbește vorbesc vorbit
    mare mari
    bun bună buni bune
    românesc românești româneasca
    carte cartea cărți cărțile
    problemă problema probleme problemele problemelor
    drum drumul drumuri drumurile drumurilor
  `,
  apart: `
    oraș ora
    casă cosit
    mare mere
    lup lapte
    carte carne
    bun ban
    guvern gura
  `,
});
