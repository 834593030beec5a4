/**
 * The paper for a committee, under the headings of the published one. What figures can say is said; what only people can
 * say is a marked field until they have.
 *
 * @source Københavns Kommune, Socialudvalget 29 August 2018, item 5 (its headings, its order, its sentences' form)
 */
import { ordinal } from "../../attention/rules/special";
import { percent } from "../../figures/rules/compliance";
import { withoutCpr } from "../../kernel/cpr";
import { clean, listed } from "../../kernel/text";
import { atBeginning, pluralIn } from "../../language/counting";
import type { CommitteeFacts, Share } from "../rules/paper";
import { areaPoint, rulesInWords } from "../rules/tendency-words";
import type { SortedAreas } from "./areas";
import { areaSection, sortedAreas } from "./areas";
import { externalSections } from "./external-sections";
import type { Field, NoteAt, Outline, OutlinePart, Section } from "./outline";

export const SPECIAL_HEADING = "Sager udtaget til særlig opmærksomhed";

export function committeeOutline(facts: CommitteeFacts, noteAt: NoteAt): Outline {
  const { areas, showCounts } = facts;
  const progress = sortedAreas(areas, "fremskridt", noteAt);
  const focus = sortedAreas(areas, "fokus", noteAt);
  return {
    title: withoutCpr(titleOf(facts)),
    orientation: "portrait",
    opening: [`Udvalget orienteres om resultatet af ${roundWords(facts)} ledelsestilsynet${placeWords(facts)}.`].map(
      withoutCpr,
    ),
    sections: [
      proposal(facts),
      background(facts),
      { heading: "Løsning", parts: [field("Skriv, hvilke tiltag der er gennemført siden sidste runde")] },
      tendencies(facts, progress, focus),
      ...screening(facts),
      areaSection("fremskridt", progress, showCounts),
      areaSection("fokus", focus, showCounts),
      ...externalSections(facts),
      special(facts),
      {
        heading: "Økonomi",
        parts: [field("Skriv de økonomiske konsekvenser, fx: Indstillingen har ingen økonomiske konsekvenser")],
      },
      {
        heading: "Videre proces",
        parts: [field("Skriv, hvad der sker nu, hvem materialet sendes videre til, og hvornår næste runde forelægges")],
      },
      { heading: "Bilag", parts: [{ kind: "list", items: annexes(facts) }] },
    ],
    rules: rulesInWords(facts.terms),
  };
}

function titleOf({ roundNumber, organisation, period }: CommitteeFacts): string {
  const number = roundNumber === 0 ? "" : `${atBeginning(ordinal(roundNumber))} `;
  const place = organisation === "" ? "" : ` i ${organisation}`;
  return `${number === "" ? "Afrapportering" : `${number}afrapportering`} på ledelsestilsyn${place}, ${period}`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function placeWords({ organisation }: Pick<CommitteeFacts, "organisation">): string {
  return organisation === "" ? "" : ` i ${organisation}`;
}

/** `tredje runde af`; `runden 2026-A af` where it has no number. */
function roundWords({ roundNumber, period }: CommitteeFacts): string {
  return roundNumber === 0 ? `runden ${period} af` : `${ordinal(roundNumber)} runde af`;
}

function field(prompt: string, figures = ""): Field {
  return { kind: "field", topic: "", figures, rule: "", prompt };
}

function proposal(facts: CommitteeFacts): Section {
  const suggestion = `Forvaltningen indstiller, at udvalget tager ${lowered(titleOf(facts))} til efterretning`;
  return { heading: "Indstilling", parts: [field(`Forslag, ret det til: ${suggestion}`)] };
}

function background(facts: CommitteeFacts): Section {
  const { at, levelName, rounds, baselineLabel, cases, period } = facts;
  const name = clean(levelName);
  const level = name === "" ? `niveau ${at.level}` : `niveau ${at.level} (${name})`;
  const reviewed = cases === null ? "" : ` ${cases} sager er udtrukket til gennemgang på niveauet.`;
  const others = rounds.series.slice(1, -1).map(({ label }) => label);
  const compared =
    baselineLabel === null
      ? "Der er ingen tidligere runde at sammenligne med."
      : `Udviklingen er målt fra ${baselineLabel}, der er grundlaget (baseline), til ${rounds.reported.label}.` +
        (others.length === 0
          ? ""
          : ` Undervejs er ${listed(others, "og")} med, hvor tallene nævnes over flere runder.`);
  return {
    heading: "Problemstilling",
    parts: [
      field("Skriv baggrunden: hvorfor der føres ledelsestilsyn, og hvad udvalget tidligere er orienteret om"),
      { kind: "paragraph", text: withoutCpr(`Tallene gælder ${period} og er fra ${level}.${reviewed} ${compared}`) },
    ],
  };
}

function tendencies(facts: CommitteeFacts, progress: SortedAreas, focus: SortedAreas): Section {
  const { goals, showCounts } = facts;
  return {
    heading: `Generelle tendenser i ${roundWords(facts)} ledelsestilsynet`,
    parts: [
      { kind: "paragraph", text: overall(facts) },
      ...pointsOf("Runden viser særligt fremskridt på disse områder:", progress, showCounts),
      ...pointsOf("Runden viser også, at der er behov for et særligt fokus på:", focus, showCounts),
      ...agreementParts(facts),
      ...goals.map((text): OutlinePart => ({ kind: "paragraph", text: `Udvalgets mål: ${withoutCpr(text)}` })),
      field("Skriv den samlede vurdering"),
    ],
  };
}

function overall({ arrows, baselineLabel, questions }: CommitteeFacts): string {
  const compared = arrows["↗"] + arrows["→"] + arrows["↘"];
  if (baselineLabel === null || compared === 0)
    return `Der er tal for ${questions.length} spørgsmål. Der er ingen tidligere runde, de kan sammenlignes med.`;
  const share = (count: number): string => `${count} (${percent(count, compared) ?? 0} pct.)`;
  return (
    `Af de ${compared} spørgsmål, der kan sammenlignes med ${baselineLabel}, peger pilen op ved ${share(arrows["↗"])}, ` +
    `er vandret ved ${share(arrows["→"])} og peger ned ved ${share(arrows["↘"])}. Områderne uddybes herunder.`
  );
}

function pointsOf(lead: string, { told }: SortedAreas, showCounts: boolean): readonly OutlinePart[] {
  if (told.length === 0) return [];
  return [
    { kind: "paragraph", text: lead },
    { kind: "list", items: told.map((area) => areaPoint(area, showCounts)) },
  ];
}

function agreementParts({ agreement }: CommitteeFacts): readonly OutlinePart[] {
  return agreement.map(({ level, against, pairs, percent: share, previous }) => ({
    kind: "paragraph",
    text:
      `Niveau ${against} og ${level} var enige i ${share} pct. af ${pairs} vurderinger af de samme sager` +
      `${previous === null ? "" : ` (forrige gang ${previous} pct.)`}.`,
  }));
}

/**
 * The form of a screening's published table: what lacks, in the cases read and as the staff estimate of all theirs.
 *
 * @source KLK, statusnotat Albertslund 2016, 2.2: "Mangler eller under udarbejdelse?"
 */
function screening({ lacking, showCounts }: CommitteeFacts): readonly Section[] {
  const cell = (text: string, align: "left" | "center" = "center") => ({ runs: [{ text }], align });
  const share = (of: Share | null): string => {
    if (of === null) return "-";
    const counts = showCounts ? ` (${of.k}\u00a0af\u00a0${of.n})` : "";
    return `${percent(of.k, of.n) ?? "-"}\u00a0%${counts}`;
  };
  const rows = lacking.map(({ text, found, estimated }) => ({
    kind: "cells" as const,
    cells: [cell(text, "left"), cell(share(found)), cell(share(estimated))],
  }));
  const header = ["Spørgsmål", "De gennemgåede sager", "Skøn (alle sager)"].map((text, index) =>
    cell(text, index === 0 ? "left" : "center"),
  );
  return lacking.length === 0
    ? []
    : [
        {
          heading: "Mangler eller under udarbejdelse?",
          parts: [{ kind: "table", header, widths: [56, 22, 22], rows }],
        },
      ];
}

function special(facts: CommitteeFacts): Section {
  const { raised, actedOn } = facts.special;
  const rest = "Beskrivelsen af sagerne står i det fortrolige bilag 2.";
  const text =
    raised === 0
      ? `Der er i ${roundWords(facts)} ledelsestilsynet ikke udtaget sager til særlig opmærksomhed.`
      : `Der er i ${roundWords(facts)} ledelsestilsynet identificeret ${numberWord(raised)} ${pluralIn("da", raised, "sag", "sager")}, hvor ledelsestilsynet har givet anledning til konkret handling i den enkelte sag. ` +
        `Der er handlet i ${actedOn === raised ? pluralIn("da", raised, "den", "dem alle") : `${numberWord(actedOn)} af dem`}. ${rest}`;
  return { heading: SPECIAL_HEADING, parts: [{ kind: "paragraph", text }] };
}

const NUMBERS = ["ingen", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"];

function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function annexes(facts: CommitteeFacts): readonly string[] {
  const { bilagTitle, special: cases } = facts;
  return [
    bilagTitle,
    ...(cases.raised === 0
      ? []
      : [
          withoutCpr(
            `Bilag 2. Fortroligt notat om sager udtaget til særlig opmærksomhed i ${roundWords(facts)} ledelsestilsynet${placeWords(facts)}`,
          ),
        ]),
  ];
}
