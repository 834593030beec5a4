/**
 * The request protocol between the Office.js client and Excel: one JSON body holds object paths (how to get at an
 * object) and actions on them, run in order. The first action that fails ends the batch; what went before it stays
 * applied, as Excel has no transactions.
 *
 * Worked out from what the client of @microsoft/office-js 1.1.110 sends and accepts.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model (batches, sync, proxies)
 */
import { formatArea, parseArea, splitAddress } from "./area";
import { Failure, invalidArgument, notImplemented } from "./failure";
import type { Argument, HostObject } from "./object";
import type { Json } from "./json";
import { isHostObject, NULL_OBJECT, placeOf } from "./object";
import { asRecord } from "./json";
import type { QueryInfo } from "./query";
import { query, queryAsJson } from "./query";
import type { Session } from "./session";

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Parallel to `Arguments`: a path id, or 0 for a plain argument. Where it is a list, the argument is a list of objects. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** Untracked: not to be kept by reference. */
  readonly D?: boolean;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Json;
}

export interface Request {
  readonly AutoKeepReference?: boolean;
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
  readonly Actions: readonly Action[];
}

export interface Results {
  readonly Results: { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: number[];
}

export type Response =
  | Results
  | {
      readonly Error: {
        readonly Code: string;
        readonly Message: string;
        readonly Location: string | null;
        readonly ActionIndex: number;
      };
      readonly ProcessedResults: Results;
    };

const PATH = { global: 1, new: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const;
const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Called before each action; throws to make it fail. `writes`: the action changes the workbook. */
export type BeforeAction = (writes: boolean) => void;

export function runBatch(request: Request, root: HostObject, session: Session, beforeAction: BeforeAction): Response {
  const batch = new Batch(request, root, session, beforeAction);
  const done: Results = { Results: [], TraceIds: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      const value = batch.run(action);
      done.Results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === ACTION.trace) done.TraceIds.push(action.Id);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return {
        Error: { Code: error.code, Message: error.message, Location: batch.place, ActionIndex: index },
        ProcessedResults: done,
      };
    }
  }
  return done;
}

class Batch {
  /** `Range.getCell`: where the action now running is. */
  place: string | null = null;
  private readonly resolved = new Map<number, HostObject>();

  constructor(
    private readonly request: Request,
    private readonly root: HostObject,
    private readonly session: Session,
    private readonly beforeAction: BeforeAction,
  ) {}

  run(action: Action): Json {
    this.place = null;
    if (action.ActionType === ACTION.trace) {
      this.beforeAction(false);
      return null;
    }
    this.beforeAction(this.changes(action));
    const path = this.path(action.ObjectPathId);
    const object = this.object(path);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiate(path, object);
      case ACTION.query:
        return this.query(object, action, query);
      case ACTION.queryAsJson:
        return this.query(object, action, queryAsJson);
      case ACTION.method:
        return this.method(object, action);
      case ACTION.setProperty:
        return this.write(object, { [action.Name]: plain(this.args(action.ArgumentInfo)[0]) });
      case ACTION.update:
        return this.write(object, this.properties(object, action));
      case ACTION.ensureUnchanged:
        return this.ensureUnchanged(object, action);
      default:
        throw notImplemented(`the action type ${action.ActionType}`);
    }
  }

  /** Whether an action changes the workbook: by its type, or by the method it calls (also one that makes a new object). */
  private changes(action: Action): boolean {
    if (action.ActionType === ACTION.setProperty || action.ActionType === ACTION.update) return true;
    const path = this.request.ObjectPaths[action.ObjectPathId];
    if (!path) return false;
    if (action.ActionType === ACTION.method) return this.object(path).writes(action.Name);
    if (path.ObjectPathType !== PATH.method || this.resolved.has(path.Id)) return false;
    return this.object(this.path(path.ParentObjectPathId)).writes(path.Name ?? "");
  }

  private path(id: number | undefined): ObjectPath {
    const path = id === undefined ? undefined : this.request.ObjectPaths[id];
    if (!path) throw new Failure("InvalidObjectPath", `the request has no object path ${id}`);
    return path;
  }

  /** Each path is walked once a request: `worksheets.add()` adds one sheet however often its result is used. */
  private object(path: ObjectPath): HostObject {
    let object = this.resolved.get(path.Id);
    if (!object) this.resolved.set(path.Id, (object = this.walk(path)));
    return object;
  }

  private walk(path: ObjectPath): HostObject {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.root;
      case PATH.new:
        return newObject(name, this.session);
      case PATH.reference:
        return this.session.references.resolve(name) as HostObject;
      case PATH.null:
        return NULL_OBJECT;
    }
    const parent = this.object(this.path(path.ParentObjectPathId));
    if (parent.isNull) return NULL_OBJECT;
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.property) {
      this.place = placeOf(parent.typeName, name);
      return parent.link(name, this.session);
    }
    if (path.ObjectPathType === PATH.indexer) {
      this.place = placeOf(parent.typeName, "GetItem");
      return parent.item(args[0], this.session);
    }
    if (path.ObjectPathType !== PATH.method) throw notImplemented(`the object path type ${path.ObjectPathType}`);
    this.place = placeOf(parent.typeName, name);
    const made = parent.call(name, args, this.session);
    if (!isHostObject(made ?? null)) throw notImplemented(`${this.place} as an object`);
    return made as HostObject;
  }

  private instantiate(path: ObjectPath, object: HostObject): Json {
    if (object.isNull) return null;
    if (this.request.AutoKeepReference && object.tracked && !path.D) this.session.references.keep(object);
    return { ...object.ids(), ...this.reference(object) };
  }

  private reference(object: HostObject): { [key: string]: Json } {
    const id = object.tracked ? this.session.references.of(object) : undefined;
    return id === undefined ? {} : { _ReferenceId: id };
  }

  private query(object: HostObject, action: Action, ask: typeof query): Json {
    if (object.isNull) return null;
    const found = ask(object, action.QueryInfo ?? {}, this.session, (place) => (this.place = place));
    return { ...asRecord(found), ...this.reference(object) };
  }

  private method(object: HostObject, action: Action): Json {
    this.place = placeOf(object.typeName, action.Name);
    if (object.isNull) return { _IsNull: true };
    if (action.Name === "_KeepReference" && object.tracked) {
      this.session.references.keep(object);
      return null;
    }
    const result = object.call(action.Name, this.args(action.ArgumentInfo), this.session) ?? null;
    if (!isHostObject(result)) return result;
    return result.isNull ? { _IsNull: true } : { ...result.ids(), ...this.reference(result) };
  }

  private write(object: HostObject, values: { readonly [wireName: string]: Json }): Json {
    for (const [name, value] of Object.entries(values)) {
      this.place = placeOf(object.typeName, name);
      if (object.isNull) return { _IsNull: true };
      object.write(name, value, this.session);
    }
    return null;
  }

  /** An update names its properties in camel case. */
  private properties(object: HostObject, action: Action): { readonly [wireName: string]: Json } {
    const state = asRecord(action.ObjectState ?? null);
    const named = Object.entries(state).map(([key, value]) => [object.property(key)?.name ?? key, value] as const);
    return Object.fromEntries(named);
  }

  private ensureUnchanged(object: HostObject, action: Action): Json {
    for (const [name, expected] of Object.entries(this.properties(object, action))) {
      this.place = placeOf(object.typeName, name);
      const now = object.read(name, this.session);
      if (JSON.stringify(now) !== JSON.stringify(expected)) throw new Failure("Conflict", `${this.place} has changed`);
    }
    return null;
  }

  private args(info: ArgumentInfo | undefined): Argument[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      if (Array.isArray(reference)) throw notImplemented("a list of objects as an argument");
      return typeof reference === "number" && reference > 0
        ? this.object(this.path(reference))
        : this.withObjects(value);
    });
  }

  /** Objects inside a plain argument, as `{ _ObjectPathId: 13 }`: only ranges occur there, and they become fixed addresses. */
  private withObjects(value: Json): Json {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value))
      return value.some((each) => each !== null && typeof each === "object")
        ? value.map((each) => this.withObjects(each))
        : value;
    if (typeof value["_ObjectPathId"] === "number") {
      const object = this.object(this.path(value["_ObjectPathId"]));
      const address = String(object.read("Address", this.session));
      const { rest } = splitAddress(address);
      const area = parseArea(rest);
      if (!area) throw notImplemented("a range of several areas in an argument");
      return `=${address.slice(0, address.length - rest.length)}${formatArea(area, true)}`;
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.withObjects(inner)]));
  }
}

/** `New`: services of the client's own; of the one it makes at boot nothing more is asked. */
function newObject(name: string, session: Session): HostObject {
  if (name === "Microsoft.ExcelServices.CustomFunctions") {
    const { customFunctions } = session;
    return {
      ...NULL_OBJECT,
      typeName: "CustomFunctions",
      isNull: false,
      call: (method, [results]) => customFunctions.called(method, results === undefined ? null : plain(results)),
    };
  }
  if (name === "Microsoft.InternalService.AddinInternalService") return NULL_OBJECT;
  throw notImplemented(`new ${name}`);
}

function plain(value: Argument): Json {
  if (value === undefined || isHostObject(value)) throw invalidArgument("a property cannot be set to an object");
  return value;
}
