/**
 * The paragraphs before the table of Bilag 1, for a reader outside the field: what the supervision is and on which levels,
 * what is compared and who decided that, what arrows and yellow rows are there for.
 *
 * @source Københavns Kommune, Socialudvalget 29 August 2018, item 5, Bilag 1: what its introduction tells, in our words
 */
import { neverCounts } from "../../draw/rules/level";
import { ALL_UNITS } from "../../figures/rules/compliance";
import { isEstimate } from "../../figures/rules/shown-figures";
import { clean, listed } from "../../kernel/text";
import type { BilagFacts, BilagInput, LevelInWords } from "./bilag-method";
import { amountText, COUNT_AS_MET, levelName } from "./bilag-method";
import { mostCountAsMet } from "./bilag-table";

const NUMBERS = ["ingen", "ét", "to", "tre", "fire", "fem", "seks"];

/** Two or three paragraphs; the third where there is something to say in it. */
export function introduction(facts: BilagFacts): readonly string[] {
  return [purpose(facts), comparison(facts), signs(facts)].filter((paragraph) => paragraph !== "");
}

function purpose({ input: { organisation, levels }, reported }: BilagFacts): string {
  const unasked = mostCountAsMet(reported.questions)
    ? `Sager, hvor spørgsmålet ikke var relevant eller ikke skulle stilles, ${COUNT_AS_MET}. `
    : "";
  const place = organisation === "" ? "" : ` i ${organisation}`;
  return (
    `Tabellen viser ledelsestilsynet${place}: for hvert spørgsmål, hvor stor en del af de vurderede sager der opfylder kravet. ${unasked}` +
    `Ledelsestilsynet gennemgår et udsnit af sagerne for at se, om loven er overholdt, og for at lære af det.${onLevels(levels)}`
  );
}

/** Levels whose answers count; nothing where there is one alone, as the method says what it is. */
function onLevels(levels: readonly LevelInWords[]): string {
  const own = levels.filter(({ form }) => !neverCounts(form));
  if (own.length < 2) return "";
  const checks = own.some(({ source }) => source.kind !== "cases");
  const purposeOfLevels = checks ? ", så de øvre niveauer ser de underliggende efter" : "";
  return ` Det foregår på ${NUMBERS[own.length] ?? own.length} niveauer${purposeOfLevels}. ${own.map(onLevel).join(" ")}`;
}

function onLevel(level: LevelInWords): string {
  const reviewer = clean(level.reviewer);
  const who = reviewer === "" ? "" : ` (${reviewer})`;
  const from = level.source.kind === "level" ? ` fra niveau ${level.source.level}` : "";
  return `Niveau ${level.number}${who}: ${whichCases(level)}${from}.`;
}

function whichCases(level: LevelInWords): string {
  if (level.source.kind === "same") return `de samme sager som på niveau ${level.source.level}`;
  if (level.count === "alle") return "alle sager";
  const amount = amountText(level);
  return level.source.kind === "level" ? amount : amount.replace(/,$/u, "");
}

function comparison({ input, reported, baseline }: BilagFacts): string {
  const whose = input.unit === ALL_UNITS ? "" : `for ${input.unit}, `;
  const figures = `Tallene er ${whose}fra ${levelName(input.level)}`;
  if (baseline === null)
    return `${figures} og gælder ${reported.label}. Der er ingen tidligere runde at sammenligne med.`;
  if (isEstimate(baseline))
    return (
      `${figures} og gælder ${reported.label}. Ved siden af står ${baseline.label}: det, medarbejderne ` +
      "selv skønnede om alle deres sager. Afvigelsen viser forskellen mellem gennemgangen og skønnet."
    );
  const compared = input.rounds.slice(0, -1).map((round) => round.label);
  return (
    `${figures}. Tabellen sammenligner ${listed(compared, "og")} med ${reported.label}. ` +
    `Udvikling og ændring er målt fra ${baseline.label} til ${reported.label}.${fixed(input)}`
  );
}

function fixed({ baseline }: BilagInput): string {
  if (baseline === null) return "";
  const decided = baseline.decided === "" ? "" : `, besluttet af ${baseline.decided.replace(/\.$/u, "")}`;
  return ` Den er grundlaget (baseline), som senere runder måles fra${decided}.`;
}

function signs({ input, baseline, questions }: BilagFacts): string {
  const arrows = baseline !== null && !isEstimate(baseline) && questions.some(({ arrow }) => arrow !== "");
  const why = input.highlightReason.replace(/\.$/u, "");
  const yellow = why !== "" && questions.some(({ highlighted }) => highlighted);
  return [
    ...(arrows
      ? [
          "Pilene viser, hvilken retning hvert spørgsmål har bevæget sig i. De peger først op eller ned ved mere end " +
            `${input.settings.arrowThreshold} procentpoint: grænsen er sat højt, så små udsving ikke ser ud som en udvikling.`,
        ]
      : []),
    ...(yellow ? [`De gule spørgsmål er fremhævet: ${why}.`] : []),
  ].join(" ");
}
