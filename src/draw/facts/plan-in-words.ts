/** The plan of a level in words. */
import type { Language } from "../../language/problem";
import type { Words } from "../../language/words";
import type { Form, Level } from "../rules/level";
import { byRisk, isAcross } from "../rules/level";
import { counted, pluralIn } from "../../language/counting";
import { listedIn } from "../../language/words";
import { filterWords } from "../../cases/rules/filter-words";

/** How the cases are read; nothing where one reads them alone, as is usual. */
const FORM_WORDS: Readonly<Record<Form, Words>> = {
  alene: { da: "", en: "" },
  dialogbaseret: {
    da: "Dialogbaseret: sagen gennemgås sammen med sagsbehandleren",
    en: "In dialogue: the case is reviewed together with the caseworker",
  },
  selvgennemgang: {
    da: "Selvgennemgang: sagsbehandlerne gennemgår deres egne sager; svarene tæller ikke med i tallene",
    en: "Self-review: caseworkers review their own cases; the answers do not count in any figure",
  },
  kalibrering: {
    da: "Kalibrering: alle læser de samme sager og sammenligner; svarene tæller ikke med i tallene",
    en: "Calibration: everyone reads the same cases and compares; the answers do not count in any figure",
  },
};

type Fact = readonly [name: string, value: string];

/** What the plan says, one fact after the other; what does not apply is left out. */
export function planFacts(level: Level, language: Language): Fact[] {
  return (language === "da" ? danish(level) : english(level)).filter(([, value]) => value !== "");
}

function danish(level: Level): Fact[] {
  const { source } = level;
  if (source.kind === "same")
    return [
      ["Trækkes fra", `Ingen lodtrækning: de samme sager som på niveau ${source.level}`],
      ["Gennemgås af", level.reviewer],
      ["Form", FORM_WORDS[level.form].da],
    ];
  const group = { Sagsbehandler: "sagsbehandler", Enhed: "enhed", Team: "team", Ingen: "" }[level.grouping];
  const quotas = level.quotas.map(({ step, count }) => `${step} ${count}`);
  return [
    [
      "Trækkes fra",
      `${source.kind === "cases" ? "Arket Sager" : `De udtrukne sager på niveau ${source.level}`}${level.filter === "" ? "" : `, kun sager, hvor ${filterWords(level.filter).da}`}`,
    ],
    ["Antal", danishAmount(level, group)],
    ["Sagstrin", quotas.length === 0 ? "" : `Hver sag trækkes til ét sagstrin: ${listedIn("da", quotas)}`],
    [
      "Metode",
      `Lodtrækning${byRisk(level.method) ? "; høj risiko giver større chance" : ""}${isAcross(level.method) ? "; enhederne gennemgår hinandens sager" : ""}`,
    ],
    [
      "Reserver",
      level.count === "alle" || level.reserves === 0
        ? "Ingen"
        : `${level.reserves}${group === "" ? "" : ` pr. ${group}`}${quotas.length === 0 ? "" : " og sagstrin"}`,
    ],
    [
      "Udelades",
      level.excludeRounds === 0
        ? ""
        : `Sager fra ${pluralIn("da", level.excludeRounds, "den seneste runde", `de seneste ${level.excludeRounds} runder`)}`,
    ],
    ["Gennemgås af", level.reviewer],
    ["Form", FORM_WORDS[level.form].da],
  ];
}

function danishAmount({ count, allocation }: Level, group: string): string {
  if (count === "alle") return "Alle sager";
  const cases = counted.da(count, "sag", "sager");
  if (allocation === "uden gruppering" || group === "") return `${cases} i alt`;
  if (allocation === "fast antal pr. gruppe") return `${cases} pr. ${group}`;
  return `${cases} i alt, fordelt pr. ${group} ${allocation === "efter størrelse" ? "efter antal sager" : "så ligeligt som muligt"}`;
}

function english(level: Level): Fact[] {
  const { source } = level;
  if (source.kind === "same")
    return [
      ["Drawn from", `No draw: the same cases as at level ${source.level}`],
      ["Reviewed by", level.reviewer],
      ["Form", FORM_WORDS[level.form].en],
    ];
  const group = { Sagsbehandler: "caseworker", Enhed: "unit", Team: "team", Ingen: "" }[level.grouping];
  const quotas = level.quotas.map(({ step, count }) => `${step} ${count}`);
  return [
    [
      "Drawn from",
      `${source.kind === "cases" ? "The sheet Sager" : `The cases drawn at level ${source.level}`}${level.filter === "" ? "" : `, only cases where ${filterWords(level.filter).en}`}`,
    ],
    ["Number", englishAmount(level, group)],
    ["Steps", quotas.length === 0 ? "" : `Each case is drawn for one step: ${listedIn("en", quotas)}`],
    [
      "Method",
      `Random draw${byRisk(level.method) ? "; higher risk gives a greater chance" : ""}${isAcross(level.method) ? "; units review each other's cases" : ""}`,
    ],
    [
      "Reserves",
      level.count === "alle" || level.reserves === 0
        ? "None"
        : `${level.reserves}${group === "" ? "" : ` per ${group}`}${quotas.length === 0 ? "" : " and step"}`,
    ],
    [
      "Left out",
      level.excludeRounds === 0
        ? ""
        : `Cases reviewed in the latest ${pluralIn("en", level.excludeRounds, "round", `${level.excludeRounds} rounds`)}`,
    ],
    ["Reviewed by", level.reviewer],
    ["Form", FORM_WORDS[level.form].en],
  ];
}

function englishAmount({ count, allocation }: Level, group: string): string {
  if (count === "alle") return "All cases";
  const cases = counted.en(count, "case", "cases");
  if (allocation === "uden gruppering" || group === "") return `${cases} in all`;
  if (allocation === "fast antal pr. gruppe") return `${cases} per ${group}`;
  return `${cases} in all, shared between ${group}s ${allocation === "efter størrelse" ? "by number of cases" : "as evenly as possible"}`;
}
