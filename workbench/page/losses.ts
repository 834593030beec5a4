/** What a workbook would lose by being saved from the page, in words. */
import type { Loss, LossKind } from "../host/file/losses";
import type { Language } from "./language";

const WORDS: Readonly<Record<LossKind, Readonly<Record<Language, string>>>> = {
  altText: { da: "alternativ tekst til tabeller", en: "alternative text of tables" },
  arrayFormula: { da: "matrixformler (bliver til almindelige formler)", en: "array formulas (become plain ones)" },
  background: { da: "baggrundsbillede", en: "background picture" },
  builtInName: { da: "Excels egne navne", en: "Excel's own names" },
  calculatedArray: { da: "beregnede kolonner med matrixformler", en: "calculated columns with array formulas" },
  chart: { da: "diagrammer", en: "charts" },
  chartSheet: { da: "diagramark (bliver til et tomt ark)", en: "chart sheet (becomes an empty sheet)" },
  colorFilter: { da: "filtre på farve eller ikon", en: "filters by colour or icon" },
  columns: { da: "formatering af kolonnerne fra", en: "formats of columns from" },
  conditional: { da: "betinget formatering", en: "conditional formats" },
  consolidation: { da: "konsolidering af data", en: "data consolidation" },
  customViews: { da: "brugerdefinerede visninger", en: "custom views" },
  dataConnection: { da: "dataforbindelser og forespørgsler", en: "data connections and queries" },
  dataModel: { da: "datamodel", en: "data model" },
  dataType: { da: "datatyper og billeder i celler", en: "data types and pictures in cells" },
  dateFilter: { da: "datofiltre", en: "date filters" },
  dialogSheet: { da: "dialogark (bliver til et tomt ark)", en: "dialog sheet (becomes an empty sheet)" },
  documentProperty: { da: "dokumentegenskaber", en: "document properties" },
  dynamicArray: { da: "dynamiske matrixformler", en: "dynamic array formulas" },
  embedded: { da: "integrerede objekter", en: "embedded objects" },
  extension: { da: "udvidelser", en: "extensions" },
  filterButtons: { da: "skjulte filterknapper", en: "hidden filter buttons" },
  formControl: { da: "formularkontroller og knapper", en: "form controls and buttons" },
  headerPicture: { da: "billeder i sidehoved og sidefod", en: "pictures in headers and footers" },
  macroName: { da: "navne på makroer", en: "names of macros" },
  macroSheet: { da: "makroark (bliver til et almindeligt ark)", en: "macro sheet (becomes a plain sheet)" },
  macros: { da: "makroer (VBA)", en: "macros (VBA)" },
  mentions: { da: "omtaler af personer i kommentarer", en: "mentions of people in comments" },
  noteShape: { da: "noters udseende", en: "looks of notes" },
  numberFormat: { da: "talformater", en: "number formats" },
  paper: { da: "papirstørrelse", en: "paper size" },
  part: { da: "filens dele", en: "the file's parts" },
  phonetic: { da: "lydskrift", en: "phonetic text" },
  picture: { da: "billeder", en: "pictures" },
  pivotTable: { da: "pivottabeller", en: "pivot tables" },
  protectedRanges: { da: "områder, som nogle må redigere", en: "ranges that some may edit" },
  revisions: { da: "registrerede ændringer", en: "tracked changes" },
  scenarios: { da: "scenarier", en: "scenarios" },
  shape: { da: "figurer og tekstbokse", en: "shapes and text boxes" },
  sheetProperties: { da: "arkets egne egenskaber", en: "properties of the sheet" },
  signature: { da: "digital signatur", en: "digital signature" },
  slicer: { da: "udsnit", en: "slicers" },
  slicerStyle: { da: "typografier til udsnit", en: "slicer styles" },
  smartTags: { da: "smarte mærker", en: "smart tags" },
  sortState: { da: "husket sortering", en: "remembered sort order" },
  sparkline: { da: "minidiagrammer", en: "sparklines" },
  splitPane: { da: "opdelt vindue", en: "split window" },
  strict: {
    da: "formatet Strict Open XML (bliver til almindelig .xlsx)",
    en: "the format Strict Open XML (becomes .xlsx)",
  },
  thumbnail: { da: "filens miniaturebillede", en: "the file's thumbnail" },
  timeline: { da: "tidslinjer", en: "timelines" },
  unknown: { da: "oplysningen", en: "the entry" },
  validation: { da: "datavalidering", en: "data validation" },
  webPublishing: { da: "webpublicering", en: "web publishing" },
  windows: { da: "flere vinduer på projektmappen", en: "several windows on the workbook" },
  xmlMap: { da: "XML-tilknytninger", en: "XML maps" },
};

const ON_SHEET: Readonly<Record<Language, (sheet: string) => string>> = {
  da: (sheet) => `på arket ${sheet}`,
  en: (sheet) => `on the sheet ${sheet}`,
};
const MORE: Readonly<Record<Language, (count: number) => string>> = {
  da: (count) => `og ${count} mere`,
  en: (count) => `and ${count} more`,
};
/** How many of one kind on one sheet are named one by one. */
const NAMED = 4;

/** One line for each kind on each sheet: what, which, where. */
export function lossLines(losses: readonly Loss[], language: Language): string[] {
  const groups = new Map<string, Loss[]>();
  for (const loss of losses) {
    const key = JSON.stringify([loss.what, loss.sheet ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), loss]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Loss];
    const details = group.flatMap(({ detail }) => (detail === undefined ? [] : [detail]));
    const named = details.slice(0, NAMED).join(", ");
    const more = details.length > NAMED ? MORE[language](details.length - NAMED) : "";
    const where = first.sheet === undefined ? "" : ON_SHEET[language](first.sheet);
    return [WORDS[first.what][language], named, more, where].filter((each) => each !== "").join(" ");
  });
}
