/**
 * Excel, as far as an add-in can see it: takes the requests of the unmodified Office.js client, works on a workbook
 * model, and answers. One host is one open workbook with one add-in.
 *
 * What Microsoft's documentation or issues say of Excel is followed and cited where it is done; that Excel answers
 * exactly so is not proven. What is missing fails with `ApiNotFound: … is not implemented by this host`.
 */
import type { Area } from "./area";
import { sameArea, WHOLE_SHEET } from "./area";
import type { Request, Response } from "./batch";
import { runBatch } from "./batch";
import { before } from "./before";
import type { FunctionsInstalled } from "./customfunctions";
import { setValues } from "./cells";
import type { Entry, Typist } from "./entry";
import { enter } from "./entry";
import type { EventEntry } from "./events";
import { EventHub } from "./events";
import { Failure } from "./failure";
import type { RequestFault } from "./faults";
import { Faults } from "./faults";
import type { Sheet, Value, Workbook } from "./model";
import { MEMBERS } from "./members/all";
import type { RequirementSets } from "./requirements";
import { CURRENT_SETS, isSetSupported } from "./requirements";
import { Session } from "./session";
import { headersTyped } from "./tables";

export interface HostSettings {
  readonly sets?: RequirementSets;
  /** A day serial with the time as its fraction. */
  readonly now?: number;
  readonly tablesGrow?: boolean;
  /** Who is signed in; comments bear the name. */
  readonly user?: { readonly name: string; readonly email: string };
  /** Functions for cells that the add-in's manifest names. */
  readonly functions?: FunctionsInstalled;
  /**
   * Bytes a request or answer may have; null: any (the desktop).
   *
   * @source https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
   */
  readonly payloadLimit?: number | null;
}

/** One request as it went, for counting and for finding out what was asked. */
export interface RequestRecord {
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly actions: number;
  readonly writes: number;
  /** Only lets go of references: what the client sends by itself after a run. */
  readonly cleanup: boolean;
  /** Null where it went well. */
  readonly error: string | null;
}

export interface Answer {
  readonly statusCode: number;
  /** JSON. */
  readonly body: string;
}

/** What the client's run option `delayForCellEdit` sets in a request's flags. */
const DELAY_FOR_CELL_EDIT = 64;
const NOBODY = { name: "", email: "" };
const FIVE_MEGABYTES = 5 * 1024 * 1024;

export class Host {
  readonly faults = new Faults();
  readonly requests: RequestRecord[] = [];
  readonly session: Session;
  private readonly events = new EventHub();
  private readonly payloadLimit: number | null;
  private push: (entries: readonly EventEntry[]) => void = () => undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly workbook: Workbook,
    settings: HostSettings = {},
  ) {
    if (workbook.sheets.length === 0) workbook.addSheet();
    this.payloadLimit = settings.payloadLimit === undefined ? FIVE_MEGABYTES : settings.payloadLimit;
    const sets = settings.sets ?? CURRENT_SETS;
    this.session = new Session(
      workbook,
      {
        sets,
        now: settings.now ?? 46000,
        tablesGrow: settings.tablesGrow ?? false,
        user: settings.user ?? NOBODY,
        functions: settings.functions ?? null,
      },
      this.events,
      // Values are asked for in the midst of drawing and of requests: the add-in hears of it afterwards.
      () =>
        void Promise.resolve().then(() => {
          this.sendEvents();
        }),
    );
  }

  isSetSupported(name: string, version?: string): boolean {
    return isSetSupported(this.session.sets, name, version);
  }

  /** Where messages of events go. */
  onEvents(push: (entries: readonly EventEntry[]) => void): void {
    this.push = push;
  }

  /** Answers one request after the other, in the order they came. */
  answer(body: string, flags = 0): Promise<Answer> {
    const next = this.last.then(() => this.take(body, flags));
    this.last = next.catch(() => undefined);
    return next;
  }

  /** Values as another user (or this one) types them: events are sent, protection is not asked. */
  edit(sheet: Sheet, where: Area, values: readonly (readonly Value[])[], source: "Local" | "Remote" = "Remote"): void {
    setValues(sheet, where, values);
    headersTyped(sheet, where, this.session);
    this.events.source = source;
    this.events.edited(sheet, where);
    this.events.source = "Local";
    this.sendEvents();
  }

  /** Texts as the person at this Excel types, picks or pastes them: protection and validation are asked, events are sent. */
  type(sheet: Sheet, where: Area, texts: readonly (readonly (string | null)[])[], typist: Typist): Entry {
    const entry = enter(sheet, where, texts, typist, this.session);
    if (!entry.taken) return entry;
    const tell = (): void => {
      this.events.edited(sheet, entry.area, { trigger: "Unknown" });
      this.sendEvents();
    };
    tell();
    return {
      ...entry,
      undo: () => {
        entry.undo();
        tell();
      },
    };
  }

  /**
   * What the person at this Excel does to a sheet otherwise than by typing. Gives what takes it back. Throws a Failure
   * where it is refused, and nothing has changed then.
   */
  change(sheet: Sheet, work: (session: Session) => void): () => void {
    const back = before(sheet);
    try {
      work(this.session);
    } catch (error) {
      back();
      throw error;
    }
    this.sendEvents();
    return () => {
      back();
      this.events.edited(sheet, sheet.usedArea(false) ?? WHOLE_SHEET);
      this.sendEvents();
    };
  }

  /** The person at this Excel goes to a sheet and selects an area. */
  choose(sheet: Sheet, area: Area): void {
    const from = this.workbook.active;
    const before = sheet.selection;
    this.workbook.active = sheet;
    sheet.selection = area;
    this.events.moved(from, sheet);
    if (from !== sheet || !sameArea(before, area)) this.events.selected(sheet, before, area);
    this.sendEvents();
  }

  /** Requests that were not the client's own cleaning up. */
  get requestCount(): number {
    return this.requests.filter((request) => !request.cleanup).length;
  }

  get bytesIn(): number {
    return this.requests.reduce((sum, request) => sum + request.bytesIn, 0);
  }

  private async take(body: string, flags: number): Promise<Answer> {
    const bytesIn = byteLength(body);
    const fault = this.faults.beginRequest(this.workbook);
    const count = { writes: 0 };
    const request = JSON.parse(body) as Request;
    const { answer, error, bytes } = await this.carryOut(request, bytesIn, flags, fault, count);
    this.requests.push({
      bytesIn,
      bytesOut: bytes,
      actions: request.Actions.length,
      writes: count.writes,
      cleanup:
        request.Actions.length > 0 &&
        request.Actions.every((action) => action.ActionType === 1 || action.Name === "_RemoveReference") &&
        request.Actions.some((action) => action.Name === "_RemoveReference"),
      error,
    });
    this.sendEvents();
    return answer;
  }

  private async carryOut(
    request: Request,
    bytesIn: number,
    flags: number,
    fault: RequestFault | null,
    count: { writes: number },
  ): Promise<Answered> {
    if (fault === "throttled") return refused(429, "ActivityLimitReached", "Activity limit has been reached.");
    if (fault === "unavailable") return refused(503, "ServiceNotAvailable", "The service is unavailable.");
    if (this.payloadLimit !== null && bytesIn > this.payloadLimit) {
      return refused(400, "RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    }
    const response = await this.run(request, flags, count);
    const body = JSON.stringify(response);
    if (fault === "answer lost") return refused(500, "GeneralException", "the answer was lost");
    const bytes = byteLength(body);
    if (this.payloadLimit !== null && bytes > this.payloadLimit) {
      return refused(400, "ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    }
    return { answer: { statusCode: 200, body }, bytes, error: "Error" in response ? response.Error.Code : null };
  }

  private async run(request: Request, flags: number, count: { writes: number }): Promise<Response> {
    try {
      await this.faults.passCellEdit((flags & DELAY_FOR_CELL_EDIT) !== 0);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const nothing = { Results: [], TraceIds: [] };
      return {
        Error: { Code: error.code, Message: error.message, Location: null, ActionIndex: 0 },
        ProcessedResults: nothing,
      };
    }
    const beforeAction = (writes: boolean): void => {
      if (writes) count.writes++;
      this.faults.beforeAction(writes);
    };
    try {
      return runBatch(request, MEMBERS.workbook(this.workbook), this.session, beforeAction);
    } finally {
      this.session.calculation.resume();
    }
  }

  private sendEvents(): void {
    const entries = [...this.events.take(), ...this.session.customFunctions.take()];
    if (entries.length > 0) this.push(entries);
  }
}

/** Of the text as UTF-8, without encoding it. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Two halves of a pair are four bytes together.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

interface Answered {
  readonly answer: Answer;
  readonly bytes: number;
  /** The code of what failed. */
  readonly error: string | null;
}

function refused(statusCode: number, code: string, message: string): Answered {
  const body = JSON.stringify({ error: { code, message } });
  return { answer: { statusCode, body }, bytes: byteLength(body), error: code };
}
