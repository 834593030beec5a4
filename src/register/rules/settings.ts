/** Settings of a register: the rows of tblOpsaetning, read. */
import { findWord, wordKey, wordOf } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import { clean } from "../../kernel/text";
import type { SaturdayRule } from "../../kernel/working-day";
import { SATURDAY_RULES } from "../../kernel/working-day";

export interface Settings {
  /** Says which register a returned review sheet belongs to. */
  readonly registerId: string;
  readonly preset: string;
  /** Whose supervision it is, as papers name it; empty where nobody has said. */
  readonly organisation: string;
  /** Who sends Bilag 1, as it says below its title; empty where that is the organisation. */
  readonly sender: string;
  readonly templates: readonly string[];
  /** Which templates' questions a level is asked, as typed: `1=overordnet-2024; 2=tematiseret-2024`. A level not named is asked all. */
  readonly templatesPerLevel: string;
  /** Empty: the units are those of the cases. */
  readonly units: readonly string[];
  /** Units that read each other's cases, as typed: `A + B; C + D + E`. Empty: the seed settles it. */
  readonly across: string;
  /** Percentage points above which an arrow points up or down. */
  readonly arrowThreshold: number;
  /** Fewer assessed cases than this in either of two rounds: no arrow between them. */
  readonly arrowLeast: number;
  /** Percent below which papers name a question as one to go on with. */
  readonly focusLimit: number;
  /** The round that every later one is measured from, as typed; empty: the one before. */
  readonly baseline: string;
  /** Who decided that, and when, as typed: `Socialudvalget den 13. december 2017`. */
  readonly baselineDecided: string;
  /** Why questions are highlighted, as papers say it. */
  readonly highlightReason: string;
  /** Fewer assessed cases than this are not shown in the Bilag. */
  readonly smallestCell: number;
  /** "67 % (12 af 18)" instead of "67 %". */
  readonly showCounts: boolean;
  /** "nogen grad" counts as met. */
  readonly someCounts: boolean;
  /** Cases added by hand count in the percentages. */
  readonly manualCounts: boolean;
  /** A negative answer needs a comment where the question says so; else comments are written as they are needed. */
  readonly negativesExplained: boolean;
  /** Kinds of faults, as typed: `A=Børnesamtaler; B=Begrundelse`. */
  readonly findingCodes: string;
  /** Grades of criticism from the mildest, as typed, and whether each counts as criticism: `uheldigt=nej; kritisabelt=ja`. */
  readonly criticismScale: string;
  /** Which cases the monthly case reviews go through, as Afgrænsning is written. */
  readonly caseReviews: string;
  /** Whether Saturday is a working day where deadlines are counted. */
  readonly saturday: SaturdayRule;
  /** Answers that dates give are offered on the review sheets. */
  readonly prefilled: boolean;
  /** Up to how many cases a unit gets one matrix sheet. */
  readonly matrixUpTo: number;
  /** Children and young people of the municipality, for rates per 1,000; 0 where nobody has said. */
  readonly children: number;
  /** Kroner of a whole year above which a single case is followed by itself. */
  readonly dearFrom: number;
  /** Of the register, see `REGISTER_VERSION`. */
  readonly version: number;
}

export interface SettingRow {
  readonly key: string;
  readonly value: string;
  readonly explanation: string;
}

type Field = keyof Settings;

/** What a register of this program holds. Version 1, of program 0.1.0, did not say so. */
export const REGISTER_VERSION = 2;

/** Key of the setting that says which version a register is of. */
export const VERSION_KEY = "Registerversion";

/** Key of the setting that says which units read each other's cases. */
export const ACROSS_KEY = "Enheder på tværs";

/** Key of the setting that says which templates a level uses. */
export const TEMPLATES_PER_LEVEL_KEY = "Skabeloner pr. niveau";

/** Key of the setting that says how many assessed cases an arrow needs. */
export const ARROW_LEAST_KEY = "Mindste antal til pil";

/** Key of the setting that says which round others are measured from. */
export const BASELINE_KEY = "Grundlag";
/** Key of the setting that says how many children there are. */
export const CHILDREN_KEY = "Børn i kommunen";
/** Key of the setting that says whether Saturday is a working day. */
export const SATURDAY_KEY = "Hverdag omfatter lørdag";

/** `since`: the register version that first had the setting; none for one that was always there. */
const ROWS: readonly {
  readonly field: Field;
  readonly key: string;
  readonly explanation: string;
  readonly since?: number;
}[] = [
  { field: "registerId", key: "Register-id", explanation: "Kender registrets egne skemaer. Må ikke ændres." },
  { field: "preset", key: "Model", explanation: "Den tilsynsmodel, registret er lavet ud fra." },
  {
    field: "organisation",
    key: "Organisation",
    explanation: "Hvis ledelsestilsyn det er, som det skal stå i notater, fx Borgercenter Børn og Unge.",
    since: 2,
  },
  {
    field: "sender",
    key: "Afsender",
    explanation: "Hvem der sender Bilag 1, fx Socialforvaltningen, Københavns Kommune. Tomt: organisationen.",
    since: 2,
  },
  {
    field: "templates",
    key: "Skabeloner",
    explanation: "De skabeloner, spørgsmålene kommer fra, adskilt af semikolon",
  },
  {
    field: "templatesPerLevel",
    key: TEMPLATES_PER_LEVEL_KEY,
    explanation:
      "Hvilke skabeloner et niveau bruger, fx 1=overordnet-2024; 2=tematiseret-2024. Et niveau, der ikke er nævnt, bruger alle.",
  },
  {
    field: "units",
    key: "Enheder",
    explanation: "Enhedernes navne, adskilt af ; Tom: de enheder, der står på arket Sager.",
  },
  {
    field: "across",
    key: ACROSS_KEY,
    explanation:
      "Hvem der læser hinandens sager, når Metode er på tværs, fx Amager + Valby; Nørrebro + City + Vanløse. Tom: afgøres ved lodtrækning.",
  },
  {
    field: "arrowThreshold",
    key: "Pilgrænse",
    explanation: "Pilen peger op eller ned, når ændringen er større end dette antal procentpoint.",
  },
  {
    field: "arrowLeast",
    key: ARROW_LEAST_KEY,
    explanation: "Der vises ingen pil, hvis færre sager end dette er vurderet i en af de to runder.",
    since: 2,
  },
  {
    field: "focusLimit",
    key: "Fokusgrænse",
    explanation: "Notater nævner et spørgsmål som et, der kræver fortsat fokus, når procenten er under denne.",
    since: 2,
  },
  {
    field: "baseline",
    key: BASELINE_KEY,
    explanation:
      "Den runde, senere runder måles fra i notater og bilag, når ingen anden er valgt, fx 2017-K4. Tom: runden før.",
    since: 2,
  },
  {
    field: "baselineDecided",
    key: "Grundlag besluttet af",
    explanation:
      "Hvem der har besluttet, at der måles fra Grundlag, og hvornår, som bilaget skal sige det, fx Socialudvalget den 13. december 2017.",
    since: 2,
  },
  {
    field: "highlightReason",
    key: "Fremhævet betyder",
    explanation:
      "Hvorfor de gule spørgsmål er fremhævet, som bilaget skal sige det, fx de emner, Task Forcen har set på.",
    since: 2,
  },
  {
    field: "smallestCell",
    key: "Mindste antal",
    explanation: "Procenter, der bygger på færre sager end dette antal, vises ikke i bilaget.",
  },
  { field: "showCounts", key: "Vis antal i bilaget", explanation: 'ja: "67 % (12 af 18)". nej: "67 %".' },
  {
    field: "someCounts",
    key: "Nogen grad tæller som opfyldt",
    explanation: "Gælder spørgsmål med svarskalaen grad: ja eller nej.",
  },
  {
    field: "manualCounts",
    key: "Manuelle sager medregnes",
    explanation: "Om sager, der er tilføjet manuelt, tæller med i procenterne: ja eller nej.",
  },
  {
    field: "negativesExplained",
    key: "Nej skal begrundes",
    explanation:
      "ja: et nej (eller lav grad) skal have en bemærkning, hvor Bemærkning er nej på arket Skabelon. nej: bemærkninger skrives efter behov.",
    since: 2,
  },
  {
    field: "findingCodes",
    key: "Fundkoder",
    explanation: "Hvad fejl på arket Genopretning handler om: bogstav=navn, adskilt af ; Egne koder kan tilføjes.",
    since: 2,
  },
  {
    field: "criticismScale",
    key: "Kritikskala",
    explanation: "Ordene i Alvor fra det mildeste, og om de regnes som egentlig kritik: uheldigt=nej; kritisabelt=ja.",
    since: 2,
  },
  {
    field: "caseReviews",
    key: "Sagsgennemgang omfatter",
    explanation: "Hvilke sager der gennemgås hver måned, skrevet som Afgrænsning. Alle åbne sager: Status<>Lukket.",
    since: 2,
  },
  {
    field: "saturday",
    key: SATURDAY_KEY,
    explanation:
      "Når frister regnes i hverdage: nej, ja eller tvivl. Loven siger det ikke; ved tvivl tæller en frist først som overskredet efter begge læsninger.",
    since: 2,
  },
  {
    field: "prefilled",
    key: "Forudfyld fra datoer",
    explanation:
      "ja: svar, som datoerne på arket Sager giver, står som forslag på skemaerne og kan ændres med en bemærkning. nej: skemaerne er tomme.",
    since: 2,
  },
  {
    field: "matrixUpTo",
    key: "Samlet skema op til",
    explanation: "Har enheden højst så mange sager, får den ét samlet skema; ellers ét skema pr. sag. Højst 8.",
  },
  {
    field: "children",
    key: CHILDREN_KEY,
    explanation: "Hvor mange børn og unge på 0-17 år der bor i kommunen, til tal pr. 1.000 børn. 0: der vises ingen.",
    since: 2,
  },
  {
    field: "dearFrom",
    key: "Særligt dyre enkeltsager fra",
    explanation: "Kroner om året. En foranstaltning, der koster mere, følges for sig i budgetforudsætningerne.",
    since: 2,
  },
  {
    field: "version",
    key: VERSION_KEY,
    explanation: "Hvilken udgave registret har. Sættes af programmet og må ikke ændres.",
    since: 2,
  },
];

export const DEFAULT_SETTINGS: Omit<Settings, "registerId" | "preset" | "templates" | "units"> = {
  organisation: "",
  sender: "",
  templatesPerLevel: "",
  across: "",
  arrowThreshold: 10,
  arrowLeast: 5,
  focusLimit: 50,
  baseline: "",
  baselineDecided: "",
  highlightReason: "",
  smallestCell: 3,
  showCounts: true,
  someCounts: false,
  manualCounts: false,
  negativesExplained: true,
  findingCodes:
    "A=Børnesamtaler; B=Begrundelse; C=Ungdomssanktion; D=Vejledning til børn, unge og forældre; " +
    "E=Børnefaglige undersøgelser; F=Handleplaner; G=Støttet samvær",
  caseReviews: "Status<>Lukket; Afgørelse=§ 46,§ 47",
  criticismScale: "uheldigt=nej; kritisabelt=ja; stærkt kritisabelt=ja",
  saturday: "tvivl",
  prefilled: true,
  matrixUpTo: 8,
  children: 0,
  dearFrom: 1_000_000,
  version: REGISTER_VERSION,
};

/** The version that the rows say; 1 where they do not. */
export function registerVersion(rows: readonly SettingRow[]): number {
  const typed = rows.find(({ key }) => wordKey(key) === wordKey(VERSION_KEY))?.value ?? "";
  const version = Number(clean(typed));
  return Number.isInteger(version) && version > 0 ? version : 1;
}

/** Settings that a register made before them lacks, with the values they have in a new one. `versionToo`: or that alone. */
export function addedSettings(rows: readonly SettingRow[], versionToo = false): SettingRow[] {
  const there = new Set(rows.map(({ key }) => wordKey(key)));
  const fresh: Settings = { registerId: "", preset: "", templates: [], units: [], ...DEFAULT_SETTINGS };
  return ROWS.filter(
    ({ key, since }) => since !== undefined && (key === VERSION_KEY) === versionToo && !there.has(wordKey(key)),
  ).map(({ field, key, explanation }) => ({ key, value: asText(fresh[field]), explanation }));
}

export function settingRows(settings: Settings): SettingRow[] {
  return ROWS.map(({ field, key, explanation }) => ({ key, value: asText(settings[field]), explanation }));
}

function asText(value: Settings[Field]): string {
  if (typeof value === "boolean") return value ? "ja" : "nej";
  return typeof value === "object" ? value.join(";") : String(value);
}

/** Settings as typed; a fault is named by its row and the default used, so that reading can go on. */
export function readSettings(
  rows: readonly SettingRow[],
  at: (row: number) => Problem["at"],
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const find = (field: Field): { value: string; at: Problem["at"] } => {
    const key = (ROWS.find((row) => row.field === field) as { key: string }).key;
    const index = rows.findIndex((row) => wordKey(row.key) === wordKey(key));
    return { value: clean(rows[index]?.value ?? ""), at: at(Math.max(index, 0)) };
  };
  const whole = (field: Field, fallback: number, most: number): number => {
    const typed = find(field);
    const value = Number(typed.value);
    if (typed.value === "") return fallback;
    if (Number.isInteger(value) && value >= 0 && value <= most) return value;
    problems.push(problem("plan/setting-whole", { value: typed.value, most }, typed.at));
    return fallback;
  };
  const yes = (field: Field, fallback: boolean): boolean => {
    const typed = find(field);
    if (typed.value === "") return fallback;
    if (["ja", "nej"].includes(wordOf(typed.value))) return wordOf(typed.value) === "ja";
    problems.push(problem("plan/setting-yes-no", { value: typed.value }, typed.at));
    return fallback;
  };
  const oneOf = <Word extends string>(field: Field, known: readonly Word[], fallback: Word): Word => {
    const typed = find(field);
    const found = findWord(typed.value, known);
    if (found === undefined && typed.value !== "")
      problems.push(problem("plan/setting-not-listed", { value: typed.value, known: known.join(", ") }, typed.at));
    return found ?? fallback;
  };
  const list = (field: Field): string[] =>
    find(field)
      .value.split(";")
      .map(clean)
      .filter((each) => each !== "");
  const settings: Settings = {
    registerId: find("registerId").value,
    preset: find("preset").value,
    organisation: find("organisation").value,
    sender: find("sender").value,
    templates: list("templates"),
    units: list("units"),
    templatesPerLevel: find("templatesPerLevel").value,
    across: find("across").value,
    arrowThreshold: whole("arrowThreshold", DEFAULT_SETTINGS.arrowThreshold, 100),
    arrowLeast: whole("arrowLeast", DEFAULT_SETTINGS.arrowLeast, 1000),
    focusLimit: whole("focusLimit", DEFAULT_SETTINGS.focusLimit, 100),
    baseline: find("baseline").value,
    baselineDecided: find("baselineDecided").value,
    highlightReason: find("highlightReason").value,
    smallestCell: whole("smallestCell", DEFAULT_SETTINGS.smallestCell, 1000),
    showCounts: yes("showCounts", DEFAULT_SETTINGS.showCounts),
    someCounts: yes("someCounts", DEFAULT_SETTINGS.someCounts),
    manualCounts: yes("manualCounts", DEFAULT_SETTINGS.manualCounts),
    negativesExplained: yes("negativesExplained", DEFAULT_SETTINGS.negativesExplained),
    findingCodes: find("findingCodes").value || DEFAULT_SETTINGS.findingCodes,
    criticismScale: find("criticismScale").value || DEFAULT_SETTINGS.criticismScale,
    caseReviews: find("caseReviews").value || DEFAULT_SETTINGS.caseReviews,
    saturday: oneOf("saturday", SATURDAY_RULES, DEFAULT_SETTINGS.saturday),
    prefilled: yes("prefilled", DEFAULT_SETTINGS.prefilled),
    matrixUpTo: whole("matrixUpTo", DEFAULT_SETTINGS.matrixUpTo, 8),
    children: whole("children", DEFAULT_SETTINGS.children, 10_000_000),
    dearFrom: whole("dearFrom", DEFAULT_SETTINGS.dearFrom, 100_000_000),
    version: registerVersion(rows),
  };
  return { settings, problems };
}
