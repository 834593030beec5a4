/** Særlig opmærksomhed, and the confidential note about its cases. */
import { counted } from "../../language/counting";
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import { caseKey } from "../../kernel/keys";
import { listed } from "../../kernel/text";
import { cellAddress, region } from "../../workbook/address";
import type { SheetContent, Style } from "../../workbook/content";
import type { DocumentContent, DocumentPart } from "../../workbook/document";
import { cutAcross, page, TABLE_ROW, tableSheet } from "../../register/sheet/page";
import { dateCell } from "../../register/sheet/rounds";
import type { TableDescription } from "../../register/sheet/table";
import { heightFor, rowHeight } from "../../register/sheet/wrapping";
import { COLOR, STYLE, layered } from "../../workbook/style";
import type { Mending } from "../rules/mending";
import { isEnded } from "../rules/mending";
import type { Special } from "../rules/special";
import { isActedOn, ordinal, specialCases, specialCounts } from "../rules/special";

const typed: Style = layered(STYLE.input, { format: "@" });
const day: Style = layered(STYLE.input, { format: "dd-mm-yyyy", horizontal: "left" });
const wrappedId: Style = layered(STYLE.id, { wrap: true });

export const SPECIALS: TableDescription<Special> = {
  name: "tblSaerlig",
  sheet: "Særlig opmærksomhed",
  columns: [
    { header: "Runde", width: 10, style: STYLE.id, write: (row) => row.round || null },
    { header: "Niveau", width: 8, style: STYLE.ordinal, write: (row) => row.level },
    { header: "Enhed", width: 16, style: wrappedId, write: (row) => row.unit || null },
    { header: "Sag", width: 13, style: STYLE.id, write: (row) => row.case },
    { header: "Sagstrin", width: 17, style: wrappedId, write: (row) => row.step || null },
    { header: "Fundet", width: 38, style: wrappedId, write: (row) => row.found || null },
    { header: "Hvorfor", width: 26, style: typed, write: (row) => row.why || null },
    { header: "Akut", width: 7, style: typed, write: (row) => row.urgent || null },
    { header: "Handling", width: 30, style: typed, write: (row) => row.action || null },
    { header: "Ansvarlig", width: 16, style: typed, write: (row) => row.responsible || null },
    { header: "Frist", width: 12, style: day, write: (row) => dateCell(row.deadline) },
    { header: "Udført", width: 12, style: day, write: (row) => dateCell(row.done) },
    { header: "Orienteret", width: 18, style: typed, write: (row) => row.informed || null },
    { header: "Lukket", width: 12, style: day, write: (row) => dateCell(row.closed) },
    {
      header: "Kilde",
      width: 18,
      style: layered(wrappedId, { color: COLOR.quiet }),
      write: (row) => row.source || null,
    },
  ],
  key: ["Runde", "Niveau", "Sag", "Sagstrin"],
  read: (row) => ({
    round: row.text("Runde"),
    level: row.whole("Niveau"),
    unit: row.text("Enhed"),
    case: row.text("Sag"),
    step: row.text("Sagstrin"),
    found: row.text("Fundet"),
    why: row.text("Hvorfor"),
    urgent: row.text("Akut"),
    action: row.text("Handling"),
    responsible: row.text("Ansvarlig"),
    deadline: row.date("Frist"),
    done: row.date("Udført"),
    informed: row.text("Orienteret"),
    closed: row.date("Lukket"),
    source: row.text("Kilde"),
  }),
};

/** Rows that the colours and the drop-down reach: more than anybody fills in. */
const COLOURED = 500;
/** Rows made ready, because those that are added later take the height they find. */
const READY = 100;
const READY_LINES = 4;
const CONFIDENTIAL = "FORTROLIGT";

/** Up to what was found: they stand on every page. */
const BESIDE = 6;

export function specialSheet(rows: readonly Special[]): SheetContent {
  const columnOf = (header: string): number => SPECIALS.columns.findIndex((each) => each.header === header) + 1;
  const first = (header: string): string => `$${cellAddress(TABLE_ROW + 1, columnOf(header))}`;
  const [deadline, done, closed] = [first("Frist"), first("Udført"), first("Lukket")];
  const sheet = tableSheet(SPECIALS, rows, {
    title: "Særlig opmærksomhed",
    explanation:
      "FORTROLIGT. Sager, hvor der skal handles i selve sagen: en bemærkning i skemaet, der begynder med !!, eller en sag udtaget manuelt. De gule felter er jeres og bliver stående. " +
      "Skriv Udført, når handlingen er taget, og Lukket, når intet udestår. Grå: lukket. Grøn: udført. Rød: fristen er overskredet. Kun antallet er offentligt.",
    beside: BESIDE,
    over: {
      tabColor: COLOR.badInk,
      freeze: { rows: TABLE_ROW, columns: 4 },
      page: page("landscape", {
        repeatRows: [TABLE_ROW, TABLE_ROW],
        header: `&C&B${CONFIDENTIAL}`,
        ...cutAcross(SPECIALS.columns, BESIDE),
      }),
      validations: [
        {
          region: region(TABLE_ROW + 1, columnOf("Akut"), COLOURED, 1),
          listName: "tilsyn_svar_janej",
          errorTitle: "Akut",
          error: "Vælg ja eller nej.",
        },
      ],
      conditionals: [
        {
          region: region(TABLE_ROW + 1, 1, COLOURED, SPECIALS.columns.length),
          rules: [
            { formula: `${closed}<>""`, style: { fill: COLOR.muted, color: COLOR.mutedInk } },
            { formula: `${done}<>""`, style: { fill: COLOR.good } },
            { formula: `AND(${deadline}<>"",${deadline}<TODAY())`, style: { fill: COLOR.bad, color: COLOR.badInk } },
          ],
        },
      ],
    },
  });
  const wraps = SPECIALS.columns.filter(({ style }) => style.wrap === true);
  const ready = Array.from({ length: Math.max(READY, rows.length) }, (_, index) => {
    const row = rows[index];
    const cells = row === undefined ? [] : wraps.map(({ width, write }) => ({ text: String(write(row) ?? ""), width }));
    return {
      row: TABLE_ROW + 1 + index,
      height: Math.max(rowHeight(READY_LINES), heightFor(cells)),
      grows: true,
    };
  });
  return { ...sheet, heights: [...sheet.heights, ...ready] };
}

export interface NoteAbout {
  /** `3` for the third round. */
  readonly roundNumber: number;
  readonly round: string;
  /** Blank where the register names none. */
  readonly organisation: string;
  readonly today: IsoDate;
}

/** What the note says where nobody has written it yet: the program knows no case. */
export const TO_WRITE = "[skrives af staben]";

/** "Bilag 2": one part per case, with what is still to be written marked. */
export function specialNote(rows: readonly Special[], mendings: readonly Mending[], about: NoteAbout): DocumentContent {
  const place = about.organisation === "" ? "" : ` i ${about.organisation}`;
  const title = `Bilag 2. Fortroligt notat om sager udtaget til særlig opmærksomhed i ${ordinal(about.roundNumber)} runde af ledelsestilsynet med myndighedsindsatsen${place}`;
  const { raised, actedOn } = specialCounts(rows, about.today);
  return {
    title,
    orientation: "portrait",
    header: CONFIDENTIAL,
    parts: [
      { kind: "title", text: title },
      {
        kind: "paragraph",
        text:
          raised === 0
            ? `Der er ikke identificeret sager til særlig opmærksomhed i runde ${about.round}.`
            : `Der er identificeret ${counted.da(raised, "sag", "sager")}, hvor ledelsestilsynet giver anledning til konkret handling i den enkelte sag. Der er handlet i ${actedOn}. Opgjort den ${danishDate(about.today)} for runde ${about.round}.`,
      },
      {
        kind: "paragraph",
        text: "Notatet er fortroligt og følger ikke med, når den øvrige sag offentliggøres. Kun antallet af sager er offentligt.",
      },
      ...specialCases(rows).flatMap((own, index) => casePart(own, index + 1, mendings, about.today)),
    ],
  };
}

function casePart(
  rows: readonly Special[],
  number: number,
  mendings: readonly Mending[],
  today: IsoDate,
): readonly DocumentPart[] {
  const [{ case: id, unit }] = rows as readonly [Special];
  const note = (label: string, texts: readonly string[]) => ({ label, text: texts.join(" ") });
  const steps = rows.map(({ step }) => step).filter((step) => step !== "");
  const levels = Array.from(new Set(rows.flatMap(({ level }) => level ?? []))).sort((a, b) => a - b);
  const read = [
    ...(levels.length === 0 ? [] : [`niveau ${listed(levels.map(String), "og")}`]),
    ...(steps.length === 0 ? [] : [`sagstrin: ${listed(Array.from(new Set(steps)), "og")}`]),
  ];
  return [
    { kind: "heading", text: `${number}. Sag ${id}${unit === "" ? "" : `, ${unit}`}` },
    {
      kind: "box",
      notes: [
        note("Sagens forløb i korte træk", [
          ...(read.length === 0 ? [] : [`Gennemgået på ${read.join(", ")}.`]),
          TO_WRITE,
        ]),
        note("Hvad tilsynet fandt", said(rows.flatMap(({ found }) => found.split("\n")))),
        note("Hvorfor sagen er udtaget", [
          ...said(rows.map(({ why }) => why)),
          ...(rows.some(({ urgent }) => /^ja$/iu.test(urgent)) ? ["Sagen er akut."] : []),
        ]),
        note("Hvad der er gjort", said(rows.filter(isActedOn).map(doneText), "Der er endnu ikke handlet i sagen.")),
        note("Hvad der udestår", said([...rows.flatMap(leftText), ...mendingText(rows, mendings)], "Intet.")),
        note("Ansvarlig og dato", said(rows.map((row) => responsibleText(row, today)))),
      ],
    },
  ];
}

/** The texts that there are, each once, as sentences; `none` where there is nothing. */
function said(texts: readonly string[], none = TO_WRITE): readonly string[] {
  const there = Array.from(new Set(texts.map((text) => text.trim()).filter((text) => text !== "")));
  return there.length === 0 ? [none] : there.map((text) => (/[.!?\]]$/u.test(text) ? text : `${text}.`));
}

function doneText({ action, done, informed }: Special): string {
  const when = done === null ? "" : ` (${danishDate(done)})`;
  const who = informed === "" ? "" : `; orienteret: ${informed}`;
  return `${action || TO_WRITE}${when}${who}`;
}

function leftText(row: Special): readonly string[] {
  if (row.closed !== null) return [];
  if (row.done !== null) return ["Handlingen er udført; sagen er ikke lukket"];
  return [row.action === "" ? "Det er ikke besluttet, hvad der skal gøres" : `Ikke udført endnu: ${row.action}`];
}

/** What is still to be mended in the case. */
function mendingText(rows: readonly Special[], mendings: readonly Mending[]): readonly string[] {
  const ids = new Set(rows.map((row) => caseKey(row.case)));
  const open = mendings.filter((each) => !isEnded(each) && ids.has(caseKey(each.case)));
  return open.length === 0 ? [] : [`Åbne fejl til genopretning i sagen: ${open.length}`];
}

function responsibleText({ responsible, deadline, done, closed }: Special, today: IsoDate): string {
  const who = responsible || TO_WRITE;
  if (closed !== null) return `${who}, lukket ${danishDate(closed)}`;
  if (done !== null) return `${who}, udført ${danishDate(done)}`;
  if (deadline === null) return `${who}, frist ${TO_WRITE}`;
  return `${who}, frist ${danishDate(deadline)}${deadline < today ? " (overskredet)" : ""}`;
}
