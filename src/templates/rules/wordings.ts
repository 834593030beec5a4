/**
 * Questions of ours that were put into clearer words and still mean the same: all their wordings, the first first and
 * today's last. A register of before keeps the words it was made with; its figures are compared with those of the new ones.
 */
import type { QuestionKey, WordKey } from "../../kernel/keys";
import { questionKey, readsSame, wordKey } from "../../kernel/keys";
import type { Question } from "./question";

/** By template and number. */
export const WORDINGS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "bbu-2018": {
    U2: [
      "Hvis fristen ikke blev holdt: Er underretningen screenet efterfølgende?",
      "Hvis fristen ikke blev holdt: Er underretningen vurderet senere?",
    ],
    U3: [
      "Er underretningen registreret i journalen, og ligger den på sagen som dokument?",
      "Er underretningen journaliseret, så den ligger som dokument på sagen?",
    ],
    U5: [
      "Har den fagperson, der underrettede, fået at vide, om der er sat en undersøgelse eller foranstaltning i gang for barnet eller den unge?",
      "Hvis en fagperson har underrettet: Har fagpersonen fået at vide, om der er sat en undersøgelse eller foranstaltning i gang?",
    ],
    U6: [
      "Har forældrene haft lejlighed til at udtale sig om underretningen (partshøring)?",
      "Er forældremyndighedsindehaveren partshørt om underretningen?",
    ],
    U7: [
      "Er barnet eller den unge inddraget på en måde, der passer til modenheden eller sagens karakter?",
      "Er barnet eller den unge inddraget i behandlingen af underretningen, så det passer til modenhed og sagens karakter?",
    ],
    U8: [
      "Hvis nej: Er der en tilstrækkelig begrundelse for ikke at inddrage barnet eller den unge?",
      "Hvis barnet eller den unge ikke er inddraget: Er det tilstrækkeligt begrundet?",
    ],
    U9: [
      "Er begrundelsen for vurderingen af underretningen tilstrækkelig og kvalificeret?",
      "Er vurderingen af underretningen begrundet, så en udenforstående kan følge den?",
    ],
    B2: [
      "Er begrundelsen for afgørelsen saglig og tilstrækkelig?",
      "Nævner begrundelsen for afgørelsen reglerne og de vigtigste hensyn?",
    ],
    B4: [
      "Er samtykkeerklæringen lagt på sagen som dokument?",
      "Hvis der er givet samtykke: Ligger samtykkeerklæringen på sagen?",
    ],
    B5: [
      "Er barnet eller den unge inddraget på en måde, der passer til modenheden eller sagens karakter?",
      "Er barnet eller den unge inddraget i undersøgelsen, så det passer til modenhed og sagens karakter?",
    ],
    B6: [
      "Hvis barnet ikke er inddraget: Står begrundelsen i journalen?",
      "Hvis barnet eller den unge ikke er inddraget: Står begrundelsen i journalen?",
    ],
    B7: [
      "Hvis barnet ikke er inddraget: Er begrundelsen for den vurdering saglig og tilstrækkelig?",
      "Hvis barnet eller den unge ikke er inddraget: Er begrundelsen fyldestgørende?",
    ],
    B8: [
      "Er det relevante netværk kortlagt og taget med i undersøgelsen?",
      "Er barnets netværk inddraget i undersøgelsen?",
    ],
    B10: [
      "Kan forældremyndighedsindehaverens kommentarer læses i sagen?",
      "Står det i sagen, hvad forældremyndighedsindehaveren siger til undersøgelsen?",
    ],
    B11: [
      "Er afgørelsen med klagevejledning sendt gennem fagsystemets brevmodul til borgeren og til barnet, hvis det er over 12 år?",
      "Er afgørelsen sendt fra fagsystemet med klagevejledning til forældremyndighedsindehaveren og til barnet, hvis det er fyldt 12 år?",
    ],
    A1: [
      "Er der lavet en (eventuelt ny) børnefaglig undersøgelse, som giver grundlag for at vælge foranstaltningens type og indhold?",
      "Er anbringelsen valgt på grundlag af en aktuel børnefaglig undersøgelse?",
    ],
    A3: [
      "Bygger handleplanen på resultaterne af den børnefaglige undersøgelse?",
      "Bygger handleplanen på konklusionen i den børnefaglige undersøgelse?",
    ],
    A4: [
      "Er der i handleplanen sat konkrete mål ud fra undersøgelsen og de seks fokusområder?",
      "Har handleplanen konkrete mål ud fra undersøgelsen og de seks forhold i § 50?",
    ],
    A8: [
      "Er der holdt børnesamtale med barnet eller den unge, inden der blev truffet afgørelse om anbringelse?",
      "Er der holdt en samtale med barnet eller den unge, før der blev truffet afgørelse om anbringelse?",
    ],
    A10: [
      "Blev forældremyndighedsindehaveren partshørt, før der blev truffet afgørelse om den konkrete foranstaltning?",
      "Blev forældremyndighedsindehaveren partshørt før afgørelsen om anbringelse?",
    ],
    A11: [
      "Har forældremyndighedsindehaveren givet et kvalificeret samtykke til formålet med anbringelsen?",
      "Har forældremyndighedsindehaveren samtykket til anbringelsen og formålet med den?",
    ],
    A12: [
      "Er samtykkeerklæring(er) lagt på sagen som dokument?",
      "Hvis der er givet samtykke: Ligger samtykkeerklæringen på sagen?",
    ],
    A13: [
      "Hvis samtykke mangler fra forældremyndighedsindehaveren eller en ung, der er fyldt 15 år: Er sagen forelagt børn og unge-udvalget eller formanden?",
      "Hvis et nødvendigt samtykke mangler: Er sagen forelagt børn og unge-udvalget eller formanden?",
    ],
    A15: [
      "Er afgørelsen med klagevejledning sendt til borgeren gennem fagsystemets brevmodul?",
      "Er afgørelsen sendt fra fagsystemet med klagevejledning til forældremyndighedsindehaveren?",
    ],
    A20: [
      "Er der brug for en afgørelse om samvær, fx ved uenighed med forældremyndighedsindehaveren, barnet eller den unge? (Ved enighed står rammen i handleplanen)",
      "Er der brug for en afgørelse om samvær, fx fordi man er uenige?",
    ],
    A21: [
      "Hvis ja: Foreligger der en afgørelse om samværet?",
      "Hvis der er brug for en afgørelse om samvær: Er den truffet?",
    ],
    F3: [
      "Hvis nej: Blev handleplanen udarbejdet senest 4 måneder efter, at foranstaltningen begyndte?",
      "Hvis handleplanen ikke var lavet først: Blev den lavet senest 4 måneder efter, at foranstaltningen begyndte?",
    ],
    F6: [
      "Bygger handleplanen på konklusionerne i den børnefaglige undersøgelse?",
      "Bygger handleplanen på konklusionen i den børnefaglige undersøgelse?",
    ],
    F7: [
      "Er der i handleplanen sat konkrete mål ud fra undersøgelsen og de seks fokusområder?",
      "Har handleplanen konkrete mål ud fra undersøgelsen og de seks forhold i § 50?",
    ],
    F9: [
      "Har barnet fået vejledning om sin ret til en bisidder?",
      "Har barnet eller den unge fået vejledning om sin ret til en bisidder?",
    ],
    F12: [
      "Er begrundelsen i afgørelsen saglig og tilstrækkelig?",
      "Hvis der er truffet afgørelse: Nævner begrundelsen reglerne og de vigtigste hensyn?",
    ],
    F13: [
      "Er afgørelsen med klagevejledning sendt til borgeren gennem fagsystemets brevmodul?",
      "Er afgørelsen sendt fra fagsystemet med klagevejledning til forældremyndighedsindehaveren?",
    ],
    OA1: [
      "Er der fulgt op til tiden? (Første gang senest 3 måneder efter iværksættelsen, derefter hver 6. måned)",
      "Er der fulgt op til tiden: første gang senest 3 måneder efter start, derefter mindst hver 6. måned?",
    ],
    OA2: [
      "Er barnet eller den unge inddraget på en måde, der passer til modenheden eller sagens karakter?",
      "Er barnet eller den unge inddraget i opfølgningen, så det passer til modenhed og sagens karakter?",
    ],
    OA3: [
      "Er der i forbindelse med opfølgningen ført personrettet tilsyn med barnet eller den unge til tiden (mindst to gange om året)?",
      "Er der ført personrettet tilsyn til tiden, mindst to gange i de 12 måneder før gennemgangen?",
    ],
    OA4: [
      "Er samtalen med barnet holdt på anbringelsesstedet og så vidt muligt uden nogen fra anbringelsesstedet til stede?",
      "Er samtalen med barnet holdt på anbringelsesstedet uden ansatte til stede?",
    ],
    OA8: [
      "Er der fulgt relevant op på handleplanens bekymringer, formål og mål?",
      "Er der fulgt op på handleplanens formål og mål?",
    ],
    OA9: [
      "Gælder forældremyndighedsindehaverens samtykke til foranstaltningen stadig? (Det skal være undersøgt)",
      "Er det undersøgt, om forældremyndighedsindehaverens samtykke stadig gælder?",
    ],
    OA10: [
      "Er de afgørelser truffet, som opfølgningen giver anledning til?",
      "Hvis opfølgningen giver anledning til afgørelser: Er de truffet?",
    ],
    OF1: [
      "Er der fulgt op til tiden? (Første gang senest 3 måneder efter iværksættelsen, derefter hver 6. måned)",
      "Er der fulgt op til tiden: første gang senest 3 måneder efter start, derefter mindst hver 6. måned?",
    ],
    OF2: [
      "Er der fulgt relevant op på de underretninger, der er kommet i perioden?",
      "Hvis der er kommet underretninger i perioden: Er der fulgt op på dem?",
    ],
    OF3: [
      "Er barnet eller den unge inddraget på en måde, der passer til modenheden eller sagens karakter?",
      "Er barnet eller den unge inddraget i opfølgningen, så det passer til modenhed og sagens karakter?",
    ],
    OF7: [
      "Er der fulgt relevant op på handleplanens bekymringer, formål og mål?",
      "Er der fulgt op på handleplanens formål og mål?",
    ],
    OF8: [
      "Gælder forældremyndighedsindehaverens samtykke til foranstaltningen stadig? (Det skal være undersøgt)",
      "Er det undersøgt, om forældremyndighedsindehaverens samtykke stadig gælder?",
    ],
    OF9: [
      "Er de afgørelser truffet, som opfølgningen giver anledning til?",
      "Hvis opfølgningen giver anledning til afgørelser: Er de truffet?",
    ],
  },
  "overordnet-2024": {
    UN2: [
      "Hvis nej: Er vurderingen foretaget efterfølgende?",
      "Hvis fristen på 24 timer ikke blev holdt: Er underretningen vurderet efterfølgende?",
    ],
    UN3: [
      "Tager vurderingen stilling til, om barnets eller den unges sundhed eller udvikling er i fare, så der er brug for akut hjælp?",
      "Tager vurderingen stilling til, om barnet eller den unge er i fare og har brug for akut hjælp?",
    ],
    UN5: [
      "Hvis det var en fagperson, der underrettede: Har fagpersonen fået besked om, hvorvidt der er sat noget i gang?",
      "Hvis underretningen kom fra en fagperson: Har fagpersonen fået at vide, om der er sat undersøgelse eller støtte i gang?",
    ],
    UN7: [
      "Er barnets eller den unges syn på underretningen hentet gennem samtale eller anden direkte kontakt?",
      "Er der talt med barnet eller den unge om underretningen?",
    ],
    UN13: [
      "Har fagpersonen fået at vide, hvilken støtte der er sat i gang, hvis det er vigtigt for fagpersonens egen hjælp til barnet?",
      "Hvis fagpersonen selv skal hjælpe barnet: Har fagpersonen fået at vide, hvilken støtte der er sat i gang?",
    ],
    SC1: [
      "Er sagen screenet, da kommunen fik viden om et muligt behov for støtte?",
      "Blev sagen screenet, da kommunen fik viden om et muligt behov for støtte?",
    ],
    SC2: [
      "Ender screeningen i ét af lovens tre udfald: ingen yderligere afdækning, afdækning eller børnefaglig undersøgelse?",
      "Står det i sagen, hvilket af lovens tre udfald screeningen endte med?",
    ],
    SC7: [
      "Hvis ja: Blev risikoen vurderet, før forældre og netværk blev inddraget?",
      "Hvis der var tegn på æreskonflikt eller social kontrol: Blev risikoen vurderet, før forældre og netværk blev inddraget?",
    ],
    AF1: [
      "Er det klart afgrænset, hvilket eller hvilke forhold afdækningen skal belyse?",
      "Står det i sagen, hvilke forhold afdækningen skal belyse?",
    ],
    AF2: [
      "Er de fagfolk, der kender barnet og familien i forvejen, inddraget i afdækningen?",
      "Er de fagfolk, der kender barnet og familien, inddraget i afdækningen?",
    ],
    AF3: [
      "Er der talt med barnet eller den unge under afdækningen?",
      "Er der talt med barnet eller den unge som led i afdækningen?",
    ],
    AF5: [
      "Er afdækningen så vidt muligt lavet sammen med forældremyndighedsindehaveren?",
      "Har forældremyndighedsindehaveren været med i afdækningen?",
    ],
    AF6: [
      "Er oplysninger hentet hos andre med samtykke eller med en anden hjemmel, der fremgår af sagen?",
      "Er oplysninger hentet hos andre på et lovligt grundlag, som fremgår af sagen?",
    ],
    AF7: [
      "Ender afdækningen i en begrundet stillingtagen til støtte, eller til at en undersøgelse er nødvendig?",
      "Slutter afdækningen med en begrundet stillingtagen til, om der skal gives støtte eller undersøges mere?",
    ],
    BF7: [
      "Hvis der ikke før har været støtte i sagen: Har to rådgivere som udgangspunkt deltaget i de væsentlige møder med barnet?",
      "Hvis der ikke før har været støtte i sagen: Har to rådgivere deltaget i de væsentlige møder med barnet?",
    ],
    BF8: [
      "Er barnets eller den unges holdning og synspunkter hentet ved samtaler undervejs i undersøgelsen?",
      "Er der talt med barnet eller den unge som led i undersøgelsen?",
    ],
    BF11: [
      "Belyser undersøgelsen både udfordringer og ressourcer hos barnet, i familien og i netværket?",
      "Belyser undersøgelsen både udfordringer og ressourcer?",
    ],
    BF12: [
      "Er de fagfolk inddraget, som i forvejen kender barnet og familien?",
      "Er de fagfolk, der kender barnet og familien, inddraget i undersøgelsen?",
    ],
    BF13: [
      "Viser sagen, at oplysninger er hentet med samtykke, eller hvilken hjemmel der ellers er brugt?",
      "Er oplysninger hentet hos andre på et lovligt grundlag, som fremgår af sagen?",
    ],
    BF16: [
      "Er familie og netværk systematisk inddraget, fx ved et netværksmøde eller en familierådslagning?",
      "Er familie og netværk inddraget i undersøgelsen, fx ved et netværksmøde eller en familierådslagning?",
    ],
    BF18: [
      "Er den metode og de skabeloner brugt, som kommunen har besluttet for undersøgelser?",
      "Er den metode brugt, som kommunen har besluttet for undersøgelser?",
    ],
    SI7: [
      "Er der talt med barnet eller den unge, før afgørelsen blev truffet?",
      "Er der talt med barnet eller den unge før afgørelsen om støtte?",
    ],
    SI13: [
      "Er forældremyndighedsindehaveren vejledt om retten til at have en bisidder med?",
      "Er forældremyndighedsindehaveren oplyst om retten til en bisidder?",
    ],
    SI16: [
      "Hvis ja: Forelå planen senest 3 måneder efter afgørelsen?",
      "Hvis der er besluttet en plan: Forelå den senest 3 måneder efter afgørelsen om støtte?",
    ],
    AN4: [
      "Hvis ja: Omfatter forældremyndighedsindehaverens samtykke formålet med anbringelsen?",
      "Hvis anbringelsen er med samtykke: Omfatter forældremyndighedsindehaverens samtykke formålet med den?",
    ],
    AN5: [
      "Hvis ja, og den unge er fyldt 15 år: Har den unge også samtykket?",
      "Hvis anbringelsen er med samtykke, og den unge er fyldt 15 år: Har den unge også samtykket?",
    ],
    AN8: [
      "Er der holdt en samtale med barnet eller den unge, før der blev truffet afgørelse om anbringelsen?",
      "Er der talt med barnet eller den unge før afgørelsen om anbringelse?",
    ],
    AN13: [
      "Er der truffet en særskilt afgørelse om, hvilket anbringelsessted barnet eller den unge skal bo på?",
      "Er der truffet en særskilt afgørelse om, hvor barnet eller den unge skal bo?",
    ],
    AN14: [
      "Viser afgørelsen, at stedet er valgt ud fra barnets behov, herunder nære relationer, søskende og skolegang?",
      "Viser afgørelsen, at stedet er valgt ud fra barnets behov?",
    ],
    AN19: [
      "Hvis den unge er fyldt 16 år: Er der en ungeplan med mål for overgangen til voksenlivet?",
      "Hvis den unge er fyldt 16 år: Har ungeplanen mål for overgangen til voksenlivet?",
    ],
    AN21: [
      "Er der brug for en afgørelse om samvær og kontakt, fx ved uenighed om omfang eller rammer?",
      "Er der brug for en afgørelse om samvær og kontakt?",
    ],
    AN27: [
      "Hvis ingen i netværket kunne: Er der søgt en støtteperson til barnet gennem en civilsamfundsorganisation?",
      "Hvis ingen i netværket kunne være støtteperson: Er der søgt en gennem en civilsamfundsorganisation?",
    ],
    OP1: [
      "Blev der fulgt op første gang til tiden: 3 måneder efter start, eller før, hvis en sideløbende undersøgelse sluttede?",
      "Blev der fulgt op første gang senest 3 måneder efter, at indsatsen begyndte?",
    ],
    OP9: [
      "Er det vurderet, om barnets plan eller ungeplanen skal laves eller rettes til?",
      "Er det vurderet, om barnets plan eller ungeplanen skal laves eller ændres?",
    ],
    OP10: [
      "Er de nye afgørelser truffet, som opfølgningen gav anledning til?",
      "Hvis opfølgningen gav anledning til nye afgørelser: Er de truffet?",
    ],
    OP14: [
      "Hvis ja: Blev der så vidt muligt talt alene med barnet eller den unge, uden ansatte fra stedet?",
      "Hvis barnet er anbragt: Blev der talt med barnet eller den unge uden ansatte fra stedet?",
    ],
    OP16: [
      "Er der hentet nyt fra de fagfolk, der er tæt på barnet eller den unge?",
      "Er der indhentet nye oplysninger fra de fagfolk, der er tæt på barnet eller den unge?",
    ],
  },
  "tematiseret-2024": {
    TUN4: [
      "I hvilken grad er barnet eller den unge og forældrene mødt åbent og inddraget i, hvad bekymringen går ud på?",
      "I hvilken grad er familien inddraget i, hvad bekymringen går ud på?",
    ],
    TSC1: [
      "I hvilken grad bygger valget af spor på en faglig vurdering af sagen og ikke på vane?",
      "I hvilken grad bygger valget af spor på en faglig vurdering af netop denne sag?",
    ],
    TSC4: [
      "I hvilken grad er begrundelsen for screeningens udfald konkret og til at forstå?",
      "I hvilken grad er begrundelsen for screeningens udfald til at forstå?",
    ],
    TAF3: [
      "I hvilken grad er viden fra fagfolk omkring barnet brugt og vurderet, ikke kun gengivet?",
      "I hvilken grad er viden fra fagfolk omkring barnet brugt i vurderingen?",
    ],
    TBF6: [
      "I hvilken grad følger konklusionen af analysen og peger på en bestemt slags støtte eller ingen?",
      "I hvilken grad følger konklusionen af analysen?",
    ],
    TBF8: [
      "I hvilken grad er kommunens valgte metode brugt fagligt og ikke kun udfyldt?",
      "I hvilken grad er kommunens valgte metode brugt fagligt?",
    ],
    TAN1: [
      "I hvilken grad er det underbygget, at en anbringelse var nødvendig, og at mindre ikke var nok?",
      "I hvilken grad er det underbygget, at anbringelsen var nødvendig?",
    ],
    TAN4: [
      "I hvilken grad viser planens mål vej for både barnet, anbringelsesstedet og forældrene?",
      "I hvilken grad kan barnet, anbringelsesstedet og forældrene bruge planens mål?",
    ],
    TBL8: [
      "I hvilken grad er sagens forløb tilpasset behovet, hverken større eller mindre end nødvendigt?",
      "I hvilken grad er omfanget af sagsbehandlingen passende?",
    ],
  },
  "tilvalg-2024": {
    TV8: [
      "Hvis ja: Er der lavet en fælles aftale med skolen om, hvordan barnet kommer tilbage?",
      "Hvis der er bekymrende fravær: Er der lavet en aftale med skolen om, hvordan barnet kommer tilbage?",
    ],
    TV9: [
      "Har barnet eller den unge været udsat for overgreb, eller er der mistanke om det?",
      "Er der viden eller mistanke om overgreb mod barnet eller den unge?",
    ],
    TV10: [
      "Hvis ja: Er der truffet afgørelse om en børnefaglig undersøgelse af den grund?",
      "Hvis der er viden eller mistanke om overgreb: Er der derfor truffet afgørelse om en børnefaglig undersøgelse?",
    ],
    TV11: [
      "Hvis ja: Er børnehuset brugt, hvor politi eller sygehus også er inde i sagen?",
      "Hvis politi eller sygehus også er inddraget i en sag om overgreb: Er børnehuset brugt?",
    ],
    TV18: ["Er adoption overvejet eller afgjort i sagen?", "Er adoption overvejet i sagen?"],
  },
  "merudgift-41": {
    ME3: [
      "Er barnets eller den unges syn på behovet med i sagen, hvor alder og forhold tillader det?",
      "Står det i sagen, hvad barnet eller den unge selv mener om behovet?",
    ],
    ME4: [
      "Er det vurderet og begrundet, om barnet hører til den gruppe, der kan få dækket merudgifter?",
      "Er det begrundet, om barnet hører til den gruppe, der kan få dækket merudgifter?",
    ],
    ME8: [
      "Er forældrene hørt om oplysninger, der taler imod dem og betyder noget for afgørelsen?",
      "Er forældremyndighedsindehaveren partshørt før afgørelsen?",
    ],
    ME9: [
      "Er det vurderet for hver udgift, om den er nødvendig og følger af funktionsnedsættelsen eller lidelsen?",
      "Er det for hver udgift vurderet, om den er en nødvendig følge af funktionsnedsættelsen eller lidelsen?",
    ],
    ME11: [
      "Er beløbet beregnet ud fra de sandsynliggjorte udgifter, mindstegrænsen og afrundingen?",
      "Er beløbet beregnet efter reglerne?",
    ],
    ME15: [
      "Sluttede det seneste møde med en opsummering af aftaler, manglende oplysninger og næste opfølgning?",
      "Sluttede det seneste møde med en opsummering af aftalerne?",
    ],
  },
  screening: {
    SKR1: [
      "Burde der være en børnefaglig undersøgelse i sagen?",
      "Skal der efter loven være en børnefaglig undersøgelse i sagen?",
    ],
    SKR2: [
      "Hvis ja: Ligger der en afsluttet børnefaglig undersøgelse på sagen?",
      "Hvis der skal være en undersøgelse: Ligger den afsluttet på sagen?",
    ],
    SKR4: [
      "Burde der være en barnets plan eller en ungeplan i sagen?",
      "Skal der efter loven være en plan i sagen (barnets plan; fra 16 år ungeplan)?",
    ],
    SKR5: [
      "Hvis ja: Ligger der en gældende barnets plan eller ungeplan på sagen?",
      "Hvis der skal være en plan: Ligger der en gældende plan på sagen?",
    ],
    SKR7: [
      "Hvis ja: Er planens mål så konkrete, at man kan følge op på dem?",
      "Hvis der er en plan: Er målene så konkrete, at man kan følge op på dem?",
    ],
    SKR8: [
      "Er der holdt en samtale med barnet eller den unge, som er aktuel for den støtte, der gives nu?",
      "Er der talt med barnet eller den unge om den støtte, der gives nu?",
    ],
  },
  oversigtsskema: {
    OS7: [
      "Hvis den unge har en dom eller en sanktion: Følges den nøje, også når den unge skifter sted?",
      "Hvis den unge har en dom eller en sanktion: Følges den, også når den unge skifter sted?",
    ],
    OS8: [
      "Er barnet eller den unge oplyst om retten til en bisidder, og er det noteret?",
      "Er barnet eller den unge oplyst om retten til en bisidder?",
    ],
    OS9: [
      "Er forældrene vejledt om, hvad et samtykke betyder, og er det noteret?",
      "Er forældremyndighedsindehaveren vejledt om, hvad et samtykke betyder?",
    ],
    OS13: [
      "Har forældrene fået tilbud om en støtteperson?",
      "Har forældremyndighedsindehaveren fået tilbud om en støtteperson?",
    ],
    OS14: [
      "Har barnet eller den unge fået hjælp til at finde en støtteperson?",
      "Har barnet eller den unge fået hjælp til at finde en støtteperson i familien eller netværket?",
    ],
    OS20: [
      "Kan man se, hvad der er rådgivning og tidlig hjælp (§ 30), og hvad der er en støttende indsats (§ 32)?",
      "Kan man se, hvad der er tidlig hjælp (§ 30), og hvad der er en støttende indsats (§ 32)?",
    ],
    OS23: [
      "Hvis en tredje person er med ved samvær: Er det afgjort som støttet (§ 104) eller overvåget (§ 105)?",
      "Hvis en tredje person er med ved samvær: Er der truffet afgørelse om støttet eller overvåget samvær?",
    ],
  },
};

const KNOWN: ReadonlyMap<WordKey, ReadonlyMap<QuestionKey, readonly string[]>> = new Map(
  Object.entries(WORDINGS).map(([template, byNumber]) => [
    wordKey(template),
    new Map(Object.entries(byNumber).map(([number, texts]) => [questionKey(number), texts])),
  ]),
);

type Asked = Pick<Question, "template" | "number" | "text">;

/** Whether two questions of one template and number ask the same: in the same words, or in two wordings of ours. */
export function asksTheSame(one: Asked, other: Asked): boolean {
  if (readsSame(one.text, other.text)) return true;
  const texts = KNOWN.get(wordKey(one.template))?.get(questionKey(one.number)) ?? [];
  const isOurs = ({ text }: Asked): boolean => texts.some((each) => readsSame(each, text));
  return isOurs(one) && isOurs(other);
}
