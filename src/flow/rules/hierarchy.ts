/**
 * The same counts at every level: what is counted of a case is added up to its caseworker, team, unit and the centre, so
 * that no level can say anything else than those below it.
 *
 * @source KLK, Albertslund Kommune 2016, Statusnotat, Side 9: one set of data, one way of counting, at every level
 */
import type { Key } from "../../kernel/keys";
import { caseKey, jointKey, personKey, unitKey, wordKey } from "../../kernel/keys";
import { byCodePoint } from "../../kernel/text";

export const LEVELS = ["centret", "enhed", "team", "sagsbehandler", "sag"] as const;
export type HierarchyLevel = (typeof LEVELS)[number];

/** Who has a case; blank where it is not known. */
export interface Holder {
  readonly unit: string;
  readonly team: string;
  readonly caseworker: string;
  readonly case: string;
}

/** What is counted. Every number is a count or a sum of days, so that it may be added. */
export interface Counts {
  /** Open cases of Sager. */
  readonly open: number;
  /** Notifications received; of those the ones with an outcome, and those that led to an assessment. */
  readonly received: number;
  readonly settled: number;
  readonly toAssessment: number;
  /** Measures running at the end, and days with measures in the period. */
  readonly running: number;
  readonly measureDays: number;
  /** Answers of the supervision: met and assessed. */
  readonly met: number;
  readonly assessed: number;
  /** Deadlines kept, and all that fell. */
  readonly kept: number;
  readonly fell: number;
}

export const NOTHING: Counts = {
  open: 0,
  received: 0,
  settled: 0,
  toAssessment: 0,
  running: 0,
  measureDays: 0,
  met: 0,
  assessed: 0,
  kept: 0,
  fell: 0,
};

const NAMES = Object.keys(NOTHING) as readonly (keyof Counts)[];

export function sumOf(all: readonly Counts[]): Counts {
  const sum: { -readonly [Name in keyof Counts]: number } = { ...NOTHING };
  for (const each of all) for (const name of NAMES) sum[name] += each[name];
  return sum;
}

export interface LevelRow extends Holder, Counts {
  readonly level: HierarchyLevel;
}

/** The holder as a level sees it: what lies below is blank. */
function at(level: HierarchyLevel, { unit, team, caseworker, case: id }: Holder): Holder {
  const depth = LEVELS.indexOf(level);
  return {
    unit: depth >= 1 ? unit : "",
    team: depth >= 2 ? team : "",
    caseworker: depth >= 3 ? caseworker : "",
    case: depth >= 4 ? id : "",
  };
}

type HolderKey = Key<readonly ["unit", "word", "person", "case"]>;

function keyOf({ unit, team, caseworker, case: id }: Holder): HolderKey {
  const parts = [unitKey(unit), wordKey(team), personKey(caseworker), caseKey(id)] as const;
  return jointKey(...parts);
}

/**
 * Rows of every level, each followed by those below it: the centre, its first unit, that unit's first team …
 *
 * @param counted what was counted, case by case; a case may be there several times
 */
export function rolledUp(counted: readonly (Holder & Partial<Counts>)[]): readonly LevelRow[] {
  const groups = LEVELS.map((level) => {
    const found = new Map<HolderKey, { readonly holder: Holder; readonly counts: Counts[] }>();
    for (const each of counted) {
      const holder = at(level, each);
      const known = found.get(keyOf(holder));
      const counts = { ...NOTHING, ...each };
      if (known === undefined) found.set(keyOf(holder), { holder, counts: [counts] });
      else known.counts.push(counts);
    }
    return Array.from(found.values(), ({ holder, counts }): LevelRow => ({
      level,
      ...holder,
      ...pickCounts(sumOf(counts)),
    }));
  });
  const order = (row: LevelRow): readonly string[] => [row.unit, row.team, row.caseworker, row.case];
  return groups
    .reduce<readonly LevelRow[]>((all, each) => [...all, ...each], [])
    .map((row) => ({ row, by: order(row) }))
    .sort((a, b) => {
      for (let place = 0; place < a.by.length; place++) {
        const difference = byCodePoint(a.by[place] as string, b.by[place] as string);
        if (difference !== 0) return difference;
      }
      return LEVELS.indexOf(a.row.level) - LEVELS.indexOf(b.row.level);
    })
    .map(({ row }) => row);
}

function pickCounts(counts: Counts): Counts {
  const { open, received, settled, toAssessment, running, measureDays, met, assessed, kept, fell } = counts;
  return { open, received, settled, toAssessment, running, measureDays, met, assessed, kept, fell };
}
