/** A reviewer who forgot one answer. */
import { python } from "./quarter";

const SCRIPT = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for sheet in book.worksheets:
    for table in sheet.tables.values():
        if not table.name.startswith("tblSkema"): continue
        cells = sheet[table.ref]
        headers = [cell.value for cell in cells[0]]
        for offset in range(4, len(headers), 2):
            answered = [row for row in cells[1:] if row[offset].value == "ja"]
            # One of several: a step without any answer is not reviewed, which is no mistake.
            if len(answered) < 3: continue
            answered[1][offset].value = None
            book.save(sys.argv[2])
            print(headers[offset])
            print(answered[1][0].value)
            sys.exit()
sys.exit("every answer of this file stands alone")
`;

/** Copies a review workbook with one answer left out; gives the case and the question's number. */
export function forgetAnswer(file: string, copy: string): { readonly case: string; readonly question: string } {
  const [id = "", question = ""] = python(SCRIPT, file, copy).trim().split("\n");
  return { case: id, question };
}
