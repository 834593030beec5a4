/**
 * Letters in the encodings of other systems. The bytes were made with Python's own codecs: `"…".encode("cp850")`,
 * `"…".encode("cp865")`, `"…".encode("mac_roman")`, `"…".encode("utf-8").decode("cp1252")` and so on.
 */
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/workbook/csv";
import { DOUBTFUL, MENDED, decodeText, undoubled, unmarked } from "../../src/workbook/encoding";

const bytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../gu) ?? [], (pair) => parseInt(pair, 16));
const read = (hex: string): string => unmarked(decodeText(bytes(hex)).text);

/** "Nørrebro;Åse Kjær;Ølgård;Æblevej § 5;NØRRE" where the encoding has all of it. */
const TEXT = "Nørrebro;Åse Kjær;Ølgård;Æblevej;NØRRE;Hagenström";

describe("a text is read in", () => {
  it.each([
    [
      "Windows-1252",
      "Windows-1252",
      "4ef872726562726f3bc57365204b6ae6723bd86c67e572643bc6626c6576656a3b4ed85252453b486167656e737472f66d",
    ],
    [
      "CP850",
      "MS-DOS (CP850)",
      "4e9b72726562726f3b8f7365204b6a91723b9d6c678672643b92626c6576656a3b4e9d5252453b486167656e737472946d",
    ],
    [
      "CP865, which Danish MS-DOS also had",
      "MS-DOS (CP850)",
      "4e9b72726562726f3b8f7365204b6a91723b9d6c678672643b92626c6576656a3b4e9d5252453b486167656e737472946d",
    ],
    [
      "Macintosh",
      "Macintosh",
      "4ebf72726562726f3b817365204b6abe723baf6c678c72643bae626c6576656a3b4eaf5252453b486167656e7374729a6d",
    ],
  ])("%s", (_name, page, hex) => {
    expect(read(hex)).toBe(TEXT);
    expect(decodeText(bytes(hex)).page).toBe(page);
  });

  it("UTF-16 without a byte order mark", () => {
    const text = "Sag;Enhed;Rådgiver\r\n1;Nørrebro;Åse\r\n";
    const little = Uint8Array.from(
      Array.from(text).flatMap((own) => [own.charCodeAt(0) & 255, own.charCodeAt(0) >> 8]),
    );
    const big = Uint8Array.from(Array.from(text).flatMap((own) => [own.charCodeAt(0) >> 8, own.charCodeAt(0) & 255]));
    expect([decodeText(little).text, decodeText(big).text]).toEqual([text, text]);
  });

  it("UTF-8 with a byte of Windows-1252, of MS-DOS or of Macintosh in it, and its row is told", () => {
    const start = Array.from(new TextEncoder().encode("Sag;Rådgiver\n1;Søren Kjær\n2;Bj"));
    for (const own of [0xf8, 0x9b, 0xbf]) {
      const table = readCsv(Uint8Array.from([...start, own, 0x72, 0x6e, 0x0a]), "fil.csv");
      expect(table.cells[2]).toEqual(["2", "Bjørn"]);
      expect(table.remarks).toMatchObject([
        { code: "file/letters-mended", values: { rows: "3", text: "Bjørn" }, row: 3 },
      ]);
    }
  });
});

describe("what is lost", () => {
  it("a file that ends in the middle of a letter is cut off", () => {
    const cut = new TextEncoder().encode("Sag;Rådgiver\n1;Bjø").subarray(0, -1);
    expect(decodeText(cut).isCut).toBe(true);
    expect(() => readCsv(cut, "fil.csv")).toThrow("file/cut");
  });

  it("a letter that ends a file of one byte a letter is none of it", () => {
    expect(decodeText(bytes("4e61766e0a5061e5"))).toMatchObject({ text: "Navn\nPaå", isCut: false });
  });

  it("signs inside words stay, and are told", () => {
    // 0x9D is no character of Windows-1252, 0xB1 a sign in all encodings.
    const table = readCsv(bytes("5361670a61b1620a63b164"), "fil.csv");
    expect(table.cells.flat().join("")).toHaveLength(9);
    expect(table.remarks?.map(({ code }) => code)).toContain("file/letters-doubtful");
    expect(decodeText(bytes("61b162")).text).toContain(DOUBTFUL);
  });
});

describe("UTF-8 that was read as another encoding and saved again", () => {
  it.each([
    ["NÃ¸rrebro, Ã…se KjÃ¦r, Ã˜lgÃ¥rd, Ã†ble", "Nørrebro, Åse Kjær, Ølgård, Æble"],
    ["N√∏rrebro, √Öse Kj√¶r, √òlg√•rd, √Üble", "Nørrebro, Åse Kjær, Ølgård, Æble"],
    ["N├©rrebro, ├àse ├ÿ", "Nørrebro, Åse Ø"],
    ["NÃƒÂ¸rrebro", "Nørrebro"],
    ["Ã\u0098lgÃ¥rd", "Ølgård"],
    ["Â§ 32 â€“ barnets lov", "§ 32 – barnets lov"],
    ["ï»¿Sag", "Sag"],
  ])("%s is %s", (wrong, right) => {
    expect(unmarked(undoubled(wrong))).toBe(right);
  });

  it.each(["Ågård – Åse’s hus, Æblevej ½, Ø”", "Ärligt Åse", "São Paulo, Ângela", "Ï–Å–Ä", "5 ° Ånd « »"])(
    "%s is left as it is",
    (right) => {
      expect(undoubled(right)).toBe(right);
    },
  );
});

describe("a text of one encoding that was read as another and saved again", () => {
  // Python: "Nørrebro, Søren Kjær, Bjørn Lyngå".encode(written).decode(read)
  it.each([
    ["Windows-1252 as MS-DOS", "N\u00b0rrebro, S\u00b0ren Kj\u00b5r, Bj\u00b0rn Lyng\u00d5"],
    ["Windows-1252 as Macintosh", "N\u00afrrebro, S\u00afren Kj\u00car, Bj\u00afrn Lyng\u00c2"],
    ["MS-DOS as Windows-1252", "N\u203arrebro, S\u203aren Kj\u2018r, Bj\u203arn Lyng\u2020"],
    ["Macintosh as Windows-1252", "N\u00bfrrebro, S\u00bfren Kj\u00ber, Bj\u00bfrn Lyng\u0152"],
    ["Macintosh as MS-DOS", "N\u2510rrebro, S\u2510ren Kj\u00a5r, Bj\u2510rn Lyng\u00ee"],
  ])("%s is read again, and told by its marks", (_, text) => {
    const { text: read } = decodeText(new TextEncoder().encode(text));
    expect(unmarked(read)).toBe("Nørrebro, Søren Kjær, Bjørn Lyngå");
    expect(read).toContain(`N${MENDED}ørrebro`);
  });

  it.each([
    "Kjær målte 38,5 °C og 5 µg · se § 32",
    "Start›Indstillinger er gået i stykker på Nørrebro",
    "a·b, a°b og å",
    "½ time, 3 × 2, café, Ö",
    "38 °C",
  ])("%j is right as it is", (text) => expect(decodeText(new TextEncoder().encode(text)).text).toBe(text));
});
