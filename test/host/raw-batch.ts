/**
 * Request batches written out by hand, as the client sends them: paths first, each with its Instantiate action, then
 * what is done with them. What the tests say of the protocol they say with these, without the client.
 */
import type { Host } from "../../workbench/host/host";

type Plain = unknown;

/** A path of a batch, to build further paths on. */
export class Path {
  constructor(
    readonly batch: RawBatch,
    readonly id: number,
  ) {}

  property(name: string): Path {
    return this.batch.path(4, name, this.id);
  }

  item(key: Plain): Path {
    return this.batch.path(5, "", this.id, [key]);
  }

  method(name: string, ...args: Plain[]): Path {
    return this.batch.path(3, name, this.id, args);
  }

  set(name: string, value: Plain): this {
    this.batch.act(4, this.id, { Name: name, ArgumentInfo: { Arguments: [value] } });
    return this;
  }

  call(name: string, ...args: Plain[]): number {
    return this.batch.act(3, this.id, { Name: name, ArgumentInfo: argumentInfo(args) });
  }

  update(state: Record<string, Plain>): this {
    this.batch.act(9, this.id, { ObjectState: state });
    return this;
  }

  /** The id of the query, to find its value by. */
  query(...select: string[]): number {
    return this.batch.act(2, this.id, { QueryInfo: { Select: select } });
  }

  queryAsJson(...select: string[]): number {
    return this.batch.act(7, this.id, { QueryInfo: { Select: select } });
  }
}

export interface RawResponse {
  readonly Results?: readonly { readonly ActionId: number; readonly Value: Plain }[];
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string | null;
    readonly ActionIndex: number;
  };
  readonly ProcessedResults?: { readonly Results: readonly { readonly ActionId: number; readonly Value: Plain }[] };
}

export class RawBatch {
  readonly paths: Record<number, object> = {};
  readonly actions: object[] = [];
  private last = 0;

  get workbook(): Path {
    return this.path(1, "");
  }

  sheet(name: string): Path {
    return this.workbook.property("Worksheets").item(name);
  }

  range(sheet: string, address: string): Path {
    return this.sheet(sheet).method("GetRange", address);
  }

  /** A path by its type number; instantiated at once, as the client does. */
  path(type: number, name: string, parent?: number, args?: readonly Plain[]): Path {
    const id = ++this.last;
    this.paths[id] = {
      Id: id,
      ObjectPathType: type,
      Name: name,
      ...(parent === undefined ? {} : { ParentObjectPathId: parent }),
      ...(args === undefined ? {} : { ArgumentInfo: argumentInfo(args) }),
    };
    this.act(1, id, {});
    return new Path(this, id);
  }

  act(type: number, path: number, rest: object): number {
    const id = ++this.last;
    this.actions.push({ Id: id, ActionType: type, Name: "", ObjectPathId: path, ...rest });
    return id;
  }

  body(extra: object = {}): string {
    return JSON.stringify({ AutoKeepReference: false, Actions: this.actions, ObjectPaths: this.paths, ...extra });
  }
}

/** Paths among the arguments go in as their ids, with the parallel list that says so (0: a plain argument). */
function argumentInfo(args: readonly Plain[]): object {
  const references = args.map((each) => (each instanceof Path ? each.id : 0));
  const plain = args.map((each) => (each instanceof Path ? each.id : each));
  return references.some((each) => each > 0)
    ? { Arguments: plain, ReferencedObjectPathIds: references }
    : { Arguments: plain };
}

/** Sends what `build` puts together, and gives the answer, failed or not. */
export async function respond(host: Host, build: (batch: RawBatch) => unknown, flags = 0): Promise<RawResponse> {
  const batch = new RawBatch();
  build(batch);
  const answer = await host.answer(batch.body(), flags);
  if (answer.statusCode !== 200) throw new Error(`status ${answer.statusCode}: ${answer.body}`);
  return JSON.parse(answer.body) as RawResponse;
}

/** Sends a batch that must be carried out. */
export async function send(host: Host, build: (batch: RawBatch) => unknown): Promise<void> {
  const { Error: error } = await respond(host, build);
  if (error) throw new Error(`${error.Code} ${error.Location}: ${error.Message}`);
}

/** The values of the actions `build` names, in their order. A batch that fails fails the test. */
export async function ask(host: Host, build: (batch: RawBatch) => readonly number[] | number): Promise<Plain[]> {
  let wanted: readonly number[] = [];
  const response = await respond(host, (batch) => (wanted = [build(batch)].flat()));
  if (!response.Results) throw new Error(`${response.Error?.Code}: ${response.Error?.Message}`);
  return wanted.map((id) => response.Results?.find((result) => result.ActionId === id)?.Value);
}

/** Error code and place of a batch that must fail. */
export async function failure(host: Host, build: (batch: RawBatch) => unknown): Promise<string> {
  const response = await respond(host, build);
  if (!response.Error) throw new Error("the batch was carried out");
  return `${response.Error.Code} ${response.Error.Location}`;
}
