/** Packing by Node's zlib. */
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import type { Packing } from "./packing";

export const BY_NODE: Packing = {
  deflate: (content, level) => deflateRawSync(content, { level }),
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }),
  checkSum: (content) => crc32(content),
};
