/** Stands between the program and the disk in this process: every call that writes is counted, and may be stopped. */
import { promises as fs } from "node:fs";
import { vi } from "vitest";

/** Called before each call that writes, with its number from 1; whatever it throws the call throws. */
export type Step = (number: number) => Promise<void> | void;

/** The class of open files, which Node does not export. */
let opened: Record<"writeFile" | "sync", (...given: unknown[]) => Promise<unknown>> | null = null;

/** `vi.restoreAllMocks` takes it away. `removing`: also calls that take files away. Gives how many calls there were. */
export async function watchDisk(
  step: Step,
  { removing = false }: { readonly removing?: boolean } = {},
): Promise<() => number> {
  if (opened === null) {
    const handle = await fs.open(process.execPath, "r");
    opened = Object.getPrototypeOf(handle) as NonNullable<typeof opened>;
    await handle.close();
  }
  let count = 0;
  const before = (name: "rename" | "link" | "mkdir" | "rm" | "writeFile"): void => {
    const plain = fs[name] as (...given: unknown[]) => Promise<unknown>;
    const watched = async (...given: unknown[]): Promise<unknown> => {
      await step(++count);
      return plain(...given);
    };
    vi.spyOn(fs, name).mockImplementation(watched as never);
  };
  for (const name of ["rename", "link", "mkdir", "writeFile"] as const) before(name);
  if (removing) before("rm");
  const open = fs.open;
  vi.spyOn(fs, "open").mockImplementation(async (file, flags, mode) => {
    if (typeof flags === "string" && flags !== "r") await step(++count);
    return open(file, flags, mode);
  });
  const { writeFile, sync } = opened;
  vi.spyOn(opened, "writeFile").mockImplementation(async function (this: unknown, bytes: unknown, ...given) {
    // Half of it is there when the step comes.
    await writeFile.call(this, (bytes as Uint8Array).subarray(0, (bytes as Uint8Array).length / 2), ...given);
    await step(++count);
    return writeFile.call(this, (bytes as Uint8Array).subarray((bytes as Uint8Array).length / 2), ...given);
  });
  vi.spyOn(opened, "sync").mockImplementation(async function (this: unknown) {
    await step(++count);
    return sync.call(this);
  });
  return () => count;
}
