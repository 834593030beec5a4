/** Hearing that somebody edits a sheet while it is shown elsewhere: a reason to look again, never what was written. */

/**
 * Calls `hear` once it listens (for what was edited just before), and after each edit of the sheet that is not this
 * add-in's own. Gives what ends it. Where the sheet is not
 * there, or Excel sends no events, nothing is ever heard.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets#detect-data-changes
 */
export async function hearSheet(name: string, hear: () => void): Promise<() => void> {
  const registered = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) return null;
    const result = sheet.onChanged.add((event) => {
      if ((event.triggerSource as string) !== "ThisLocalAddin") hear();
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  if (registered !== null) hear();
  return () => {
    if (registered === null) return;
    Excel.run(registered.context as Excel.RequestContext, async (context) => {
      registered.remove();
      await context.sync();
    }).catch(() => undefined);
  };
}
