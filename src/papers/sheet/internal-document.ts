/** Papers that stay inside: for management with the units side by side, for one unit, and for its teams. */
import { percent } from "../../figures/rules/compliance";
import { danishDate } from "../../kernel/date";
import { questionKey, stepKey } from "../../kernel/keys";
import { countIn, counted } from "../../language/counting";
import type { DocumentCell, DocumentPart, DocumentRow } from "../../workbook/document";
import type { ColumnFigures, InternalFacts, Share, UnitFacts } from "../rules/paper";
import { areaPoint, rulesInWords } from "../rules/tendency-words";
import { areaSection, developmentCell, sortedAreas } from "./areas";
import { externalSections } from "./external-sections";
import type { Field, NoteAt, Outline, OutlinePart, Section } from "./outline";

/** Areas of each kind that management reads of a unit. */
const POINTS = 3;
const INTERNAL = "INTERNT";

/** Units side by side. */
export function managementOutline(facts: InternalFacts): Outline {
  const { units, all, terms } = facts;
  const columns = [all, ...units];
  return {
    ...frame(facts, "Ledelsesnotat om ledelsestilsynet"),
    orientation: "landscape",
    sections: [
      { heading: "Overblik", parts: [textPart(overallWords(facts, all)), overviewTable(facts, columns)] },
      {
        heading: "Enhederne side om side",
        parts: [textPart(stepWords(terms.focusLimit)), stepTable(facts.steps, columns, terms.focusLimit)],
      },
      ...controlSection(facts, units),
      { heading: "Det peger tallene på i hver enhed", parts: units.flatMap((unit) => unitParts(facts, unit)) },
      ...followUp(units),
      ...externalSections(facts),
      specials(facts),
      {
        heading: "Ledelsens opfølgning",
        parts: [field("Skriv, hvad ledelsen beslutter, hvem der er ansvarlig, og hvornår der følges op")],
      },
    ],
  };
}

/** One unit beside all. */
export function unitOutline(facts: InternalFacts, noteAt: NoteAt): Outline {
  const [unit] = facts.units;
  const { all, steps, terms } = facts;
  if (unit === undefined) return { ...frame(facts, "Notat"), orientation: "portrait", sections: [] };
  const [progress, focus] = [sortedAreas(unit.areas, "fremskridt", noteAt), sortedAreas(unit.areas, "fokus", noteAt)];
  return {
    ...frame(facts, `Notat til ${unit.name} om ledelsestilsynet`),
    orientation: "portrait",
    sections: [
      {
        heading: "Overblik",
        parts: [
          textPart(overallWords(facts, unit)),
          textPart(stepWords(terms.focusLimit)),
          stepTable(steps, [unit, all], terms.focusLimit),
        ],
      },
      ...controlSection(facts, [unit]),
      areaSection("fremskridt", progress, true),
      areaSection("fokus", focus, true),
      ...riskSection(steps, unit, terms.focusLimit),
      ...followUp([unit]),
      { heading: "Alle spørgsmål", parts: [questionsOf(unit, all, steps)] },
      { heading: "Aftalt", parts: [field("Skriv, hvad I aftaler, hvem der er ansvarlig, og hvornår I følger op")] },
    ],
  };
}

/** The teams of one unit beside each other. */
export function teamOutline(facts: InternalFacts): Outline {
  const [unit] = facts.units;
  const teams = facts.teams ?? [];
  const columns = unit === undefined ? teams : [unit, ...teams];
  return {
    ...frame(facts, `Notat til teamene i ${unit?.name ?? ""} om ledelsestilsynet`),
    orientation: teams.length > 2 ? "landscape" : "portrait",
    sections: [
      {
        heading: "Teamene side om side",
        parts: [
          textPart(
            `${stepWords(facts.terms.focusLimit)} Et team har få sager: tallene er til samtalen, ikke til at rangordne efter.`,
          ),
          stepTable(facts.steps, columns, facts.terms.focusLimit),
        ],
      },
      { heading: "Alle spørgsmål", parts: [columnTable(columns, facts.steps)] },
      { heading: "Aftalt", parts: [field("Skriv, hvad teamet aftaler, og hvornår I følger op")] },
    ],
  };
}

function frame(facts: InternalFacts, title: string): Pick<Outline, "title" | "header" | "opening" | "rules"> {
  const { organisation, period, baselineLabel, rounds, date } = facts;
  const place = organisation === "" ? "" : `${organisation}. `;
  const compared =
    baselineLabel === null
      ? "Der er ingen tidligere runde at sammenligne med."
      : `Udviklingen er målt fra ${baselineLabel}.`;
  return {
    title: `${title}, ${period}`,
    header: INTERNAL,
    opening: [`${place}${rounds.reported.label}. ${compared} Lavet den ${danishDate(date)}.`],
    rules: rulesInWords(facts.terms),
  };
}

function field(prompt: string): Field {
  return { kind: "field", topic: "", figures: "", rule: "", prompt };
}

function textPart(text: string): DocumentPart {
  return { kind: "paragraph", text };
}

function overallWords({ baselineLabel }: InternalFacts, { total, arrows, name }: UnitFacts): string {
  const share = percent(total.k, total.n);
  const all = `${name}: ${share === null ? "ingen vurderede svar" : `${share} pct. af ${total.n} vurderede svar er opfyldt (${total.k})`}.`;
  return baselineLabel === null
    ? all
    : `${all} Pilen peger op ved ${arrows["↗"]} spørgsmål, er vandret ved ${arrows["→"]} og peger ned ved ${arrows["↘"]}.`;
}

function stepWords(limit: number): string {
  return `Hvert tal er alle spørgsmål i sagstrinnet under ét, med opfyldte og vurderede svar i parentes. Under ${limit} pct. står som risikoområde.`;
}

function shareText({ k, n }: Share): string {
  const share = percent(k, n);
  return share === null ? "-" : `${share}\u00a0% (${k}\u00a0af\u00a0${n})`;
}

function cell(text: string, align: DocumentCell["align"] = "center", bold = false): DocumentCell {
  return { runs: [bold ? { text, bold } : { text }], align };
}

function table(
  header: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): DocumentPart {
  return {
    kind: "table",
    header: header.map((text, index) => cell(text, index === 0 ? "left" : "center")),
    widths,
    rows: rows.map((row): DocumentRow => ({
      kind: "cells",
      cells: row.map((text, index) => cell(text, index === 0 ? "left" : "center")),
    })),
  };
}

/** Arrows stand where there is something to compare with. */
function overviewTable({ baselineLabel, terms }: InternalFacts, columns: readonly UnitFacts[]): DocumentPart {
  const moved = baselineLabel !== null;
  return table(
    ["Enhed", "Opfyldt", ...(moved ? ["↗", "→", "↘"] : []), `Spørgsmål under ${terms.focusLimit} %`],
    moved ? [30, 24, 9, 9, 9, 19] : [40, 32, 28],
    columns.map(({ name, total, arrows, areas }) => [
      name,
      shareText(total),
      ...(moved ? [arrows["↗"], arrows["→"], arrows["↘"]].map(String) : []),
      String(
        areas.reduce(
          (sum, { findings }) => sum + findings.filter(({ rules }) => rules.indexOf("under") >= 0).length,
          0,
        ),
      ),
    ]),
  );
}

function isRisk({ k, n }: Share, limit: number): boolean {
  const share = percent(k, n);
  return share !== null && share < limit;
}

function stepTable(steps: readonly string[], columns: readonly ColumnFigures[], limit: number): DocumentPart {
  const own = (share: Share | undefined): string =>
    share === undefined ? "-" : `${shareText(share)}${isRisk(share, limit) ? ", risikoområde" : ""}`;
  return table(
    ["Sagstrin", ...columns.map(({ name }) => name)],
    [30, ...columns.map(() => 70 / columns.length)],
    steps.flatMap((step, index) =>
      columns.some((column) => (column.steps[index]?.n ?? 0) > 0)
        ? [[step, ...columns.map((column) => own(column.steps[index]))]]
        : [],
    ),
  );
}

/**
 * Which steps are risk areas, and for each of them a field for what is done and what is to be learned.
 *
 * @source Københavns Kommune 2016, on placement cases: areas of particular trouble are made clear as risk areas, to be acted on
 * by the local leaders and turned into action and learning for the staff
 */
function riskSection(steps: readonly string[], unit: UnitFacts, limit: number): readonly Section[] {
  const own = steps.map((step, index) => ({ step, share: unit.steps[index] ?? { k: 0, n: 0 } }));
  const rows = own.filter(({ share }) => share.n > 0);
  const risks = rows.filter(({ share }) => isRisk(share, limit));
  if (risks.length === 0) return [];
  return [
    {
      heading: "Risikoområder",
      parts: [
        table(
          ["Sagstrin", "Opfyldt", "Risikoområde"],
          [50, 28, 22],
          rows.map(({ step, share }) => [step, shareText(share), isRisk(share, limit) ? "ja" : "nej"]),
        ),
        ...risks.flatMap(({ step, share }): OutlinePart[] => [
          { kind: "heading", text: step, level: 2 },
          {
            kind: "field",
            topic: step,
            figures: shareText(share),
            rule: "under grænsen",
            prompt: "Skriv handling, ansvarlig og frist, og hvad medarbejderne skal have læringsfokus på",
          },
        ]),
      ],
    },
  ];
}

/** Parts of the page's width: each has room for the longest word of its header, also on an upright page of one unit. */
const CONTROL = { unit: 16, levels: 64, counts: [9, 10, 11, 7] } as const;

/** What each level found, what was put right, and what is done about it; of one level alone the other sections tell. */
function controlSection({ levels, all }: InternalFacts, units: readonly UnitFacts[]): readonly Section[] {
  if (levels.length < 2) return [];
  const isOne = units.length === 1;
  const rows = isOne ? units : [...units, all];
  const measures = units.flatMap(({ name, control }) => control.measures.map((text) => `${name}: ${text}`));
  return [
    {
      heading: "Tilsynet på hvert niveau",
      parts: [
        textPart(
          "Sager er dem, der er gennemgået i perioden, og opfyldt er alle vurderede svar under ét. Fejl er dem, der er skrevet til genopretning i perioden. En fejl er rettet, når en anden end den ansvarlige har efterset det.",
        ),
        table(
          [...(isOne ? [] : ["Enhed"]), ...levels, "Fejl fundet", "Rettet og efterset", "Afsluttet i øvrigt", "Åbne"],
          [...(isOne ? [] : [CONTROL.unit]), ...levels.map(() => CONTROL.levels / levels.length), ...CONTROL.counts],
          rows.map(({ name, control }) => [
            ...(isOne ? [] : [name]),
            ...control.levels.map(({ cases, total }) => `${countIn("da", cases, "sag", "sager")}, ${shareText(total)}`),
            ...[control.found, control.restored, control.ended, control.open].map(String),
          ]),
        ),
        { kind: "heading", text: "Iværksatte tiltag", level: 2 },
        measures.length === 0
          ? textPart("Der er ikke skrevet tiltag i Genopretning eller Læringsplan.")
          : { kind: "list", items: measures },
      ],
    },
  ];
}

function unitParts({ steps, terms }: InternalFacts, unit: UnitFacts): readonly OutlinePart[] {
  const risks = steps.filter((_, index) => isRisk(unit.steps[index] ?? { k: 0, n: 0 }, terms.focusLimit));
  const points = (kind: "fremskridt" | "fokus"): readonly string[] =>
    unit.areas
      .filter((area) => area.kind === kind)
      .slice(0, POINTS)
      .map((area) => `${kind === "fokus" ? "Fokus" : "Fremskridt"}: ${areaPoint(area, true)}`);
  const items = [
    ...(risks.length === 0 ? [] : [`Risikoområder: ${risks.join("; ")}.`]),
    ...points("fokus"),
    ...points("fremskridt"),
  ];
  return [
    { kind: "heading", text: unit.name, level: 2 },
    items.length === 0 ? textPart("Ingen spørgsmål opfylder reglerne.") : { kind: "list", items },
  ];
}

/** Themes, agreement, mending and deadlines, where there are any. */
function followUp(units: readonly UnitFacts[]): readonly Section[] {
  const themes = units.flatMap((unit) => unit.themes.map((theme) => ({ unit: unit.name, ...theme })));
  const agreements = units.flatMap((unit) => unit.agreement.map((line) => ({ unit: unit.name, ...line })));
  const mendings = units.filter(({ mending }) => mending.open + mending.closed > 0);
  const shareOr = (share: Share | null): string => (share === null ? "" : shareText(share));
  const sections: readonly (Section & { readonly there: boolean })[] = [
    {
      there: themes.length > 0,
      heading: "Læringstemaer",
      parts: [
        table(
          ["Enhed", "Tema", "Udgangspunkt", "Mål", "Resultat", "Status"],
          [18, 36, 14, 8, 14, 10],
          themes.map(({ unit, theme, start, goal, result, status }) => [
            unit,
            theme,
            shareOr(start),
            goal === null ? "" : `${goal} %`,
            shareOr(result),
            status,
          ]),
        ),
      ],
    },
    {
      there: agreements.length > 0,
      heading: "Enighed mellem niveauerne",
      parts: [
        table(
          ["Enhed", "Niveauer", "Vurderinger", "Enige", "Forrige gang"],
          [30, 18, 18, 16, 18],
          agreements.map(({ unit, level, against, pairs, percent: share, previous }) => [
            unit,
            `${against} og ${level}`,
            String(pairs),
            `${share} %`,
            previous === null ? "" : `${previous} %`,
          ]),
        ),
      ],
    },
    {
      there: mendings.length > 0,
      heading: "Genopretning",
      parts: [
        table(
          ["Enhed", "Åbne fejl", "Heraf over fristen", "Heraf uden frist", "Afsluttede"],
          [30, 16, 20, 18, 16],
          mendings.map(({ name, mending }) => [
            name,
            ...[mending.open, mending.overdue, mending.undated, mending.closed].map(String),
          ]),
        ),
      ],
    },
  ];
  return [...sections, deadlineSection(units)]
    .filter(({ there }) => there)
    .map(({ heading, parts }) => ({ heading, parts }));
}

function deadlineSection(units: readonly UnitFacts[]): Section & { readonly there: boolean } {
  const lines = units.flatMap((unit) => unit.deadlines.map((line) => ({ unit: unit.name, ...line })));
  const [first] = lines;
  return {
    there: first !== undefined,
    heading: "Frister",
    parts: [
      textPart(
        `Pr. ${danishDate(first?.asOf ?? "")}. Rettidige er af de frister, der udløb i perioden; overskredne er åbne nu.`,
      ),
      table(
        ["Enhed", "Frist", "Rettidige", "Overskredne nu", "Udvikling"],
        [24, 28, 20, 16, 12],
        lines.map(({ unit, name, inTime, overdue, arrow }) => [unit, name, shareText(inTime), String(overdue), arrow]),
      ),
    ],
  };
}

function specials({ special }: InternalFacts): Section {
  const { raised, actedOn } = special;
  const text =
    raised === 0
      ? "Der er ikke udtaget sager til særlig opmærksomhed i runden."
      : `${counted.da(raised, "sag", "sager")} er udtaget til særlig opmærksomhed i runden; der er handlet i ${actedOn}. Beskrivelsen står i det fortrolige notat.`;
  return { heading: "Sager udtaget til særlig opmærksomhed", parts: [textPart(text)] };
}

/** Every question of a unit beside all units, step by step. */
function questionsOf(unit: UnitFacts, all: UnitFacts, steps: readonly string[]): DocumentPart {
  const others = new Map(all.byQuestion.map((each) => [questionKey(each.question), each]));
  const tendencies = new Map(unit.questions.map((each) => [questionKey(each.number), each]));
  const rowOf = (each: ColumnFigures["byQuestion"][number]): DocumentRow => {
    const other = others.get(questionKey(each.question));
    const tendency = tendencies.get(questionKey(each.question));
    return {
      kind: "cells",
      cells: [
        cell(each.text, "left"),
        cell(shareText(each)),
        cell(other === undefined ? "-" : shareText(other)),
        tendency === undefined ? cell("", "left") : developmentCell(tendency),
      ],
    };
  };
  return {
    kind: "table",
    header: ["Spørgsmål", unit.name, all.name, "Udvikling i enheden"].map((text, index) =>
      cell(text, index === 1 || index === 2 ? "center" : "left"),
    ),
    widths: [44, 16, 17, 23],
    rows: inSteps(unit.byQuestion, steps, rowOf),
  };
}

/** Every question with a column for each. */
function columnTable(columns: readonly ColumnFigures[], steps: readonly string[]): DocumentPart {
  const byColumn = columns.map(
    ({ byQuestion }) => new Map(byQuestion.map((each) => [questionKey(each.question), each])),
  );
  const asked = columns[0]?.byQuestion ?? [];
  return {
    kind: "table",
    header: ["Spørgsmål", ...columns.map(({ name }) => name)].map((text, index) =>
      cell(text, index === 0 ? "left" : "center"),
    ),
    widths: [40, ...columns.map(() => 60 / columns.length)],
    rows: inSteps(asked, steps, ({ question, text }) => ({
      kind: "cells",
      cells: [
        cell(text, "left"),
        ...byColumn.map((own) => {
          const share = own.get(questionKey(question));
          return cell(share === undefined ? "-" : shareText(share));
        }),
      ],
    })),
  };
}

function inSteps(
  questions: ColumnFigures["byQuestion"],
  steps: readonly string[],
  rowOf: (question: ColumnFigures["byQuestion"][number]) => DocumentRow,
): readonly DocumentRow[] {
  return steps.flatMap((step): DocumentRow[] => {
    const own = questions.filter((each) => stepKey(each.step) === stepKey(step) && each.n > 0);
    return own.length === 0 ? [] : [{ kind: "section", text: step }, ...own.map(rowOf)];
  });
}
