/**
 * Small probes of what the adapter for Excel relies on, asked of the Excel that is running: on a sheet of their own, which
 * is taken away again. What a probe is to answer is data beside its source; the same probes run against the stand-in host
 * in the tests. Nothing of the workbook's own cells is read, and codes are kept of errors, never their words, in which Excel
 * may quote cells.
 */
/* eslint-disable office-addins/no-context-sync-in-loop -- one probe after the other, each in requests of its own: what is asked is what one request answers */
import { shifted } from "./self-test-cells";
import { FORMULAS } from "./self-test-formulas";
import { PRINT } from "./self-test-print";
import type { Bench, Probe } from "./self-test-probe";
import { GROUPS, SOURCES } from "./self-test-probe";
import { RANGES } from "./self-test-ranges";
import { REQUESTS } from "./self-test-requests";
import { RULES } from "./self-test-rules";
import { SHEETS } from "./self-test-sheets";
import { TABLES } from "./self-test-tables";
import { VALUES } from "./self-test-values";

export { GROUPS, SOURCES };

export const PROBES: readonly Probe[] = [
  ...VALUES,
  ...RANGES,
  ...FORMULAS,
  ...TABLES,
  ...SHEETS,
  ...PRINT,
  ...RULES,
  ...REQUESTS,
];

export type ProbeOutcome = "as expected" | "different" | "not asked";

export interface ProbeResult {
  readonly probe: Probe;
  readonly outcome: ProbeOutcome;
  /** As JSON; null where it was not asked. */
  readonly answer: string | null;
  readonly milliseconds: number;
}

export interface SelfTest {
  readonly kind: "done";
  readonly results: readonly ProbeResult[];
  /** Newest version of ExcelApi that this Excel has. */
  readonly api: string;
  /** Middle one of some requests that ask for next to nothing. */
  readonly roundTripMilliseconds: number;
  /** Of 10,000 cells. */
  readonly writeMilliseconds: number;
  readonly readMilliseconds: number;
  /** Sheets of ours that could not be taken away. */
  readonly left: readonly string[];
}

/** No sheet could be made: nothing was asked. */
export interface SelfTestRefused {
  readonly kind: "refused" | "stopped";
  readonly code: string;
}

export interface SelfTestSettings {
  supports(set: string, version: string): boolean;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
  /** A clock in milliseconds. */
  readonly clock: () => number;
}

const PREFIX = "Tilsynsprøve";
/** On every sheet of ours, so that nobody's sheet of the same name is taken for one. */
const MARK = "tilsyn_proeve";
/** Names of the workbook that probes make. */
const NAME = /^tilsynProeve\d+/u;
/** Rows of a probe's block. */
const BLOCK = 40;

const VERSIONS = Array.from({ length: 30 }, (_, index) => `1.${index + 1}`);

const run = <T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true }, act);

export async function selfTest(
  settings: SelfTestSettings,
  probes: readonly Probe[] = PROBES,
): Promise<SelfTest | SelfTestRefused> {
  let active: string;
  let sheet: string;
  let before: ReadonlySet<string>;
  try {
    // What an earlier one left where its pane was closed under it.
    await takeAway(null);
    ({ active, sheet, before } = await run(begin));
  } catch (error) {
    return { kind: "refused", code: codeOf(error) };
  }
  const results: ProbeResult[] = [];
  let timing = { roundTripMilliseconds: 0, writeMilliseconds: 0, readMilliseconds: 0 };
  let stopped = false;
  let left: readonly string[] = [];
  try {
    for (const [index, probe] of probes.entries()) {
      if (settings.signal?.aborted === true) {
        stopped = true;
        break;
      }
      settings.onProgress?.(index / (probes.length + 1));
      results.push(await asked(probe, sheet, index, settings));
    }
    if (!stopped) timing = await timed(sheet, probes.length, settings.clock);
  } finally {
    left = await takeAway({ active, before }).catch(() => [sheet]);
  }
  if (stopped) return { kind: "stopped", code: "" };
  const api = VERSIONS.filter((version) => settings.supports("ExcelApi", version)).pop() ?? "";
  return { kind: "done", results, api, ...timing, left };
}

/** How the workbook was before. */
interface Begun {
  /** Id of the sheet in view. */
  readonly active: string;
  /** Ids of all sheets. */
  readonly before: ReadonlySet<string>;
}

/** Makes the sheet, under a name that nobody has. */
async function begin(context: Excel.RequestContext): Promise<Begun & { readonly sheet: string }> {
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  worksheets.load("items/name,items/id");
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const names = [PREFIX, ...Array.from({ length: taken.size }, (_, index) => `${PREFIX} nr. ${index + 2}`)];
  const sheet = names.find((name) => !taken.has(name.toLowerCase())) ?? PREFIX;
  mark(worksheets.add(sheet));
  await context.sync();
  return { active: active.id, sheet, before: new Set(worksheets.items.map(({ id }) => id)) };
}

function mark(sheet: Excel.Worksheet): void {
  sheet.names.add(MARK, '="ja"').visible = false;
}

/**
 * Takes every sheet and name of ours away, and shows the sheet that was in view; gives the names of sheets that stay.
 * `begun`: null for what an earlier one left, which only its mark tells.
 */
async function takeAway(begun: Begun | null): Promise<readonly string[]> {
  const found = await run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name,items/id");
    names.load("items/name");
    await context.sync();
    const ours = worksheets.items
      .filter(({ name }) => name.startsWith(PREFIX))
      .map(({ name, id }) => ({ name, id, mark: worksheets.getItem(id).names.getItemOrNullObject(MARK) }));
    for (const name of names.items) if (NAME.test(name.name)) name.delete();
    await context.sync();
    return ours.filter(({ id, mark }) => !mark.isNullObject || begun?.before.has(id) === false);
  });
  if (begun !== null)
    await run(async (context) => {
      context.workbook.worksheets.getItem(begun.active).activate();
      await context.sync();
    }).catch(() => undefined);
  const left: string[] = [];
  for (const { id, name } of found) {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      // A very hidden sheet cannot be deleted.
      sheet.visibility = "Hidden";
      sheet.delete();
      await context.sync();
    }).catch(() => left.push(name));
  }
  return left;
}

async function asked(probe: Probe, sheet: string, index: number, settings: SelfTestSettings): Promise<ProbeResult> {
  const { needs } = probe;
  if (needs !== undefined && !settings.supports("ExcelApi", needs))
    return { probe, outcome: "not asked", answer: null, milliseconds: 0 };
  const began = settings.clock();
  let answer: unknown;
  try {
    answer = await run((context) => probe.ask(bench(context, sheet, index)));
  } catch (error) {
    answer = `fejl: ${codeOf(error)}`;
  }
  const text = JSON.stringify(answer ?? null);
  const isExpected = probe.expected.some((each) => JSON.stringify(each) === text);
  return {
    probe,
    outcome: isExpected ? "as expected" : "different",
    answer: text,
    milliseconds: Math.round(settings.clock() - began),
  };
}

function bench(context: Excel.RequestContext, name: string, index: number): Bench {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(name);
  const rows = index * BLOCK;
  const own = `tilsynProeve${index + 1}`;
  return {
    context,
    sheet,
    at: (address) => sheet.getRange(shifted(address, rows)),
    moved: (text) => shifted(text, rows),
    home: (address) => shifted(address.slice(address.lastIndexOf("!") + 1), -rows),
    name: (part = "") => `${own}${part}`,
    other: (part = "") => {
      const made = worksheets.add(`${PREFIX} ${index + 1}${part}`);
      mark(made);
      return made;
    },
    prefix: PREFIX,
    refusal: async (act) => {
      try {
        await act();
        await context.sync();
        return "udført";
      } catch (error) {
        return codeOf(error);
      }
    },
  };
}

/** Never the words of an error: Excel may quote what stands in cells. */
function codeOf(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return String(code ?? name ?? "ukendt");
}

const TRIPS = 9;

async function timed(
  name: string,
  index: number,
  clock: () => number,
): Promise<Pick<SelfTest, "roundTripMilliseconds" | "writeMilliseconds" | "readMilliseconds">> {
  try {
    return await run(async (context) => {
      const { sheet, at } = bench(context, name, index);
      const taking = async (): Promise<number> => {
        const began = clock();
        await context.sync();
        return clock() - began;
      };
      const trips: number[] = [];
      for (let trip = 0; trip < TRIPS; trip++) {
        sheet.load("name");
        trips.push(await taking());
      }
      const range = at("A1:J1000");
      range.values = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 10 }, (__, column) => row + column));
      const write = await taking();
      range.load("values");
      const read = await taking();
      return {
        roundTripMilliseconds: Math.round(trips.sort((a, b) => a - b)[(TRIPS - 1) / 2] ?? 0),
        writeMilliseconds: Math.round(write),
        readMilliseconds: Math.round(read),
      };
    });
  } catch {
    return { roundTripMilliseconds: -1, writeMilliseconds: -1, readMilliseconds: -1 };
  }
}

/** The answers as a file to be sent: of the workbook there is nothing in it. `facts`: of the program and of Excel. */
export function selfTestFile(test: SelfTest, facts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const { results, kind: _, ...rest } = test;
  const probes = results.map(({ probe, outcome, answer, milliseconds }) => ({
    id: probe.id,
    outcome,
    answer: answer === null ? null : (JSON.parse(answer) as unknown),
    expected: probe.expected,
    milliseconds,
    source: SOURCES[probe.source],
  }));
  return new TextEncoder().encode(`${JSON.stringify({ ...facts, ...rest, probes }, null, 2)}\n`);
}
