import fc from "fast-check";
import { describe as group, expect, it } from "vitest";
import { describe } from "../../src/language/problem";
import { readPopulation } from "../../src/cases/rules/population";
import { casesGrid } from "../../src/cases/sheet/cases";
import { readCsv } from "../../src/workbook/csv";
import { HostFailure } from "../../src/workbook/workbook";

const HEADER = "Sag;Enhed;Rådgiver;Note";
const ROWS = [
  ["Sag", "Enhed", "Rådgiver", "Note"],
  ["001", "Nørrebro", "Åse", null],
];

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from(`\ufeff${text}`).flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

/** The rows, or what is wrong with the file and in which rows. */
function rowsOf(bytes: Uint8Array): unknown {
  const failure = failureOf(bytes);
  return failure === null ? readCsv(bytes, "fil.csv").cells : `${failure.code} ${failure.values.rows ?? ""}`.trim();
}

function failureOf(bytes: Uint8Array): HostFailure | null {
  try {
    readCsv(bytes, "fil.csv");
    return null;
  } catch (error) {
    if (error instanceof HostFailure) return error;
    throw error;
  }
}

group("a .csv file", () => {
  const text = `${HEADER}\r\n001;Nørrebro;Åse;\r\n`;

  it.each([
    ["Windows-1252", latin(text)],
    ["UTF-8", utf8(text)],
    ["UTF-8 with a byte order mark", utf8(`\ufeff${text}`)],
    ["UTF-16, little end first", utf16(text, true)],
    ["UTF-16, big end first", utf16(text, false)],
    ["commas", utf8(text.replace(/;/gu, ","))],
    ["tabs", utf8(text.replace(/;/gu, "\t"))],
    ["line breaks of old Macs", utf8(text.replace(/\r\n/gu, "\r"))],
    ["Excel's own line that names the separator", utf8(`sep=;\r\n${text}`)],
    ["blank lines at the end", utf8(`${text}\r\n;;;\r\n`)],
    ["circumflexes", utf8(text.replace(/;/gu, "^"))],
    ["tildes", utf8(text.replace(/;/gu, "~"))],
    ["colons", utf8(text.replace(/;/gu, ":"))],
    ["apostrophes for quotes", utf8(text.replace(/[^;\r\n]+/gu, "'$&'"))],
    ["printed quotes", utf8(text.replace(/[^;\r\n]+/gu, "\u201c$&\u201d"))],
    ["lines quoted whole, and a separator behind", utf8(text.replace(/[^\r\n]+/gu, '"$&";'))],
  ])("is read with %s", (_name, bytes) => expect(rowsOf(bytes)).toEqual(ROWS));

  it("keeps the Windows-1252 letters that Latin-1 does not have", () => {
    expect(rowsOf(Uint8Array.from([0x53, 0x61, 0x67, 0x0a, 0x80, 0x96, 0xe6]))).toEqual([["Sag"], ["€–æ"]]);
  });

  it("keeps a sign for a byte that is no letter of Windows-1252", () => {
    expect(rowsOf(latin("Sag;Enhed\r\n1;S\u0081borg, S\u00f8by, R\u00f8sn\u00e6s\r\n"))).toEqual([
      ["Sag", "Enhed"],
      ["1", "S\ufffdborg, S\u00f8by, R\u00f8sn\u00e6s"],
    ]);
  });

  it("counts rows as Excel does: a record is a row, a blank line too", () => {
    expect(rowsOf(utf8('a;b\n"1\n2";"x;""y"""\n\n3;4\n'))).toEqual([["a", "b"], ["1\n2", 'x;"y"'], [null], ["3", "4"]]);
  });

  it("finds the separator outside quotes and below a title", () => {
    expect(rowsOf(utf8('Udtræk, hele byen\n"Sag, nr.";Enhed\n1;2'))).toEqual([
      ["Udtræk, hele byen"],
      ["Sag, nr.", "Enhed"],
      ["1", "2"],
    ]);
  });

  it.each([
    ["nothing", new Uint8Array(), "file/empty"],
    ["blanks", utf8(" \r\n\r\n"), "file/empty"],
    ["a workbook", latin("PK\u0003\u0004 and more"), "file/not-text"],
    ["control characters", Uint8Array.from({ length: 400 }, (_, index) => index % 32), "file/not-text"],
    ["a quote that is never closed", utf8('a;b\n1;2\n3;"4\n5;6\n'), "file/quote 3"],
    ["text behind a quote", utf8('a;b\n1;"2"x\n'), "file/quote 2"],
    ["a NUL", utf8(`a;b\n1;2\n3;x\u0000y\n`), "file/null-character 3"],
  ])("with %s is refused with a sentence", (_name, bytes, problems) => expect(rowsOf(bytes)).toEqual(problems));
});

group("a .csv file of another program", () => {
  const rows = [
    ["Sag", "Enhed", "Sagsbehandler"],
    ["1", "Nord", "Bo"],
    ["2", "Syd", "Ida, Åse"],
  ];
  const pipes = "Sag|Enhed|Sagsbehandler\r\n1|Nord|Bo\r\n2|Syd|Ida, Åse\r\n";
  it.each([
    ["pipes", pipes],
    ["pipes that it names", `sep=|\r\n${pipes}`],
    ["another separator that it names", `"sep=^"\r\n${pipes.replace(/\|/gu, "^")}`],
    ["every line quoted whole", '"Sag;Enhed;Sagsbehandler"\r\n"1;Nord;Bo"\r\n"2;Syd;Ida, Åse"\r\n'],
    [
      "every line quoted whole, quoted cells in it",
      '"""Sag"",""Enhed"",""Sagsbehandler"""\n"""1"",""Nord"",""Bo"""\n"""2"",""Syd"",""Ida, Åse"""\n',
    ],
    ["the line with a comma quoted whole", 'Sag;Enhed;Sagsbehandler\n1;Nord;Bo\n"2;Syd;Ida, Åse"\n'],
  ])("is read with %s", (_name, text) => expect(rowsOf(utf8(text))).toEqual(rows));

  it("keeps to the separator of the columns, however many commas a note or a title holds", () => {
    const note = "Barnet er flyttet fra mor, far, mormor, onkel og tante, se bilag";
    expect(rowsOf(utf8(`Sag;Enhed;Note\n1;Nord;${note}\n2;Syd;intet\n`))).toEqual([
      ["Sag", "Enhed", "Note"],
      ["1", "Nord", note],
      ["2", "Syd", "intet"],
    ]);
    const title = "Udtræk af sager, dannet 05-01-2026, af staben, til tilsyn, alle enheder";
    expect(rowsOf(utf8(`${title};;\nSag;Enhed;Rådgiver\n1;Nord;Bo\n`))).toEqual([
      [title, null, null],
      ["Sag", "Enhed", "Rådgiver"],
      ["1", "Nord", "Bo"],
    ]);
    expect(rowsOf(utf8("Sag;Alder\n1;2,5\n2;3,5\n"))).toEqual([
      ["Sag", "Alder"],
      ["1", "2,5"],
      ["2", "3,5"],
    ]);
    expect(rowsOf(utf8("Sag,Note\n1,a;b\n2,c;d\n"))).toEqual([
      ["Sag", "Note"],
      ["1", "a;b"],
      ["2", "c;d"],
    ]);
  });

  it("that is a web page says so", () => {
    expect(rowsOf(utf8("<html><table><tr><td>Sag</td></tr></table></html>"))).toBe("file/web-page");
    expect(rowsOf(utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n'))).toBe(
      "file/web-page",
    );
    expect(rowsOf(utf8('[ {"Sag": "1"} ]'))).toBe("file/json");
  });
});

group("any bytes", () => {
  const pieces = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 20 }).map(utf8),
    fc
      .constantFrom(
        HEADER,
        "\n",
        "\r\n",
        ";",
        '"',
        "=1+1",
        "010110-1234",
        "I alt",
        "Sag;Sag\n",
        "__proto__;",
        "-1;",
        "05-01-2026;",
        "\t",
      )
      .map(latin),
  );
  const file = fc
    .array(pieces, { maxLength: 25 })
    .map((parts) => Uint8Array.from(parts.flatMap((part) => Array.from(part))));

  it("end in cases or in sentences, never in an exception", () => {
    fc.assert(
      fc.property(file, fc.boolean(), (bytes, headed) => {
        const whole = headed ? Uint8Array.from([...latin(`${HEADER}\n`), ...bytes]) : bytes;
        const failure = failureOf(whole);
        const options = { steps: [{ name: "Underretning", aliases: [] }], units: ["Nord"] };
        const problems =
          failure === null
            ? readPopulation(casesGrid(readCsv(whole, "fil.csv")), options).problems
            : [{ code: failure.code, severity: "error" as const, values: failure.values }];
        for (const each of problems) {
          expect(describe(each, "da")).not.toMatch(/\{\w+\}/u);
          expect(JSON.stringify(each)).not.toMatch(/(?<!\d)010110-1234(?!\d)/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("whose lines end in several ways lose none", () => {
    const lines = ["Sag;Enhed", "1;Nord", "2;Syd", "3;Øst", "4;Vest"];
    const rows = lines.map((line) => line.split(";"));
    for (const ends of [
      ["\r", "\r\n", "\r\n", "\r\n"],
      ["\r\n", "\n", "\r", "\r\n"],
      ["\n", "\r", "\r", "\r"],
      ["\r", "\r", "\r", "\r"],
    ])
      expect(rowsOf(utf8(lines.map((line, index) => line + (ends[index] ?? "")).join("")))).toEqual(rows);
    expect(rowsOf(utf8(`sep=|\r${lines.join("\r").replaceAll(";", "|")}`))).toEqual(rows);
  });

  it("that are a table are read as the table", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "Å", ";", ",", '"', "\n", " ", "1"),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const quoted = rows.map((row) => row.map((each) => `"${each.replace(/"/gu, '""')}"`).join(";")).join("\r\n");
        expect(rowsOf(utf8(`x;y;z\r\n${quoted}`))).toEqual([["x", "y", "z"], ...rows]);
      }),
    );
  });
});
