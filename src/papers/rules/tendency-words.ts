/** The sentences in which a paper tells figures and the rules they were chosen by. */
import { changeInWords, percent } from "../../figures/rules/compliance";
import { listed } from "../../kernel/text";
import type { Area, Finding, SeriesPoint, TendencyQuestion } from "./tendencies";
import { percentNow, TOLD } from "./tendencies";

/** What the rules were when a paper was made. */
export interface RuleTerms {
  readonly arrowThreshold: number;
  readonly arrowLeast: number;
  readonly focusLimit: number;
  readonly smallestCell: number;
  /** Whether small figures are kept back, as in a published paper. */
  readonly published: boolean;
  /** What the development is measured from; null without a comparison. */
  readonly baseline: string | null;
}

/** »Er der fulgt op til tiden?« (Opfølgning ifm. anbringelse): et fald fra 67 til 59 pct. (13 af 22). */
export function findingLine(finding: Finding, showCounts: boolean): string {
  const { step, text, requirement, uncertain, rules } = finding;
  const more = [
    ...(finding.change !== null && rules.indexOf("under") >= 0 ? ["lavt niveau"] : []),
    ...(uncertain ? ["statistisk usikkert"] : []),
    ...(requirement === "kan" ? ["kan-spørgsmål"] : []),
  ];
  const movement = movementOf(finding, showCounts);
  const sentence = `»${text}« (${step}): ${movement}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
  // Without counts it may end in "pct."
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}

/** `en stigning fra 33 over 44 til 88 pct.`, `et fald fra 44 til 35 pct.`, `uændret 50 pct.`, `18 pct.` */
export function movementOf(question: TendencyQuestion, showCounts: boolean): string {
  const { series, change } = question;
  const last = series[series.length - 1];
  const now = percentNow(question);
  if (last === undefined || now === null) return "-";
  const counts = showCounts ? ` (${last.k} af ${last.n})` : "";
  if (change === null || series.length < 2) return `${now} pct.${counts}`;
  if (change === 0) return `uændret ${now} pct.${counts}`;
  return `${change > 0 ? "en stigning" : "et fald"} ${seriesWords(series)}${counts}`;
}

/** `fra 33 over 44 til 88 pct.`; whole percents, at least two points. */
export function seriesWords(series: readonly SeriesPoint[]): string {
  const points = series.map(({ k, n }) => String(percent(k, n) ?? "-"));
  const between = points.slice(1, -1);
  const over = between.length === 0 ? "" : ` over ${listed(between, "og")}`;
  return `fra ${points[0] ?? "-"}${over} til ${points[points.length - 1] ?? "-"} pct.`;
}

/** The point of an area in the short list: its name, and what its heaviest question did. */
export function areaPoint(area: Area, showCounts: boolean): string {
  const [first] = area.findings;
  if (first === undefined) return area.name;
  const rest = area.findings.length - 1;
  const also = rest === 0 ? "" : ` I alt ${area.findings.length} spørgsmål om det samme.`;
  if (first.theme === "") return findingLine(first, showCounts);
  return `${area.name}: ${movementOf(first, showCounts)} i ${lowered(first.step)} (»${first.text}«).${also}`;
}

function lowered(step: string): string {
  return step.charAt(0).toLowerCase() + step.slice(1);
}

/** Why an area is in its list, for the sheet and the pane. */
export function reasonOf({ findings }: Area): string {
  const words: Readonly<Record<Finding["rules"][number], string>> = {
    op: "pil op",
    ned: "pil ned",
    fremhævet: "fremhævet og faldet",
    under: "under grænsen",
  };
  const rules = (["op", "ned", "fremhævet", "under"] as const).filter((rule) =>
    findings.some((each) => each.rules.indexOf(rule) >= 0),
  );
  return rules.map((rule) => words[rule]).join(", ");
}

/** The rules in words, as the paper and the pane show them. */
export function rulesInWords(terms: RuleTerms): readonly { readonly label: string; readonly text: string }[] {
  const { arrowThreshold, arrowLeast, focusLimit, smallestCell, published, baseline } = terms;
  return [
    ...(baseline === null
      ? [{ label: "Sammenligning", text: "Der er ingen tidligere runde at sammenligne med, så ingen udvikling vises." }]
      : [
          {
            label: "Fremskridt",
            text: `Pilen peger op: procenten er steget med mere end ${arrowThreshold} procentpoint siden ${baseline}, og mindst ${arrowLeast} sager er vurderet i begge runder.`,
          },
        ]),
    {
      label: "Fortsat fokus",
      text:
        (baseline === null
          ? ""
          : `Pilen peger ned (faldet med mere end ${arrowThreshold} procentpoint), eller spørgsmålet er fremhævet og er faldet, også mindre end det; eller `) +
        `${baseline === null ? "P" : "p"}rocenten er under ${focusLimit} (mindst ${arrowLeast} vurderede sager).`,
    },
    {
      label: "Rækkefølge",
      text: `Områder med et fremhævet spørgsmål står først, dernæst de største udsving. De første ${TOLD} i hver liste er uddybet, hvis ikke andre er valgt; resten står i tabellen efter dem. Spørgsmål med samme emne er samlet. Spørgsmål til oplysning er ikke med.`,
    },
    {
      label: "Udvikling",
      text: "»Fra … over … til …« viser alle runder, hvor spørgsmålet havde samme ordlyd, svarskala og beregning. Fald og stigninger nævnes, også når pilen er vandret.",
    },
    ...(baseline === null
      ? []
      : [
          {
            label: "Usikkert",
            text: "Hvor det står, kan ændringen skyldes, hvilke sager der tilfældigvis blev trukket (Fishers eksakte test, p på 0,05 eller derover). Lavt niveau: under grænsen ovenfor.",
          },
        ]),
    ...(published
      ? [
          {
            label: "Små tal",
            text: `Tal, der bygger på færre end ${smallestCell} sager, er ikke med.`,
          },
        ]
      : [
          { label: "Små tal", text: "Notatet er internt: alle tal vises, også af få sager. Antallet står ved tallet." },
        ]),
    { label: "Årsager", text: "Programmet skriver ingen årsager og ingen tiltag. Dem skriver I." },
  ];
}

/** `op 12 procentpoint`; empty without a comparison. */
export function changeWords({ change }: Pick<TendencyQuestion, "change">): string {
  return change === null ? "" : changeInWords(change);
}
