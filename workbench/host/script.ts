/**
 * The same workbook as an Office Script has it: `workbook.getTable("tblSager")`, synchronous. ExcelScript is the add-in's
 * programming interface under other names: what reads and writes a property there is a pair of methods here, a collection
 * an array, and what may not be there `undefined`. So one rule names most members; `SPELLED` has those it does not. A
 * member that this host lacks fails as not implemented.
 *
 * Excel carries out what a script writes when it next reads something, and tells a fault there; this host does at once.
 *
 * @source https://learn.microsoft.com/javascript/api/office-scripts/excelscript (the members)
 * @source https://github.com/wandyezj/office-script/blob/main/docs/syncs.md (each call that reads is a round trip)
 * @source https://learn.microsoft.com/office/dev/scripts/testing/platform-limits (5 MB a request and an answer)
 */
import { Failure, notImplemented } from "./failure";
import type { Json } from "./json";
import { MEMBERS } from "./members/all";
import type { Argument, HostObject } from "./object";
import { camel, isHostObject } from "./object";
import type { Member } from "./script-members";
import { found, method } from "./script-members";
import { SPELLED } from "./script-names";
import type { Session } from "./session";

/** What a script is given and gives: an object of ExcelScript, a plain value, or nothing. */
export type Scripted = object | string | number | boolean | null | undefined;

type Call = (...given: readonly Scripted[]) => Scripted;

const FIVE_MEGABYTES = 5 * 1024 * 1024;
/** Bytes that an action takes besides its values, about. */
const ACTION = 200;

export class ScriptHost {
  /** How often Excel had to answer. */
  roundTrips = 0;
  /** The most that one request or answer was, in bytes. */
  largest = 0;
  private waiting = 0;
  private readonly objects = new WeakMap<object, HostObject>();

  constructor(private readonly session: Session) {}

  /** The first argument of `main`. */
  get workbook(): object {
    return this.wrapped(MEMBERS.workbook(this.session.workbook));
  }

  /** What of the script Excel has not carried out yet: a script that ends has it sent. */
  finish(): void {
    if (this.waiting > 0) this.sync(0);
  }

  private wrapped(object: HostObject): object {
    const calls = new Map<string, Call>();
    const wrapper = new Proxy(
      {},
      {
        get: (_, name) => {
          // What is no member in either: how a value is shown, waited for, or written as JSON.
          if (typeof name === "symbol" || name === "then" || name === "toJSON") return undefined;
          const known = calls.get(name) ?? ((...given) => this.called(object, name, given));
          calls.set(name, known);
          return known;
        },
        set: (_, name) => {
          throw notImplemented(`${object.typeName}.${String(name)} = …`);
        },
      },
    );
    this.objects.set(wrapper, object);
    return wrapper;
  }

  private called(object: HostObject, name: string, given: readonly Scripted[]): Scripted {
    const member = this.member(object, name, given.length);
    const args = given.map((each) => this.argument(each));
    if (!member.reads) {
      this.waiting += ACTION + sizeOf(args);
      return this.answer(member.call(args));
    }
    const answer = this.answer(member.call(args));
    this.sync(sizeOf(answer));
    return answer;
  }

  private member(object: HostObject, name: string, count: number): Member {
    const spelled = SPELLED[object.typeName]?.[name]?.(object, this.session);
    const found = spelled ?? memberOf(object, name, count, this.session);
    if (found === null) throw notImplemented(`ExcelScript ${object.typeName}.${name}`);
    return found;
  }

  private argument(value: Scripted): Argument {
    if (value !== null && typeof value === "object") {
      const object = this.objects.get(value);
      if (object !== undefined) return object;
    }
    return value as Argument;
  }

  private answer(value: ReturnType<Member["call"]>): Scripted {
    if (value === undefined) return undefined;
    if (Array.isArray(value))
      return (value as readonly Argument[]).map((each) => (isHostObject(each) ? this.wrapped(each) : (each as Json)));
    const one = value as Argument;
    if (!isHostObject(one)) return one;
    return one.isNull ? undefined : this.wrapped(one);
  }

  private sync(answered: number): void {
    if (this.waiting > FIVE_MEGABYTES)
      throw new Failure("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    if (answered > FIVE_MEGABYTES)
      throw new Failure("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    this.largest = Math.max(this.largest, this.waiting, answered);
    this.roundTrips++;
    this.waiting = 0;
  }
}

/**
 * `ExcelScript.SheetVisibility.hidden` is Excel's own `Hidden`: the two interfaces differ in the first letter.
 *
 * @source https://learn.microsoft.com/javascript/api/office-scripts/excelscript/excelscript.sheetvisibility and excel.sheetvisibility
 */
export const SCRIPT_ENUMS: object = new Proxy(
  {},
  {
    get: (_, group) =>
      new Proxy(
        {},
        { get: (__, name) => (typeof name === "string" && typeof group === "string" ? capital(name) : undefined) },
      ),
  },
);

/** The member of that name by the rule; null where there is none. */
function memberOf(object: HostObject, name: string, count: number, session: Session): Member | null {
  const [, verb = "", rest = ""] = /^(get|set|add)([A-Z].*)$/u.exec(name) ?? [];
  if (verb === "get") {
    const own = object.property(camel(rest));
    if (own?.kind === "scalar" && count === 0) return { reads: true, call: () => object.read(own.name, session) };
    if (object.has(`Get${rest}OrNullObject`)) return method(object, `Get${rest}OrNullObject`, true, session);
    if (object.has(`Get${rest}`)) return method(object, `Get${rest}`, isCount(rest), session);
    const orNull = object.property(`${camel(rest)}OrNullObject`);
    if (orNull?.kind === "link") return { reads: true, call: () => object.link(orNull.name, session) };
    if (own?.kind === "link") return linkOf(object, own.name, count, session);
    return count === 0 ? null : itemOf(object, rest, session);
  }
  if (verb === "set") {
    const own = object.property(camel(rest));
    if (own?.kind === "scalar")
      return { reads: false, call: ([value]) => object.write(own.name, value as Json, session) };
  }
  if (verb === "add") {
    const collection = object.property(camel(`${rest}s`));
    if (collection?.kind === "link")
      return { reads: false, call: (args) => object.link(collection.name, session).call("Add", args, session) };
  }
  const wire = capital(name);
  return object.has(wire) ? method(object, wire, false, session) : null;
}

/** What gives a number rather than an object. */
function isCount(name: string): boolean {
  return name.endsWith("Count");
}

/** A collection as an array; anything else as it is. */
function linkOf(object: HostObject, name: string, count: number, session: Session): Member | null {
  const link = object.link(name, session);
  if (!link.isCollection) return { reads: false, call: () => link };
  return count > 0 ? null : { reads: true, call: () => link.items(session) };
}

/** `getTable("tblSager")` of the collection `tables`; what is not there is no fault. */
function itemOf(object: HostObject, name: string, session: Session): Member | null {
  const collection = object.property(camel(`${name}s`));
  return collection?.kind === "link" ? found(object, collection.name, session) : null;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Of the values as JSON, about. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value) + 2;
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + sizeOf(each) + 1, 2);
  return 8;
}
