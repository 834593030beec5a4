/**
 * Objects the client keeps beyond a request (`_KeepReference`), by the id it was given for each.
 */
import { Failure } from "./failure";

export class References {
  private readonly kept = new Map<string, object>();
  private readonly ids = new WeakMap<object, string>();
  private last = 0;

  /** Keeps an object; the same object keeps its reference. */
  keep(object: object): string {
    let id = this.ids.get(object);
    if (id === undefined) this.ids.set(object, (id = `ref-${++this.last}`));
    this.kept.set(id, object);
    return id;
  }

  /** The reference an object is kept under, if it is. */
  of(object: object): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.kept.has(id) ? id : undefined;
  }

  /** @source the client's `InvalidObjectPath`: an object used after its request without being tracked */
  resolve(reference: string): object {
    const object = this.kept.get(reference);
    if (!object) throw new Failure("InvalidObjectPath", `the reference ${reference} is not kept any longer`);
    return object;
  }

  release(reference: string): void {
    this.kept.delete(reference);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }
}
