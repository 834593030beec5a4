/**
 * Answers to `load`: the properties asked for, and through navigation properties and collections what lies behind
 * them (`format/fill/color`, `items/name`). A collection passes names that are not its own on to its items.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#load
 */
import { notImplemented } from "./failure";
import type { HostObject } from "./object";
import type { Json } from "./json";
import { camel, placeOf } from "./object";
import type { Session } from "./session";

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface Wish {
  /** All scalar properties. */
  all: boolean;
  /** Asked for without any property. */
  none: boolean;
  readonly inner: Map<string, Wish>;
}

type Tell = (place: string) => void;
type Names = (wireName: string) => string;

/** With the wire's names and `_Items`: what `load` reads. */
export function query(object: HostObject, info: QueryInfo, session: Session, tell: Tell): Json {
  return new Query(session, tell, (name) => name, "_Items").answer(object, wishes(info), info);
}

/** With names in camel case and `items`: what `retrieve` reads. */
export function queryAsJson(object: HostObject, info: QueryInfo, session: Session, tell: Tell): Json {
  return new Query(session, tell, camel, "items").answer(object, wishes(info), info);
}

const NONE = "nopropertiesneeded";

/**
 * `NoPropertiesNeeded` is no property, and asks for none.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#load
 */
function wishes(info: QueryInfo): Wish {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])].filter(
    (path) => path !== "" && path !== "isNullObject",
  );
  const root: Wish = {
    all: paths.length === 0 && !(info.Select ?? []).includes("isNullObject"),
    none: false,
    inner: new Map<string, Wish>(),
  };
  for (const path of paths) {
    let at = root;
    const steps = path.split("/");
    for (const step of steps) {
      if (step === "*" || step === "$all") {
        at.all = true;
        break;
      }
      if (step === "$none" || step.toLowerCase() === NONE) {
        at.none = true;
        break;
      }
      let next = at.inner.get(step);
      if (!next) at.inner.set(step, (next = { all: false, none: false, inner: new Map<string, Wish>() }));
      at = next;
    }
    const last = steps[steps.length - 1];
    if (last !== "*" && last !== "$all" && !at.none && at.inner.size === 0) at.all = true;
  }
  return root;
}

class Query {
  constructor(
    private readonly session: Session,
    private readonly tell: Tell,
    private readonly names: Names,
    private readonly itemsName: string,
  ) {}

  answer(object: HostObject, wish: Wish, info: QueryInfo = {}): Json {
    if (object.isNull) return null;
    const answer: { [key: string]: Json } = {};
    for (const [name, value] of Object.entries(object.ids())) answer[this.names(name)] = value;
    if (wish.all)
      for (const name of object.scalarNames(this.session)) answer[this.names(name)] = this.scalar(object, name);
    const forItems: Wish = { all: wish.all, none: false, inner: new Map<string, Wish>() };
    let wantsItems = object.isCollection && (wish.all || wish.none);
    for (const [name, inner] of wish.inner) {
      const own = object.property(name);
      if (own?.kind === "scalar") answer[this.names(own.name)] = this.scalar(object, own.name);
      else if (own) answer[this.names(own.name)] = this.answer(this.follow(object, own.name), inner);
      else if (!object.isCollection) throw notImplemented(placeOf(object.typeName, name));
      else {
        wantsItems = true;
        if (name !== "items") forItems.inner.set(name, inner);
        else {
          forItems.all ||= inner.all;
          for (const [deeper, wanted] of inner.inner) forItems.inner.set(deeper, wanted);
        }
      }
    }
    if (wantsItems) answer[this.itemsName] = this.items(object, forItems, info);
    return answer;
  }

  private items(collection: HostObject, wish: Wish, info: QueryInfo): Json[] {
    const skip = info.Skip ?? 0;
    const chosen = collection.items(this.session).slice(skip, info.Top === undefined ? undefined : skip + info.Top);
    return chosen.map((item, index) => ({ ...(this.answer(item, wish) as object), _Index: index + skip }));
  }

  private scalar(object: HostObject, name: string): Json {
    this.tell(placeOf(object.typeName, name));
    return object.read(name, this.session);
  }

  private follow(object: HostObject, name: string): HostObject {
    this.tell(placeOf(object.typeName, name));
    return object.link(name, this.session);
  }
}
