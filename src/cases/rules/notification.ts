/** Notifications (underretninger) as a case system tells them: one row each. */
import type { IsoDate, Moment } from "../../kernel/date";
import { dateFromSerial, endsBefore } from "../../kernel/date";
import type { Key } from "../../kernel/keys";
import { caseKey } from "../../kernel/keys";
import { CASE_NAMES } from "./case-columns";
import { columnSet, headerKey } from "./column-set";
import type { RecordKind } from "./records";

/** A row of tblUnderretninger. */
export interface Notification {
  /** Løbenr.: its own number, of which there is one. */
  readonly number: string;
  /** Blank where the child has no case yet. */
  readonly case: string;
  /** As the file had it; blank: the case's own. */
  readonly unit: string;
  readonly received: Moment;
  /** Whether the child was known; blank where the file does not say. */
  readonly known: "" | "ny" | "kendt";
  /** Who notified, as the municipality names it. */
  readonly from: string;
  readonly assessed: Moment | null;
  /** As the file has it; `outcomeOf` says what it counts as. Blank: none yet. */
  readonly outcome: string;
  readonly outcomeDate: IsoDate | null;
}

/**
 * What became of a notification.
 *
 * @source Københavns Kommune, Socialforvaltningen 2016, answer to the Borgerrådgiver, "Ugerapporter": closed or passed on to a
 * børnefaglig undersøgelse; the others are ours
 */
export const OUTCOMES = ["Børnefaglig undersøgelse", "Lukket", "§ 30 (før § 11)", "Igangværende sag", "Andet"] as const;
export type NotificationOutcome = (typeof OUTCOMES)[number];

const OUTCOME_NAMES: Readonly<Record<NotificationOutcome, readonly string[]>> = {
  "Børnefaglig undersøgelse": [
    "BFU",
    "Undersøgelse",
    "Overgået til undersøgelse",
    "Overgår til undersøgelse",
    "Til undersøgelse",
    "BFU iværksat",
    "BFU igangsat",
    "Børnefaglig undersøgelse iværksat",
    "Børnefaglig undersøgelse igangsat",
    "Undersøgelse iværksat",
    "Undersøgelse igangsat",
    "§ 20",
    "§ 20-undersøgelse",
    "§ 50",
    "§ 50-undersøgelse",
  ],
  Lukket: ["Henlagt", "Afsluttet", "Ingen handling", "Lukket uden yderligere", "Afsluttet uden tiltag", "Intet videre"],
  "§ 30 (før § 11)": [
    "§ 11",
    "§ 30",
    "§ 11/§ 30",
    "§ 30/§ 11",
    "Tidlig forebyggende indsats",
    "Tidlig indsats",
    "Forebyggende indsats",
    "§ 11, stk. 3",
    "§ 30-indsats",
  ],
  "Igangværende sag": [
    "Indgår i igangværende sag",
    "Kendt sag",
    "Indgår i sagen",
    "Indgår i kendt sag",
    "Igangværende undersøgelse",
    "Aktiv sag",
    "Tilføjet igangværende sag",
  ],
  Andet: ["Anden", "Øvrige", "Henvist", "Afdækning", "Screening"],
};

const OUTCOME_OF: ReadonlyMap<string, NotificationOutcome> = new Map(
  OUTCOMES.flatMap((outcome) =>
    [outcome, ...OUTCOME_NAMES[outcome]].map((name) => [headerKey(name), outcome] as const),
  ),
);

/** Undefined for an outcome that none of the names is: it counts as `Andet`. */
export function outcomeNamed(text: string): NotificationOutcome | undefined {
  return OUTCOME_OF.get(headerKey(text));
}

/** Null where there is none yet. */
export function outcomeOf({ outcome }: Pick<Notification, "outcome">): NotificationOutcome | null {
  return outcome === "" ? null : (outcomeNamed(outcome) ?? "Andet");
}

const KNOWN: ReadonlyMap<string, "ny" | "kendt"> = new Map([
  ...["ny", "nye", "ny sag", "nyt barn", "ukendt", "ukendt sag", "nyoprettet"].map(
    (word) => [headerKey(word), "ny"] as const,
  ),
  ...[
    "kendt",
    "kendte",
    "kendt sag",
    "kendt barn",
    "eksisterende",
    "eksisterende sag",
    "aktiv sag",
    "verserende sag",
  ].map((word) => [headerKey(word), "kendt"] as const),
]);

/** Undefined for a word that is neither. */
export function knownOf(text: string): "ny" | "kendt" | undefined {
  return KNOWN.get(headerKey(text));
}

export const NOTIFICATIONS = columnSet(
  {
    "Løbenr.": [
      "Løbenummer",
      "Underretningsnr",
      "Underretningsnummer",
      "Underretning nr",
      "Underretnings-id",
      "Underretning id",
      "Id",
      "Nr",
      "Journalnr",
      "Dokument-id",
    ],
    Sag: CASE_NAMES.Sag.filter((name) => !["Løbenr", "Løbenummer", "Journalnr", "Journalnummer"].includes(name)),
    Enhed: CASE_NAMES.Enhed,
    Modtaget: [
      "Modtaget dato",
      "Modtagelsesdato",
      "Dato modtaget",
      "Underretning modtaget",
      "Modtagelse",
      "Modtaget den",
      "Dato",
      "Oprettet",
    ],
    "Ny/kendt": ["Ny eller kendt", "Ny/kendt sag", "Ny eller kendt sag", "Sagsforhold", "Kendt/ny"],
    Underretter: [
      "Underretters type",
      "Underrettertype",
      "Type underretter",
      "Hvem underretter",
      "Kilde",
      "Afsender",
      "Underrettet af",
    ],
    Vurderet: [
      "Vurderet dato",
      "Vurderingsdato",
      "Underretning vurderet",
      "Dato vurderet",
      "Vurdering",
      "Vurderet den",
    ],
    Udfald: ["Resultat", "Afgørelse", "Konklusion", "Beslutning", "Udfald af underretning", "Videre forløb"],
    "Udfald dato": [
      "Udfaldsdato",
      "Dato for udfald",
      "Afgørelsesdato",
      "Beslutningsdato",
      "Afsluttet",
      "Afslutningsdato",
    ],
  },
  ["Løbenr.", "Modtaget"],
);

type NotificationColumn = (typeof NOTIFICATIONS)["columns"][number];

export const NOTIFICATION_RECORDS: RecordKind<NotificationColumn, Notification> = {
  set: NOTIFICATIONS,
  unified: ["Underretter", "Udfald"],
  repeats: false,
  keyOf: ({ number }) => notificationKey(number),
  read(cells) {
    const received = cells.moment("Modtaget");
    const assessed = cells.moment("Vurderet");
    const settled = cells.moment("Udfald dato");
    const outcomeDate = settled === null ? null : dateFromSerial(settled);
    const known = cells.word("Ny/kendt", knownOf, ["ny", "kendt"]) ?? "";
    if (received === null) return null;
    for (const [column, end] of [
      ["Vurderet", assessed],
      ["Udfald dato", settled],
    ] as const) {
      if (end === null || !endsBefore(end, received)) continue;
      cells.note("records/end-before-start", column);
      return cells.refuse();
    }
    if (outcomeDate !== null && cells.text("Udfald") === "") cells.note("notifications/outcome-missing", "Udfald");
    return {
      number: cells.text("Løbenr."),
      case: cells.text("Sag"),
      unit: cells.text("Enhed"),
      ...{ received, known, from: cells.text("Underretter"), assessed, outcome: cells.text("Udfald"), outcomeDate },
    };
  },
};

/** A notification's number is a key of its own kind, compared as the id of a case is. */
export function notificationKey(number: string): Key<"notification"> {
  return caseKey(number) as unknown as Key<"notification">;
}
