/**
 * The concept of the supervision: what it is for and how it is carried out, as questions a management should have
 * answered before it begins. What the model and the settings already say is filled in; what only the people know stands
 * as an invitation in square brackets. Nothing is said as a fact that the register does not hold or do.
 *
 * @source Social- og Boligstyrelsen (2024), Inspiration til at arbejde med ledelsestilsyn, chapter 2; in our own words
 */
import { counted, pluralIn } from "../../language/counting";
import { amountText } from "./bilag-method";
import type { Cadence, Form, Level } from "../../draw/rules/level";
import { byRisk, isAcross } from "../../draw/rules/level";
import type { Requirement, Scale } from "../../templates/rules/question";
import type { Settings } from "../../register/rules/settings";
import { listed } from "../../kernel/text";
import { filterWords } from "../../cases/rules/filter-words";

export interface ConceptItem {
  readonly question: string;
  /** What may be thought of. */
  readonly hint: string;
  /** Filled in from model and settings, one line each. */
  readonly answer: string;
}

export interface ConceptSection {
  readonly title: string;
  readonly items: readonly ConceptItem[];
}

export interface ConceptFacts {
  readonly model: string;
  readonly levels: readonly Level[];
  /** Names of the templates. */
  readonly templates: readonly string[];
  readonly questions: readonly {
    readonly step: string;
    readonly scale: Scale;
    readonly requirement: Requirement;
    readonly highlighted: boolean;
    readonly notApplicable: boolean;
  }[];
  readonly settings: Pick<Settings, "units" | "arrowThreshold" | "arrowLeast" | "smallestCell" | "templatesPerLevel">;
}

export function conceptSections(facts: ConceptFacts): readonly ConceptSection[] {
  return [
    { title: "Formål", items: [purpose(facts), openness(facts)] },
    { title: "Indhold", items: [understanding(facts), focus(facts), choiceOfCases(facts)] },
    { title: "Gennemførelse", items: [whoAndHow(facts), howOften(facts)] },
    { title: "Anvendelse og formidling", items: [dissemination(facts), learning(), followUp()] },
    { title: "Lokale forhold", items: [locally(facts)] },
  ];
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n");
}

function hasScale({ questions }: ConceptFacts, scale: Scale): boolean {
  return questions.some((each) => each.scale === scale);
}

function purpose(facts: ConceptFacts): ConceptItem {
  const aims = [
    ...(hasScale(facts, "ja/nej") ? ["om loven er overholdt i sagerne"] : []),
    ...(hasScale(facts, "grad") ? ["hvor god kvaliteten er"] : []),
  ];
  return {
    question: "Hvad skal ledelsestilsynet bruges til?",
    hint: "Fx kontrol og kvalitet, læring, nye arbejdsgange, et fælles syn på kvalitet eller tal til ledelse og udvalg. Formålet kan skifte.",
    answer: lines(
      `Skabelonens spørgsmål handler om, ${listed(aims, "og")}.`,
      `Model: ${facts.model}.`,
      "[Skriv jeres egne formål.]",
    ),
  };
}

function openness({ levels }: ConceptFacts): ConceptItem {
  const drawn = levels.some((level) => level.source.kind !== "same" && level.count !== "alle");
  return {
    question: "Hvordan får medarbejderne at vide, hvad der skal ske, og hvorfor?",
    hint: "Fortæl om tilsynet, før det går i gang: hvorfor, hvordan, og hvad svarene bruges til. Sig også, hvad der sker, når der findes fejl.",
    answer: lines(
      drawn ? "Sagerne trækkes ved lod, og enhver kan regne lodtrækningen efter (se arket Start)." : "",
      "Navne på sagsbehandlere vises ikke i bilaget til udvalget.",
      "[Skriv: Hvem fortæller om tilsynet, hvornår, og hvordan får den enkelte besked om sin sag?]",
    ),
  };
}

function understanding(facts: ConceptFacts): ConceptItem {
  const scales = [
    ...(hasScale(facts, "ja/nej") ? [scaleWords(facts, "ja/nej", ["ja", "nej"])] : []),
    ...(hasScale(facts, "grad") ? [scaleWords(facts, "grad", ["lav grad", "nogen grad", "høj grad"])] : []),
  ];
  const perLevel = facts.settings.templatesPerLevel;
  const checks = facts.levels.filter((level) => level.source.kind !== "cases");
  return {
    question: "Hvordan sikrer vi, at alle, der gennemgår sager, forstår spørgsmålene ens?",
    hint: "Lad fx alle ledere gennemgå den samme sag og drøfte svarene, især i starten og når der kommer nye ledere.",
    answer: lines(
      `Skabelon: ${listed(facts.templates, "og")}, ${facts.questions.length} spørgsmål i alt. Der svares ${scales.join("; i grader svares ")}.`,
      perLevel === "" ? "Alle niveauer får de samme spørgsmål." : `Hvert niveau har sine spørgsmål: ${perLevel}.`,
      checks.length === 0
        ? ""
        : `På niveau ${listed(
            checks.map((level) => String(level.number)),
            "og",
          )} gennemgås sager, der også gennemgås på et andet niveau.`,
      "[Skriv: Hvornår drøfter lederne svar på de samme sager, og hvordan lærer nye ledere konceptet at kende?]",
    ),
  };
}

/** `ja, nej eller ikke relevant`, where at least one question allows the last. */
function scaleWords({ questions }: ConceptFacts, scale: Scale, answers: readonly string[]): string {
  const allows = questions.some((each) => each.scale === scale && each.notApplicable);
  return listed(allows ? [...answers, "ikke relevant"] : answers, "eller");
}

function focus({ questions }: ConceptFacts): ConceptItem {
  const steps = Array.from(new Set(questions.map((each) => each.step)));
  const optional = questions.filter((each) => each.requirement === "kan").length;
  const highlighted = questions.filter((each) => each.highlighted).length;
  return {
    question: "Hvad ser vi særligt på?",
    hint: "Hele sagsforløbet eller enkelte sagstrin. Egne spørgsmål kan tilføjes på arket Skabelon.",
    answer: lines(
      `Sagstrin: ${listed(steps, "og")}.`,
      optional === 0 ? "" : `${optional} af spørgsmålene handler om kvalitet, som loven ikke stiller krav om (kan).`,
      highlighted === 0 ? "" : `${highlighted} spørgsmål er fremhævet, fordi der er særligt fokus på dem.`,
      "[Skriv: Er der et tema i denne periode, og hvorfor?]",
    ),
  };
}

function choiceOfCases({ levels }: ConceptFacts): ConceptItem {
  const everyone = levels.some(
    (level) =>
      level.grouping === "Sagsbehandler" &&
      level.allocation === "fast antal pr. gruppe" &&
      level.source.kind === "cases",
  );
  const skips = levels.filter((level) => level.excludeRounds > 0);
  return {
    question: "Hvilke sager gennemgår vi?",
    hint: "Sig, hvordan sagerne vælges, hvor langt tilbage der ses (fx et år), og hvordan alle sagsbehandlere kommer med.",
    answer: lines(
      ...levels.map((level) => `Niveau ${level.number}: ${choiceOf(level)}.`),
      everyone
        ? "Der trækkes for hver sagsbehandler. En sagsbehandler uden en sag, der kan trækkes, nævnes ved udtrækket."
        : "",
      ...skips.map(
        (level) =>
          `Sager fra ${pluralIn("da", level.excludeRounds, "den seneste runde", `de seneste ${level.excludeRounds} runder`)} på niveau ${level.number} springes over.`,
      ),
      "[Skriv: Hvor langt tilbage i sagen ser vi?]",
    ),
  };
}

function choiceOf(level: Level): string {
  if (level.source.kind === "same") return `De samme sager som på niveau ${level.source.level}`;
  const among = level.source.kind === "cases" ? "sagerne i registret" : `sagerne fra niveau ${level.source.level}`;
  const filtered = level.filter === "" ? among : `${among} (kun sager, hvor ${filterWords(level.filter).da})`;
  if (level.count === "alle") return `Alle ${filtered}`;
  const risk = byRisk(level.method) ? ", hvor høj risiko giver større chance for at blive trukket" : "";
  const across = isAcross(level.method) ? ". Enhederne læser hinandens sager" : "";
  const quotas = listed(
    level.quotas.map((each) => `${each.step} ${each.count}`),
    "og",
  );
  const steps = quotas === "" ? "" : `. Hver sag gennemgås på ét sagstrin (${quotas})`;
  return `Sagerne trækkes ved lod blandt ${filtered}${risk}${across}${steps}`;
}

function whoAndHow({ levels }: ConceptFacts): ConceptItem {
  const owners: Readonly<Record<Level["sheetPer"], string>> = {
    Enhed: "skemaer pr. enhed",
    Team: "skemaer pr. team",
    Udfylder: "hver udfylder får sit eget skema",
    Sagsbehandler: "skemaer til sagsbehandleren i sagen",
  };
  return {
    question: "Hvem gennemgår sagerne, og hvordan?",
    hint: "Lederen kan gennemgå sagen alene, sammen med sagsbehandleren, eller begge hver for sig og så sammenligne.",
    answer: lines(
      ...levels.map(
        (level) =>
          `Niveau ${level.number}${level.name === "" ? "" : ` (${level.name})`}: ${level.reviewer || "[skriv hvem]"}, ${owners[level.sheetPer]}${FORM_TEXT[level.form]}.`,
      ),
      "Kontrollen advarer, hvis Udfyldt af er sagsbehandleren i sagen.",
      "[Skriv: Er sagsbehandleren med, når sagen gennemgås, og må en leder gennemgå egne sager?]",
    ),
  };
}

const FORM_TEXT: Readonly<Record<Form, string>> = {
  alene: "",
  dialogbaseret: ", gennemgået sammen med sagsbehandleren",
  selvgennemgang: ", udfyldt af sagsbehandleren selv; svarene tæller ikke med i tallene",
  kalibrering: ", læst af alle for at sammenligne; svarene tæller ikke med i tallene",
};

const EVERY: Readonly<Record<Cadence, string>> = {
  måned: "hver måned",
  kvartal: "hvert kvartal",
  tertial: "hver fjerde måned",
  halvår: "hvert halve år",
  år: "hvert år",
};

function howOften({ levels }: ConceptFacts): ConceptItem {
  return {
    question: "Hvor ofte, og hvor mange sager?",
    hint: "En fast rytme gør det muligt at se udviklingen. Læg runderne i et årshjul, og sæt tid af, fx en halv eller hel dag om måneden.",
    answer: lines(
      ...levels.map(
        (level) =>
          `Niveau ${level.number}: ${quantityOf(level)}, ${EVERY[level.cadence]}${level.offset === 0 ? "" : `, ${counted.da(level.offset, "måned", "måneder")} efter rundens start`}.`,
      ),
      "[Skriv: Hvor meget tid er der sat af?]",
    ),
  };
}

function quantityOf(level: Level): string {
  if (level.source.kind === "same") return `de samme sager som på niveau ${level.source.level}`;
  return level.count === "alle" ? "alle sager" : amountText(level).replace(/,$/u, "");
}

function dissemination({ levels, settings }: ConceptFacts): ConceptItem {
  const reported = levels.filter((level) => level.reported).map((level) => `niveau ${level.number}`);
  return {
    question: "Hvem får resultaterne, hvornår og hvordan?",
    hint: "Tænk på udvalg, direktion, ledere, teams og den enkelte sagsbehandler. De skal ikke have det samme.",
    answer: lines(
      reported.length === 0
        ? ""
        : `Bilag 1 laves af tallene fra ${listed(reported, "og")}, for alle enheder under ét eller for én enhed.`,
      `Pilene viser ændringer på mere end ${settings.arrowThreshold} procentpoint, når mindst ${settings.arrowLeast} sager er vurderet i begge runder. Tal fra færre end ${settings.smallestCell} sager vises ikke.`,
      "[Skriv: Hvem får hvad, hvornår og i hvilken form?]",
    ),
  };
}

function learning(): ConceptItem {
  return {
    question: "Hvordan lærer vi af det?",
    hint: "Fx en tilbagemelding til hver sagsbehandler efter hver runde, to-tre læringstemaer pr. enhed og gode eksempler at dele.",
    answer:
      "[Skriv: Hvordan får hver sagsbehandler sin tilbagemelding, og hvordan vælger hver enhed sine læringstemaer?]",
  };
}

function followUp(): ConceptItem {
  return {
    question: "Hvordan følger vi op på fejl?",
    hint: "Både fejl i en enkelt sag og fejl, der går igen på tværs af sager.",
    answer: lines(
      "Fejl, der skal rettes i en sag, kommer på arket Genopretning, når bemærkningen til et nej begynder med !, eller når de skrives på manuelt. Der er plads til ansvarlig og frist.",
      "Åbne fejl følger med fra runde til runde, og Overblik i ruden viser dem, der er over fristen.",
      "[Skriv: Hvem følger op, og hvad gør vi, når den samme fejl går igen?]",
    ),
  };
}

function locally({ settings }: ConceptFacts): ConceptItem {
  return {
    question: "Hvad skal vi ellers tage hensyn til?",
    hint: "Fx emner, som skabelonen ikke dækker: anbringelse uden samtykke, adoption, skolefravær, æresrelaterede konflikter, vold og overgreb.",
    answer: lines(
      settings.units.length === 0 ? "" : `Enheder: ${listed(settings.units, "og")}.`,
      "[Skriv jeres egne forhold.]",
    ),
  };
}
