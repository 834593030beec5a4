/**
 * Readers of one case who cannot be told apart by Udfyldt af, because both typed the same name or none. Their sheets
 * say which of the level's readers each was made for, so the later one goes by name and reader: nothing of the two is
 * laid together.
 */
import { cited } from "../../kernel/cell";
import type { CaseKey } from "../../kernel/keys";
import { caseKey, personKey } from "../../kernel/keys";
import { clean } from "../../kernel/text";
import { problem } from "../../language/problem";
import type { ReturnedCase, ReturnedSheet } from "./reading";
import { isUntouched } from "./reading";
import { about } from "./sheet-check";

/** What the second of two alike goes by: `Mette Dahl (Lokaljurist)`, or `(Lokaljurist)` where nobody is named. */
function apartName(reviewer: string, role: string): string {
  return clean(`${reviewer} (${role})`);
}

function areOther(role: string, other: string): boolean {
  return role !== "" && other !== "" && personKey(role) !== personKey(other);
}

/** Whether a sheet that came back takes the place of what stands of the same case. */
export function replaces(
  back: { readonly reviewer: string; readonly role: string },
  standing: { readonly reviewer: string; readonly role: string },
): boolean {
  if (areOther(back.role, standing.role)) return false;
  if (personKey(back.reviewer) === personKey(standing.reviewer)) return true;
  return back.role !== "" && clean(standing.reviewer).endsWith(apartName("", back.role));
}

/**
 * The sheets that came back, those of readers who cannot be told apart by another name, and told.
 *
 * @param readers Udfyldes af of the level, in order: the first of two keeps the name
 * @param standing what is in the register besides, which keeps the names it has
 * @problems reviewer/two-roles, on the sheet that is renamed
 */
export function toldApart(
  ours: readonly ReturnedSheet[],
  standing: readonly ReturnedSheet[],
  readers: readonly string[],
): readonly ReturnedSheet[] {
  const place = ({ role }: ReturnedSheet): number => {
    const found = readers.findIndex((each) => personKey(each) === personKey(role));
    return found < 0 ? readers.length : found;
  };
  const taken = new Map<CaseKey, { readonly reviewer: string; readonly role: string }[]>();
  const take = (sheet: ReturnedSheet, each: ReturnedCase): string | undefined => {
    const key = caseKey(each.id);
    const known = taken.get(key) ?? [];
    const own = { reviewer: each.reviewer.value, role: sheet.role };
    taken.set(key, [...known, own]);
    return known.find(
      (other) => personKey(other.reviewer) === personKey(own.reviewer) && areOther(other.role, own.role),
    )?.role;
  };
  for (const sheet of standing) for (const each of sheet.cases) take(sheet, each);
  const apart = new Map<ReturnedSheet, ReturnedSheet>();
  for (const sheet of [...ours].sort((a, b) => place(a) - place(b))) {
    const problems = [...sheet.problems];
    const cases = sheet.cases.map((each) => {
      const other = isUntouched(each) ? undefined : take(sheet, each);
      if (other === undefined) return each;
      const name = apartName(each.reviewer.value, sheet.role);
      const values = {
        ...about(sheet, each.id),
        reviewer: cited(each.reviewer.value) || "-",
        role: other,
        other: sheet.role,
        name: cited(name),
      };
      problems.push(problem("reviewer/two-roles", values, each.reviewer.at));
      return { ...each, reviewer: { ...each.reviewer, value: name } };
    });
    apart.set(sheet, problems.length === sheet.problems.length ? sheet : { ...sheet, cases, problems });
  }
  return ours.map((sheet) => apart.get(sheet) ?? sheet);
}
