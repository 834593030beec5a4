/**
 * Faults of charts and of the drawings that hold them, which Excel repairs by taking them away. It reads the package by
 * itself, as the linter does that it is part of.
 *
 * @source ECMA-376 part 1, 20.5 and 21.2
 */

interface Part {
  readonly name: string;
  readonly text: string;
}

interface ChartPackage {
  readonly parts: Readonly<Record<string, string>>;
  /** Relations of a part, by id. */
  relations(part: string): ReadonlyMap<string, { readonly type: string; readonly target: string }>;
  readonly sheets: ReadonlySet<string>;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** @param sheets parts of the worksheets */
export function chartFaults(pack: ChartPackage, sheets: readonly Part[]): string[] {
  const pointedAt = new Set<string>();
  const faults = sheets.flatMap(({ name, text }) => {
    const ids = [...text.matchAll(/<(?:\w+:)?drawing\b[^>]*?:id="([^"]*)"/gu)].map(([, id]) => id ?? "");
    const own = [...pack.relations(name)].filter(([, { type }]) => type.endsWith("/drawing"));
    const said = ids.length > 1 ? [`${name}: ${ids.length} drawings`] : [];
    for (const [id] of own) if (!ids.includes(id)) said.push(`${name}: has a drawing that it does not show`);
    return [
      ...said,
      ...ids.flatMap((id) => {
        const target = pack.relations(name).get(id)?.target ?? "";
        const drawing = pack.parts[target];
        pointedAt.add(target);
        return drawing === undefined
          ? [`${name}: its drawing ${id} is not there`]
          : drawingFaults(pack, { name: target, text: drawing }, pointedAt);
      }),
    ];
  });
  const orphans = Object.keys(pack.parts).filter(
    (name) => /^xl\/(?:drawings|charts)\/(?:drawing|chart)\d+\.xml$/u.test(name) && !pointedAt.has(name),
  );
  return [...faults, ...orphans.map((name) => `${name}: nothing shows it`)];
}

function drawingFaults(pack: ChartPackage, { name, text }: Part, pointedAt: Set<string>): string[] {
  const ids = [...text.matchAll(/<(?:\w+:)?cNvPr\b[^>]*?\bid="(\d+)"/gu)].map(([, id]) => id ?? "");
  const faults = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `${name}: two shapes ${id}`);
  for (const [, from = "", to = ""] of text.matchAll(
    /<(?:\w+:)?from>([\s\S]*?)<\/(?:\w+:)?from>\s*<(?:\w+:)?to>([\s\S]*?)<\/(?:\w+:)?to>/gu,
  )) {
    const [left = 0, , top = 0] = numbers(from);
    const [right = 0, , bottom = 0] = numbers(to);
    if (right < left || bottom < top || right >= LAST_COLUMN || bottom >= LAST_ROW)
      faults.push(`${name}: stands from ${left},${top} to ${right},${bottom}`);
  }
  for (const [, id = ""] of text.matchAll(/<(?:\w+:)?chart\b[^>]*?:id="([^"]*)"/gu)) {
    const relation = pack.relations(name).get(id);
    const chart = relation === undefined ? undefined : pack.parts[relation.target];
    if (relation === undefined || chart === undefined) faults.push(`${name}: its chart ${id} is not there`);
    else {
      pointedAt.add(relation.target);
      faults.push(...referenceFaults(pack, { name: relation.target, text: chart }));
    }
  }
  return faults;
}

function numbers(inner: string): readonly number[] {
  return [...inner.matchAll(/>(-?\d+)</gu)].map(([, each]) => Number(each));
}

function referenceFaults(pack: ChartPackage, { name, text }: Part): string[] {
  const faults: string[] = [];
  const axes = [...text.matchAll(/<(?:\w+:)?axId val="(\d+)"/gu)].map(([, id]) => id ?? "");
  for (const id of new Set(axes))
    if (axes.filter((each) => each === id).length < 2) faults.push(`${name}: the axis ${id} is used or said alone`);
  for (const [, formula = ""] of text.matchAll(/<(?:\w+:)?f>([^<]*)<\/(?:\w+:)?f>/gu)) {
    const plain = formula
      .replace(/&apos;/gu, "'")
      .replace(/&amp;/gu, "&")
      .replace(/&lt;/gu, "<")
      .replace(/&gt;/gu, ">");
    const [, quoted, bare, cells = ""] = /^(?:'((?:[^']|'')*)'|([^'!]*))!(.*)$/u.exec(plain) ?? [];
    const sheet = (quoted?.replace(/''/gu, "'") ?? bare ?? "").toLowerCase();
    if (!pack.sheets.has(sheet)) faults.push(`${name}: reads ${plain}, whose sheet is not there`);
    const [, first = "", last = first] = /^\$?[A-Z]{1,3}\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?$/u.exec(cells) ?? [];
    if (!(Number(first) >= 1 && Number(last) >= Number(first) && Number(last) <= LAST_ROW))
      faults.push(`${name}: reads ${plain}, which are no cells`);
  }
  return faults;
}
