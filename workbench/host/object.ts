/**
 * What a path of a request leads to: an object of one of Excel's types, with the members this host has. Every type is
 * described once as data (`defineObject`); members say in which requirement set they came, and what is not described
 * fails as not implemented.
 *
 * Wire names are the client's with a capital (`Values`, `GetRange`); queries name properties in camel case (`values`).
 */
import { Failure, invalidArgument, notImplemented } from "./failure";
import type { Json } from "./json";
import { asFlag, asRecord, asText, asWhole } from "./json";
import { requireSet } from "./requirements";
import type { Session } from "./session";

export type Argument = Json | HostObject | undefined;

export interface Scalar<T> {
  readonly since: string;
  readonly get?: (target: T, session: Session) => Json;
  readonly set?: (target: T, value: Json, session: Session) => void;
}

export interface Link<T> {
  readonly since: string;
  readonly to: (target: T, session: Session) => HostObject;
}

export interface Method<T> {
  readonly since: string;
  /** Changes the workbook: refused where the whole workbook may not be changed. */
  readonly writes?: true;
  readonly call: (target: T, args: Arguments, session: Session) => HostObject | Json | void;
}

export interface Items<T> {
  readonly all: (target: T, session: Session) => HostObject[];
  /** By name or id, as `getItem(key)`; absent where the collection has no indexer. */
  readonly find?: (target: T, key: Argument, session: Session) => HostObject | null;
}

export interface Definition<T> {
  readonly name: string;
  /** What the client needs to find the object again: `Id`, or `_Id` where that property is not public. */
  readonly ids?: (target: T) => { [key: string]: Json };
  /** Kept by reference (`_ReferenceId`): ranges. */
  readonly tracked?: true;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly links?: Readonly<Record<string, Link<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly items?: Items<T>;
}

export interface ObjectType<T> {
  readonly definition: Definition<T>;
  (target: T): HostObject;
  /** The target of an object of this type; undefined for any other argument. */
  target(argument: Argument): T | undefined;
}

/** Every type defined, by name: how members reach types of other files, and what tests hold against the client's schema. */
export const OBJECT_TYPES = new Map<string, ObjectType<never>>();

export function defineObject<T>(definition: Definition<T>): ObjectType<T> {
  const marker = {};
  const make = (target: T): HostObject => new Bound(definition, target, marker);
  const type: ObjectType<T> = Object.assign(make, {
    definition,
    target: (argument: Argument) =>
      argument instanceof Bound && argument.marker === marker ? (argument.target as T) : undefined,
  });
  OBJECT_TYPES.set(definition.name, type as unknown as ObjectType<never>);
  return type;
}

export interface HostObject {
  readonly typeName: string;
  readonly isNull: boolean;
  readonly isCollection: boolean;
  readonly tracked: boolean;
  ids(): { [key: string]: Json };
  /** The wire name of a property asked for in camel case, and which kind it is. */
  property(camelName: string): { readonly name: string; readonly kind: "scalar" | "link" } | null;
  scalarNames(session: Session): string[];
  read(name: string, session: Session): Json;
  write(name: string, value: Json, session: Session): void;
  link(name: string, session: Session): HostObject;
  call(name: string, args: readonly Argument[], session: Session): HostObject | Json | void;
  writes(name: string): boolean;
  /** Whether there is a method of this wire name. */
  has(name: string): boolean;
  items(session: Session): HostObject[];
  item(key: Argument, session: Session): HostObject;
}

/** `Range.getCell`, as Excel names the place of an error. */
export function placeOf(typeName: string, wireName: string): string {
  return `${typeName}.${camel(wireName)}`;
}

/** As the client does it: leading capitals become small, all of them (`ID` is `id`). */
export function camel(wireName: string): string {
  const head = /^[A-Z]*/.exec(wireName)![0];
  return head.toLowerCase() + wireName.slice(head.length);
}

class Bound<T> implements HostObject {
  constructor(
    private readonly definition: Definition<T>,
    readonly target: T,
    readonly marker: object,
  ) {}

  get typeName(): string {
    return this.definition.name;
  }
  readonly isNull = false;
  get isCollection(): boolean {
    return this.definition.items !== undefined;
  }
  get tracked(): boolean {
    return this.definition.tracked === true;
  }

  ids(): { [key: string]: Json } {
    return this.definition.ids?.(this.target) ?? {};
  }

  property(camelName: string): { readonly name: string; readonly kind: "scalar" | "link" } | null {
    for (const [members, kind] of [
      [this.definition.scalars, "scalar"],
      [this.definition.links, "link"],
    ] as const) {
      for (const name of Object.keys(members ?? {})) if (camel(name) === camelName) return { name, kind };
    }
    return null;
  }

  scalarNames(session: Session): string[] {
    return Object.entries(this.definition.scalars ?? {})
      .filter(([name, scalar]) => scalar.get !== undefined && session.has(scalar.since) && !name.startsWith("_"))
      .map(([name]) => name);
  }

  read(name: string, session: Session): Json {
    const get = this.member(this.definition.scalars, name, session).get;
    if (!get) throw notImplemented(`reading ${placeOf(this.typeName, name)}`);
    return get(this.target, session);
  }

  write(name: string, value: Json, session: Session): void {
    const set = this.member(this.definition.scalars, name, session).set;
    if (!set) throw notImplemented(`setting ${placeOf(this.typeName, name)}`);
    set(this.target, value, session);
  }

  link(name: string, session: Session): HostObject {
    return this.member(this.definition.links, name, session).to(this.target, session);
  }

  call(name: string, args: readonly Argument[], session: Session): HostObject | Json | void {
    return this.member(this.definition.methods, name, session).call(this.target, new Arguments(args), session);
  }

  writes(name: string): boolean {
    return this.definition.methods?.[name]?.writes === true;
  }

  has(name: string): boolean {
    return this.definition.methods !== undefined && Object.hasOwn(this.definition.methods, name);
  }

  items(session: Session): HostObject[] {
    if (!this.definition.items) throw notImplemented(`${this.typeName}.items`);
    return this.definition.items.all(this.target, session);
  }

  item(key: Argument, session: Session): HostObject {
    const find = this.definition.items?.find;
    if (!find) throw notImplemented(`${this.typeName}.getItem`);
    const found = find(this.target, key, session);
    if (!found) throw new Failure("ItemNotFound", "The requested resource doesn't exist.");
    return found;
  }

  private member<M extends { readonly since: string }>(
    members: Readonly<Record<string, M>> | undefined,
    name: string,
    session: Session,
  ): M {
    const place = placeOf(this.typeName, name);
    const found = members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
    if (!found) throw notImplemented(place);
    requireSet(session.sets, found.since, place);
    return found;
  }
}

/**
 * What `…OrNullObject` gives where there is nothing; whatever is asked of it is null again.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties
 */
export const NULL_OBJECT: HostObject = {
  typeName: "Null",
  isNull: true,
  isCollection: false,
  tracked: false,
  ids: () => ({}),
  property: () => null,
  scalarNames: () => [],
  read: () => null,
  write: () => undefined,
  link: () => NULL_OBJECT,
  call: () => NULL_OBJECT,
  writes: () => false,
  has: () => false,
  items: () => [],
  item: () => NULL_OBJECT,
};

/** A method's arguments, read as what they must be; anything else is InvalidArgument. */
export class Arguments {
  constructor(private readonly values: readonly Argument[]) {}

  at(index: number): Argument {
    return this.values[index];
  }

  absent(index: number): boolean {
    const value = this.values[index];
    return value === undefined || value === null;
  }

  json(index: number): Json {
    const value = this.values[index];
    if (isHostObject(value)) throw invalidArgument(`argument ${index + 1} is an object`);
    return value ?? null;
  }

  text(index: number): string {
    return asText(this.json(index));
  }

  whole(index: number, otherwise?: number): number {
    if (this.absent(index) && otherwise !== undefined) return otherwise;
    return asWhole(this.json(index));
  }

  flag(index: number, otherwise: boolean): boolean {
    return this.absent(index) ? otherwise : asFlag(this.json(index));
  }

  record(index: number): { readonly [key: string]: Json } {
    return this.absent(index) ? {} : asRecord(this.json(index));
  }
}

/** Several objects of one type as one: what is set is set on each, and read where all say the same, else null. */
export class Several implements HostObject {
  readonly isNull = false;
  readonly isCollection = false;
  readonly tracked = false;
  private readonly first: HostObject;

  constructor(private readonly all: readonly HostObject[]) {
    const [first] = all;
    if (!first) throw invalidArgument("there is nothing to set");
    this.first = first;
  }

  get typeName(): string {
    return this.first.typeName;
  }
  ids(): { [key: string]: Json } {
    return this.first.ids();
  }
  property(camelName: string): ReturnType<HostObject["property"]> {
    return this.first.property(camelName);
  }
  scalarNames(session: Session): string[] {
    return this.first.scalarNames(session);
  }
  read(name: string, session: Session): Json {
    const [first = null, ...others] = this.all.map((each) => each.read(name, session));
    return others.every((each) => JSON.stringify(each) === JSON.stringify(first)) ? first : null;
  }
  write(name: string, value: Json, session: Session): void {
    for (const each of this.all) each.write(name, value, session);
  }
  link(name: string, session: Session): HostObject {
    return new Several(this.all.map((each) => each.link(name, session)));
  }
  call(name: string, args: readonly Argument[], session: Session): HostObject | Json | void {
    for (const each of this.all) if (each.call(name, args, session)) throw notImplemented(`${name} of several areas`);
  }
  writes(name: string): boolean {
    return this.first.writes(name);
  }
  has(name: string): boolean {
    return this.first.has(name);
  }
  items(): HostObject[] {
    throw notImplemented(`items of several areas`);
  }
  item(key: Argument, session: Session): HostObject {
    return new Several(this.all.map((each) => each.item(key, session)));
  }
}

export function isHostObject(value: Argument): value is HostObject {
  return value instanceof Bound || value instanceof Several || value === NULL_OBJECT;
}
