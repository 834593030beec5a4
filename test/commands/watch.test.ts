/** A watched folder: what arrives whole is collected once and moved, the rest waits or is told why not; nothing is lost. */
import { promises as fs, existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ENGINE, call } from "../../commands/cli";
import type { Engine } from "../../commands/engine";
import { resultsSchema } from "../../commands/schemas";
import type { Live, Watch, WatchEvent } from "../../commands/watch-folder";
import { watchFolder } from "../../commands/watch-folder";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { lockFile } from "../../src/workbook/xlsx-lock";
import { drawnRegister, handIn, importedRegister, mustDo, rowsOf } from "../support/filled-round";
import { newFolder } from "../support/quarter";

const ja: SampleRule = ({ asked }) => ({ answer: asked ? "ja" : "", comment: "" });
const nej: SampleRule = ({ asked }) => ({ answer: asked ? "nej" : "", comment: asked ? "Mangler" : "" });
const CONTEXT = { now: "2026-02-10T09:00:00Z", user: "Prøve", version: "0", language: "da" } as const;
const HOUR = 3_600_000;

let made = "";
let home = "";
let inbox = "";
let register = "";
const NORD = "2026-K1 N2 Nord.xlsx";
const SYD = "2026-K1 N2 Syd.xlsx";

beforeAll(async () => {
  made = await newFolder();
  const drawn = await drawnRegister(made);
  await handIn(drawn, path.join(made, "ja"), "2026-K1", ja);
  await handIn(drawn, path.join(made, "nej"), "2026-K1", nej);
});
afterAll(() => fs.rm(made, { recursive: true, force: true }));
beforeEach(async () => {
  home = await newFolder();
  inbox = path.join(home, "ind");
  register = path.join(home, "register.xlsx");
  await fs.mkdir(inbox);
  await fs.copyFile(path.join(made, "register.xlsx"), register);
  return () => fs.rm(home, { recursive: true, force: true });
});

/** A file of a folder of answers arrives. */
async function arrives(from: "ja" | "nej", name: string, as = name): Promise<void> {
  await fs.copyFile(path.join(made, from, name), path.join(inbox, as));
}

interface Looked {
  readonly exit: number;
  readonly message: string;
  readonly events: readonly {
    readonly event: string;
    readonly file: string;
    readonly message: string;
    readonly problems: readonly { readonly code: string }[];
  }[];
  readonly brief: readonly string[];
}

let seconds = 0;
/** Two looks, each call a second later by its own clock. */
async function watched(more: Partial<Watch> = {}, engine: Engine = ENGINE): Promise<Looked> {
  const watch: Watch = { folder: inbox, register, once: true, every: 5, patience: HOUR, ...more };
  const live: Live = {
    say: () => undefined,
    stop: new AbortController().signal,
    now: () => `2026-02-10T10:00:${String(seconds++ % 60).padStart(2, "0")}Z`,
  };
  const { report, more: told } = await watchFolder(watch, engine, CONTEXT, live);
  const events = told?.["events"] as Looked["events"];
  return {
    exit: report.exit,
    message: report.message,
    events,
    brief: events.map(({ event, file }) => `${event} ${file}`),
  };
}

function there(...names: readonly string[]): string[] {
  return readdirSync(path.join(inbox, ...names))
    .filter((name) => !name.startsWith("."))
    .sort();
}

async function collected(): Promise<number> {
  return (await rowsOf(register, "tblLog")).filter((row) => row["Kommando"] === "collect").length;
}

async function answersOf(unit: string): Promise<string> {
  const rows = await rowsOf(register, "tblSvar");
  return [
    ...new Set(
      rows
        .filter((row) => String(row["Sag"]).startsWith(unit) && row["Svar"] !== null)
        .map((row) => String(row["Svar"])),
    ),
  ].join();
}

describe("what arrives whole", () => {
  it("is collected one file at a time, checked, and moved", async () => {
    await arrives("ja", NORD);
    await arrives("nej", SYD);
    const looked = await watched();
    expect(looked.brief.toSorted()).toEqual([`received ${NORD}`, `received ${SYD}`]);
    expect(looked.message).toBe("Mappen ind: modtaget: 2, afvist: 0, venter: 0.");
    expect([there(), there("modtaget")]).toEqual([["modtaget"], [NORD, SYD]]);
    expect([await answersOf("Nord"), await answersOf("Syd")]).toEqual(["ja", "nej"]);
    expect(await collected()).toBe(2);
    expect((await rowsOf(register, "tblLog")).map((row) => row["Kommando"])).toContain("validate");
    expect(readFileSync(path.join(inbox, "modtaget", NORD)).equals(readFileSync(path.join(made, "ja", NORD)))).toBe(
      true,
    );
  });

  it("gets a number where its name is taken, and never stands over another", async () => {
    await arrives("ja", NORD);
    await watched();
    await arrives("nej", NORD);
    await watched();
    expect(there("modtaget")).toEqual([NORD.replace(".xlsx", " (2).xlsx"), NORD]);
    expect(readFileSync(path.join(inbox, "modtaget", NORD)).equals(readFileSync(path.join(made, "ja", NORD)))).toBe(
      true,
    );
    expect(await answersOf("Nord")).toBe("nej");
  });

  it("may be a workbook in which nothing was answered yet", async () => {
    await handIn(register, inbox, "2026-K1", () => ({ answer: "", comment: "" }));
    const looked = await watched();
    expect(looked.brief.toSorted()).toEqual([`received ${NORD}`, `received ${SYD}`]);
  });

  it("is told by the command line in one object that its schema accepts", async () => {
    await arrives("ja", NORD);
    const { exit, output } = await call(["watch", inbox, "--register", register, "--once", "--every", "1", "--json"]);
    const object = JSON.parse(output) as { readonly events: readonly object[]; readonly files: readonly string[] };
    expect([exit, object.events.length, object.files]).toEqual([0, 1, [register]]);
    const check = new Ajv().compile(resultsSchema());
    expect([check(object), check.errors]).toEqual([true, null]);
  });
});

describe("what is known by its content", () => {
  it("is not collected again, so that an older hand-in does not come back over a newer", async () => {
    await arrives("ja", NORD);
    await watched();
    await arrives("nej", NORD);
    await watched();
    await arrives("ja", NORD, "Nord igen.xlsx");
    const looked = await watched();
    expect(looked.brief).toEqual(["known Nord igen.xlsx"]);
    expect([await answersOf("Nord"), await collected(), there()]).toEqual(["nej", 2, ["modtaget"]]);
  });

  it("is only moved where a run was stopped between register and move", async () => {
    await arrives("ja", NORD);
    const stopped: Engine = {
      ...ENGINE,
      perform: async (understood, context, files) => {
        if (understood.command.name === "validate") throw new Error("killed");
        return ENGINE.perform(understood, context, files);
      },
    };
    await expect(watched({}, stopped)).rejects.toThrow("killed");
    expect([there(), await collected()]).toEqual([[NORD], 1]);
    expect((await watched()).brief).toEqual([`known ${NORD}`]);
    expect([there("modtaget"), await collected()]).toEqual([[NORD], 1]);
  });

  it("is collected where a run was stopped before the register was written, and where an older register is put back", async () => {
    await arrives("ja", NORD);
    const stopped: Engine = { ...ENGINE, perform: () => Promise.reject(new Error("killed")) };
    await expect(watched({}, stopped)).rejects.toThrow("killed");
    expect(await collected()).toBe(0);
    expect((await watched()).brief).toEqual([`received ${NORD}`]);
    await fs.copyFile(path.join(made, "register.xlsx"), register);
    await arrives("ja", NORD);
    expect((await watched()).brief).toEqual([`received ${NORD}`]);
    expect(await answersOf("Nord")).toBe("ja");
  });
});

describe("what waits", () => {
  it("a file that is half copied, until it is whole", async () => {
    const whole = readFileSync(path.join(made, "ja", NORD));
    await fs.writeFile(path.join(inbox, NORD), whole.subarray(0, whole.length / 2));
    const half = await watched();
    expect([half.exit, half.brief, half.events[0]?.problems[0]?.code]).toEqual([
      0,
      [`waiting ${NORD}`],
      "watch/not-whole",
    ]);
    expect([there(), await collected()]).toEqual([[NORD], 0]);
    await fs.writeFile(path.join(inbox, NORD), whole);
    expect((await watched()).brief).toEqual([`received ${NORD}`]);
  });

  it("a file that changes between two looks", async () => {
    const whole = readFileSync(path.join(made, "ja", NORD));
    await fs.writeFile(path.join(inbox, NORD), whole);
    const growing = setInterval(
      () => void fs.utimes(path.join(inbox, NORD), new Date(), new Date()).catch(() => undefined),
      2,
    );
    const looked = await watched({ every: 60 });
    clearInterval(growing);
    expect([looked.brief, there()]).toEqual([[], [NORD]]);
  });

  it.each([`~$${NORD}`, `.~lock.${NORD}#`])("a file that is open, as %s says", async (lock) => {
    await arrives("ja", NORD);
    await fs.writeFile(path.join(inbox, lock), "");
    expect((await watched()).events[0]?.message).toMatch(/åben i et andet program/u);
    await fs.rm(path.join(inbox, lock));
    expect((await watched()).brief).toEqual([`received ${NORD}`]);
  });

  it("a file whose check fails for the register's sake is taken all the same, and that is told", async () => {
    await arrives("ja", NORD);
    const meanwhile: Engine = {
      ...ENGINE,
      perform: async (understood, context, files) => {
        if (understood.command.name === "validate") await fs.writeFile(path.join(home, "~$register.xlsx"), "");
        return ENGINE.perform(understood, context, files);
      },
    };
    const looked = await watched({}, meanwhile);
    expect([looked.exit, looked.brief, there("modtaget")]).toEqual([1, [`received ${NORD}`], [NORD]]);
    expect(looked.events[0]?.problems.map(({ code }) => code)).toContain("file/open-elsewhere");
  });

  it("every file while the register is open elsewhere; each is told once, and none is lost", async () => {
    await arrives("ja", NORD);
    await fs.writeFile(path.join(home, "~$register.xlsx"), "");
    const looked = await watched();
    expect([looked.exit, looked.brief, there()]).toEqual([3, [`failed ${NORD}`], [NORD]]);
    expect(looked.events[0]?.message).toMatch(/register\.xlsx/u);
    await fs.rm(path.join(home, "~$register.xlsx"));
    expect((await watched()).brief).toEqual([`received ${NORD}`]);
  });

  it("hidden files, those under way, folders and the register itself are no arrivals", async () => {
    for (const name of [".skjult.xlsx", "hent.xlsx.crdownload", "~WRL0001.tmp", "Thumbs.db"])
      await fs.writeFile(path.join(inbox, name), "x");
    await fs.mkdir(path.join(inbox, "gamle"));
    await fs.rename(register, path.join(inbox, "register.xlsx"));
    const looked = await watched({ register: path.join(inbox, "register.xlsx") });
    expect([looked.exit, looked.events]).toEqual([0, []]);
  });
});

describe("what cannot be collected", () => {
  const reasonOf = (name: string): string => readFileSync(path.join(inbox, "afvist", `${name} - årsag.txt`), "utf8");

  it("a file that stays unreadable is rejected with its reason, and the register is untouched", async () => {
    const before = readFileSync(register);
    await fs.writeFile(path.join(inbox, NORD), "PK og så ikke mere");
    const looked = await watched({ patience: -1 });
    expect([looked.exit, looked.brief, there("afvist")]).toEqual([
      1,
      [`rejected ${NORD}`],
      [NORD, `${NORD} - årsag.txt`],
    ]);
    expect(reasonOf(NORD)).toMatch(
      /^\ufeff2026-K1 N2 Nord\.xlsx blev afvist 2026-02-10T10:00:\d\dZ:\r\n\r\n- [^]*læg den i mappen igen\.\r\n$/u,
    );
    expect(readFileSync(register).equals(before)).toBe(true);
  });

  it("a file that is no workbook", async () => {
    await fs.writeFile(path.join(inbox, "brev.pdf"), "%PDF-1.7");
    expect((await watched()).brief).toEqual(["rejected brev.pdf"]);
    expect(reasonOf("brev.pdf")).toMatch(/hverken \.xlsx, \.xlsm eller \.zip/u);
  });

  it("sheets of another register", async () => {
    const other = await newFolder();
    const foreign = await importedRegister(other);
    // Made by somebody else, so that it is another register.
    await fs.rm(foreign);
    await mustDo(["create", foreign, "--preset", "bilag-2018", "--units", "Nord;Syd", "--now", "2025-01-01T00:00:00Z"]);
    await mustDo(["import", foreign, "--cases", path.join(other, "sager.csv")]);
    await mustDo(["draw", foreign, "--round", "2026-K1", "--level", "2", "--seed", "x", "--date", "2026-01-05"]);
    await handIn(foreign, inbox, "2026-K1", nej);
    const looked = await watched();
    expect(looked.brief.toSorted()).toEqual([`rejected ${NORD}`, `rejected ${SYD}`]);
    expect(reasonOf(NORD)).toMatch(/register/u);
    await fs.rm(other, { recursive: true });
  });

  it("sheets of a level that is closed", async () => {
    await arrives("ja", NORD);
    await arrives("ja", SYD);
    await watched();
    await mustDo(["close", register, "--round", "2026-K1", "--level", "2"]);
    await arrives("nej", NORD, "sent.xlsx");
    expect((await watched()).brief).toEqual(["rejected sent.xlsx"]);
    expect(reasonOf("sent.xlsx")).toMatch(/lukket/u);
    expect(await answersOf("Nord")).toBe("ja");
  });
});

describe("several at once", () => {
  it("a file that is replaced while it is collected is looked at again, and the newer holds", async () => {
    await arrives("ja", NORD);
    let replaced = false;
    const meanwhile: Engine = {
      ...ENGINE,
      perform: async (understood, context, files) => {
        const performed = await ENGINE.perform(understood, context, files);
        if (!replaced) await arrives("nej", NORD);
        replaced = true;
        return performed;
      },
    };
    const first = await watched({}, meanwhile);
    expect([first.brief, there().includes(NORD)]).toEqual([[], true]);
    expect((await watched()).brief).toEqual([`received ${NORD}`]);
    expect(await answersOf("Nord")).toBe("nej");
  });

  it("three watchers of one folder collect each file once", async () => {
    await arrives("ja", NORD);
    await arrives("nej", SYD);
    const looked = await Promise.all([watched({ every: 50 }), watched({ every: 50 }), watched({ every: 50 })]);
    expect(looked.flatMap(({ brief }) => brief).toSorted()).toEqual([`received ${NORD}`, `received ${SYD}`]);
    expect([await collected(), there("modtaget")]).toEqual([2, [NORD, SYD]]);
  });

  it("ends when it is told to, with the file at hand finished", async () => {
    await arrives("ja", NORD);
    const stop = new AbortController();
    const told: WatchEvent[] = [];
    const live: Live = {
      say: (event) => {
        told.push(event);
        stop.abort();
      },
      stop: stop.signal,
      now: () => "2026-02-10T10:00:00Z",
    };
    const watch: Watch = { folder: inbox, register, once: false, every: 5, patience: HOUR };
    const { report } = await watchFolder(watch, ENGINE, CONTEXT, live);
    expect([report.exit, told.map(({ event }) => event), there("modtaget")]).toEqual([0, ["received"], [NORD]]);
    expect(report.message).toMatch(/overvåges ikke længere\. Modtaget: 1/u);
    expect(existsSync(lockFile(register))).toBe(false);
  });

  it("says at once that folder or register is not there", async () => {
    expect((await call(["watch", path.join(home, "væk"), "--register", register, "--once"])).exit).toBe(3);
    const none = await call(["watch", inbox, "--register", path.join(home, "væk.xlsx"), "--once"]);
    expect([none.exit, none.output]).toEqual([3, expect.stringMatching(/væk\.xlsx/u)]);
    expect((await call(["watch", inbox])).exit).toBe(2);
  });
});
