/**
 * A folder that is watched: what arrives there whole is collected into a register and checked, one file at a time, and
 * moved on. A file waits while it still changes, is open somewhere, or cannot be opened yet; a register that is held or
 * cannot be written to keeps it waiting too. Nothing is done twice, nothing is lost: see `arrivals.ts`.
 */
import { promises as fs } from "node:fs";
import path from "node:path";
import { withoutCpr } from "../src/kernel/cpr";
import { roundKey } from "../src/kernel/keys";
import type { Problem } from "../src/language/outcome";
import { describe, problem } from "../src/language/problem";
import type { Context, Report, Told } from "../src/register/command";
import { hostReport, refused, toldIn } from "../src/register/report";
import { placesOf, returnedFiles } from "../src/review/facts/returned-files";
import type { AnyValues, ReturnedFiles } from "../src/register/registration";
import { digestOf, sameStamp } from "../src/workbook/file-bytes";
import { unpacked } from "../src/workbook/unpacked";
import { FileWorkbook } from "../src/workbook/xlsx";
import { locked, openFile, readBytes, systemFailure } from "../src/workbook/xlsx-files";
import type { Arrival, Claim } from "./arrivals";
import { REFUSED, TAKEN, ageOf, arrivals, claim, claimsIn, isStill, journalOf, moveAway } from "./arrivals";
import type { Engine, Performed } from "./engine";
import { textOf } from "./options";
import { placed, reportObject, textReport } from "./print";

export interface Watch {
  readonly folder: string;
  readonly register: string;
  /** Two looks, then the end. */
  readonly once: boolean;
  /** Milliseconds from one look to the next. */
  readonly every: number;
  /** Milliseconds that a file which cannot be opened may take to become whole. */
  readonly patience: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** What is asked for, from the options as read. */
export function watchOf(folder: string, own: AnyValues): Watch {
  const number = (name: string, otherwise: number): number => {
    const value = own[name];
    return typeof value === "number" ? value : otherwise;
  };
  return {
    folder,
    register: textOf(own, "register") ?? "",
    once: own["once"] === true,
    every: Math.max(1, number("every", 5)) * SECOND,
    patience: number("patience", 10) * MINUTE,
  };
}

/** The process around it: what is told as it happens, and when to end. */
export interface Live {
  say(event: WatchEvent): void;
  readonly stop: AbortSignal;
  /** ISO 8601. */
  now(): string;
}

type Kind = "received" | "known" | "rejected" | "waiting" | "failed";

/** What became of one file; `file` empty where it is about the folder or the register. */
export interface WatchEvent {
  readonly event: Kind;
  readonly file: string;
  /** Where it stands now. */
  readonly place: string;
  readonly time: string;
  readonly report: Report;
}

/** Ends by itself after two looks where `once` is asked, else when it is told to stop. */
export async function watchFolder(watch: Watch, engine: Engine, context: Context, live: Live): Promise<Performed> {
  const tally = new Tally(watch, live);
  const watcher = new Watcher(watch, engine, context, live, tally);
  await watcher.begin();
  for (let looks = 1; !live.stop.aborted; looks++) {
    await watcher.look();
    if (watch.once && looks === 2) break;
    await pause(watch.every, live.stop);
  }
  return tally.summed(context, live.stop.aborted);
}

/** What was told so far: of a folder that is watched for months only how much, and what still waits. */
class Tally {
  private readonly kept: WatchEvent[] = [];
  private readonly waiting = new Map<string, string>();
  private received = 0;
  private rejected = 0;

  constructor(
    private readonly watch: Watch,
    private readonly live: Live,
  ) {}

  /** What waits or fails as it did at the look before is no news. */
  tell(event: WatchEvent): void {
    const { file, report } = event;
    if (event.event === "waiting" || event.event === "failed") {
      const text = `${event.event} ${report.message}`;
      if (this.waiting.get(file) === text) return;
      this.waiting.set(file, text);
    } else {
      this.waiting.delete(file);
      if (event.event === "rejected") this.rejected += 1;
      else this.received += 1;
    }
    if (this.watch.once) this.kept.push(event);
    else this.live.say(event);
  }

  /** That nothing stands in the way of the folder or the register any more. */
  went(file: string): void {
    this.waiting.delete(file);
  }

  summed(context: Context, stopped: boolean): Performed {
    const { watch, kept } = this;
    const counts = {
      folder: path.basename(path.resolve(watch.folder)),
      received: this.received,
      rejected: this.rejected,
      waiting: [...this.waiting.keys()].filter((file) => file !== "").length,
    };
    const hasFailed = kept.some(({ event }) => event === "failed");
    const exit = hasFailed ? 3 : kept.some(({ report }) => !report.ok) ? 1 : 0;
    const message = describe(
      problem(stopped ? "done/watch-stopped" : "done/watch", counts),
      context.language,
      context.surface,
    );
    return {
      report: { ...nothing(message), ok: exit === 0, exit, problems: kept.flatMap(({ report }) => report.problems) },
      files: kept.some(({ event }) => event === "received") ? [watch.register] : [],
      more: { events: kept.map(eventObject) },
      text: [...kept.map((each) => eventText(each, context)), message].join("\n"),
    };
  }
}

class Watcher {
  private seen: readonly Arrival[] = [];

  constructor(
    private readonly watch: Watch,
    private readonly engine: Engine,
    private readonly context: Context,
    private readonly live: Live,
    private readonly tally: Tally,
  ) {}

  /** @problems file/… of a folder or register that is not there, by throwing */
  async begin(): Promise<void> {
    await fs.readdir(this.watch.folder);
    await openFile(this.watch.register);
  }

  /** One look at the folder: files that are as they were at the look before are taken, one after another. */
  async look(): Promise<void> {
    const { folder, register } = this.watch;
    try {
      await locked(journalOf(folder), { user: this.context.user }, async () => {
        const there = await arrivals(folder, [path.resolve(register)]);
        const ready = there.filter(({ name, stamp }) =>
          this.seen.some((each) => each.name === name && sameStamp(each.stamp, stamp)),
        );
        this.seen = there;
        this.tally.went("");
        for (const each of ready) {
          if (this.live.stop.aborted) return;
          await this.take(each).catch((failure: unknown) => this.failed(each.name, failure));
        }
      });
    } catch (failure) {
      this.failed("", failure);
    }
  }

  private async take(arrival: Arrival): Promise<void> {
    const { name } = arrival;
    if (arrival.isOpen) return this.waits(arrival, problem("watch/open", { file: name }));
    const bytes = await readBytes(arrival.place);
    if (!(await isStill(arrival))) return;
    const returned = await returnedFiles([{ name, bytes: () => Promise.resolve(bytes) }], {
      workbook: (content, file) => FileWorkbook.fromBytes(content, file),
      zip: unpacked,
    });
    const isUnreadable = returned.files.length === 0 && returned.faults.some(({ severity }) => severity === "error");
    if (isUnreadable && ageOf(arrival.stamp) < this.watch.patience)
      return this.waits(arrival, problem("watch/not-whole", { file: name }));
    const now = this.live.now();
    const sha256 = digestOf(bytes);
    const places = placesOf(returned.files).map((each): Claim => ({ ...each, sha256, name, now }));
    const done = await this.doneBefore(sha256);
    const left = places.filter((each) => !done.some((one) => isSamePlace(one, each)));
    if (left.length > 0) await claim(this.watch.folder, left);
    const reports: Report[] = [];
    for (const place of left) {
      const collected = await this.perform("collect", place, arrival, returned);
      // The register cannot be had now: the file is as good as before.
      if (collected.exit === 3) return this.say("failed", arrival, arrival.place, collected, now);
      reports.push(collected);
      if (collected.data === null) continue;
      const checked = await this.perform("validate", place, arrival, returned);
      // Where a level has no answer at all, as after a blank hand-in, there is nothing to check.
      if (checked.data !== null || checked.exit === 3) reports.push(checked);
    }
    const faults = returned.faults.filter(({ severity }) => severity === "error" || returned.files.length === 0);
    const roundless =
      returned.files.length > 0 && places.length === 0 ? [problem("watch/no-round", { file: name })] : [];
    const wrong = [...faults, ...roundless].map((each) => toldIn(each, this.context));
    await this.finish(arrival, { reports, wrong: distinct([...wrong, ...refusals(reports)]), now });
  }

  /** @param wrong why it was not collected, or not wholly */
  private async finish(arrival: Arrival, { reports, wrong, now }: Taken): Promise<void> {
    const { name } = arrival;
    const isRejected = wrong.length > 0;
    const target = isRejected
      ? await moveAway(arrival, REFUSED, this.reason(name, { reports, wrong, now }))
      : await moveAway(arrival, TAKEN);
    if (target === null) return;
    const [first] = reports;
    if (isRejected) {
      const message = this.sentence(problem("watch/rejected", { file: name, folder: REFUSED }));
      this.say("rejected", arrival, target, { ...nothing(message), ok: false, exit: 1, problems: wrong }, now);
    } else if (first === undefined) {
      const known = toldIn(problem("watch/known", { file: name }), this.context);
      this.say("known", arrival, target, { ...nothing(known.message), problems: [known] }, now);
    } else {
      const ok = reports.every((each) => each.ok);
      const message = [...new Set(reports.map((each) => each.message))].join(" ");
      const problems = distinct(reports.flatMap((each) => each.problems));
      this.say("received", arrival, target, { ...nothing(message), ok, exit: ok ? 0 : 1, problems }, now);
    }
  }

  private async perform(
    command: "collect" | "validate",
    { round, level, now }: Claim,
    arrival: Arrival,
    returned: ReturnedFiles,
  ): Promise<Report> {
    const { user } = this.context;
    const typed = { round, level: String(level), ...(command === "collect" ? { from: [arrival.place] } : {}) };
    const understood = this.engine.understood(command, this.watch.register, typed);
    const own: Context = { ...this.context, now, user };
    if (!understood.ok) return refused(understood.problems, own);
    try {
      const files = {
        returned: () => Promise.resolve(returned),
        table: () => Promise.reject(new Error("collect reads no table")),
        key: () => Promise.reject(new Error("collect reads no key")),
      };
      return (await this.engine.perform(understood.value, own, files)).report;
    } catch (failure) {
      return hostReport(systemFailure(failure), own);
    }
  }

  /** What of a file with this content the register has, by its log. */
  private async doneBefore(sha256: string): Promise<readonly Claim[]> {
    const claims = (await claimsIn(this.watch.folder)).filter((each) => each.sha256 === sha256);
    if (claims.length === 0) return [];
    const log = (await (await openFile(this.watch.register)).read({ tables: ["tblLog"] })).tables["tblLog"];
    const cell = (row: readonly unknown[], header: string): string =>
      String(row[log?.headers.indexOf(header) ?? -1] ?? "");
    return claims.filter((each) =>
      (log?.rows ?? []).some(
        (row) => cell(row, "Kommando") === "collect" && cell(row, "Tid") === each.now && isOf(cell(row, "Input"), each),
      ),
    );
  }

  private waits(arrival: Arrival, why: Problem): void {
    const told = toldIn(why, this.context);
    this.say("waiting", arrival, arrival.place, { ...nothing(told.message), problems: [told] }, this.live.now());
  }

  private failed(file: string, failure: unknown): void {
    const report = hostReport(systemFailure(failure), this.context);
    this.tally.tell({ event: "failed", file, place: "", time: this.live.now(), report });
  }

  private say(event: Kind, { name }: Arrival, place: string, report: Report, time: string): void {
    this.tally.tell({ event, file: name, place, time, report });
  }

  private sentence(told: Problem): string {
    return describe(told, this.context.language, this.context.surface);
  }

  /** The text that stands beside a file that was not collected, or not wholly. */
  private reason(name: string, { reports, wrong, now }: Taken): string {
    const done = new Set(reports.filter((each) => each.data !== null).map(({ message }) => message));
    return [
      this.sentence(problem("watch/reason", { file: name, time: now })),
      "",
      ...wrong.map((each) => `- ${placed(each, this.context.language)}`),
      ...(done.size === 0
        ? []
        : ["", this.sentence(problem("watch/partly")), ...Array.from(done, (each) => `- ${each}`)]),
      "",
      this.sentence(problem("watch/again")),
    ].join("\n");
  }
}

/** What came of a file's sheets. */
interface Taken {
  readonly reports: readonly Report[];
  readonly wrong: readonly Told[];
  readonly now: string;
}

function nothing(message: string): Report {
  return { ok: true, exit: 0, message, problems: [], data: null, handouts: [] };
}

function isSamePlace(one: Claim, other: Claim): boolean {
  return roundKey(one.round) === roundKey(other.round) && one.level === other.level;
}

/** Whether a row of the log, by its Input, is the collection that was begun. */
function isOf(input: string, { round, level, name }: Claim): boolean {
  try {
    const { runde, niveau, filer } = JSON.parse(input) as { runde?: unknown; niveau?: unknown; filer?: unknown };
    const own = withoutCpr(name);
    const files = Array.isArray(filer) ? filer.map(String) : [];
    const isNamed = files.some((each) => each === own || each.startsWith(`${own}/`));
    return isNamed && Number(niveau) === level && roundKey(String(runde)) === roundKey(round);
  } catch {
    // The log is a sheet: someone may have typed in it.
    return false;
  }
}

/** Why nothing of a file was taken, or some of it not. */
function refusals(reports: readonly Report[]): readonly Told[] {
  return reports.flatMap((each) =>
    each.data === null && each.exit !== 3
      ? each.problems.filter(({ severity }) => severity === "error")
      : each.problems.filter(({ code }) => code === "sheet/other-register"),
  );
}

function distinct(all: readonly Told[]): readonly Told[] {
  const seen = new Set<string>();
  return all.filter((each) => {
    const key = JSON.stringify(each);
    return !seen.has(key) && seen.add(key);
  });
}

/** One event as `--json` has it. */
export function eventObject({ event, file, place, time, report }: WatchEvent): Readonly<Record<string, unknown>> {
  return { event, time, file, place, ...reportObject({ ...report, data: null }, {}) };
}

/** One event as a line and what belongs to it. */
export function eventText({ file, time, report }: WatchEvent, context: Context): string {
  return `${time}  ${file === "" ? "" : `${file}: `}${textReport(report, context.language)}`;
}

function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const ended = (): void => {
      clearTimeout(timer);
      stop.removeEventListener("abort", ended);
      resolve();
    };
    const timer = setTimeout(ended, milliseconds);
    stop.addEventListener("abort", ended);
    if (stop.aborted) ended();
  });
}
