/** What an Office Script calls on an object, as data: how it is done, and whether it asks Excel for something. */
import { Failure } from "./failure";
import type { Json } from "./json";
import type { Argument, HostObject } from "./object";
import type { Session } from "./session";

/** What a member does; `reads`: it cannot be answered without Excel. */
export interface Member {
  readonly reads: boolean;
  call(args: readonly Argument[]): HostObject | readonly HostObject[] | Json | void;
}

/** A method of the add-in's own object. */
export function method(object: HostObject, name: string, reads: boolean, session: Session): Member {
  return { reads, call: (args) => object.call(name, args, session) };
}

/** The item of a collection by its key, where it is there. */
export function found(object: HostObject, collection: string, session: Session): Member {
  return {
    reads: true,
    call: ([key]) => {
      try {
        return object.link(collection, session).item(key, session);
      } catch (error) {
        if (error instanceof Failure && error.code === "ItemNotFound") return undefined;
        throw error;
      }
    },
  };
}
