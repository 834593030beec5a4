/** Audits and appeals in a paper: a table each, where there is anything to tell. */
import { percent } from "../../figures/rules/compliance";
import type { DocumentCell, DocumentPart } from "../../workbook/document";
import type { Appeals, AuditLine } from "../rules/external";
import { upheldPercent } from "../rules/external";
import type { Share } from "../rules/paper";
import type { Section } from "./outline";

export interface ExternalFacts {
  readonly audits: readonly AuditLine[];
  readonly appeals: readonly Appeals[];
}

export function externalSections({ audits, appeals }: ExternalFacts): readonly Section[] {
  return [
    ...(audits.length === 0 ? [] : [auditSection(audits)]),
    ...(appeals.length === 0 ? [] : [appealSection(appeals)]),
  ];
}

function auditSection(audits: readonly AuditLine[]): Section {
  return {
    heading: "Eksterne undersøgelser",
    parts: [
      {
        kind: "paragraph",
        text: "Hvad andre har fundet før og efter, ved siden af ledelsestilsynets egne tal. De har læst andre sager end ledelsestilsynet, så tallene skal ikke være ens.",
      },
      table(
        ["Undersøgelse", "Spørgsmål", "Før", "Efter", "Egne tal, grundlaget", "Egne tal, runden"],
        [16, 34, 12, 12, 13, 13],
        audits.map(({ audit, text, before, after, ownBefore, own }) => [
          audit,
          text,
          ...[before, after, ownBefore, own].map(shareText),
        ]),
        2,
      ),
    ],
  };
}

function appealSection(appeals: readonly Appeals[]): Section {
  const rows = appeals.map((each) => [
    [each.period, each.whose, each.paragraph].filter((part) => part !== "").join(", "),
    each.lodged === null ? "" : String(each.lodged),
    String(each.decided),
    String(each.upheld),
    `${upheldPercent(each) ?? "-"}\u00a0%`,
  ]);
  return {
    heading: "Klager til Ankestyrelsen",
    parts: [
      table(["Klager", "Påklaget", "Afgjort", "Stadfæstet", "Fastholdelsesprocent"], [40, 13, 13, 14, 20], rows, 1),
    ],
  };
}

function shareText(share: Share | null): string {
  return share === null ? "-" : `${percent(share.k, share.n) ?? "-"}\u00a0% (${share.k}\u00a0af\u00a0${share.n})`;
}

/** @param texts columns of text, before those of figures */
function table(
  header: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  texts: number,
): DocumentPart {
  const cells = (row: readonly string[]): readonly DocumentCell[] =>
    row.map((text, index) => ({ runs: [{ text }], align: index < texts ? "left" : "center" }));
  return {
    kind: "table",
    header: cells(header),
    widths,
    rows: rows.map((row) => ({ kind: "cells", cells: cells(row) })),
  };
}
