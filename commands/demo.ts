import type { Context } from "../src/app/command";
export async function demo(_f: string, _c: Context, _call: unknown): Promise<never> { throw new Error("no"); }
