/**
 * What was made of one reading of a table, kept as long as that reading is: the pane looks at a register after every
 * command, and most of its tables are then the very same values (`ExcelWorkbook.readAgain`). Nothing is remembered of a
 * table that was read anew, even where it holds the same.
 */

/** `make`, called once for the same first value and the same others. What it gives must not be changed. */
export function remembered<Of extends object | undefined, Others extends readonly unknown[], Value>(
  make: (of: Of, ...others: Others) => Value,
): (of: Of, ...others: Others) => Value {
  const known = new WeakMap<object, { readonly others: Others; readonly value: Value }>();
  return (of, ...others) => {
    if (of === undefined) return make(of, ...others);
    const key = of as object;
    const found = known.get(key);
    if (found !== undefined && found.others.every((each, index) => each === others[index])) return found.value;
    const value = make(of, ...others);
    known.set(key, { others, value });
    return value;
  };
}
