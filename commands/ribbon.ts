/**
 * The ribbon's function commands. They live in the pane's page (shared runtime), so they work while the pane is hidden;
 * in a page of their own Excel would end them after five minutes.
 */

async function hidePane(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.hide();
  } finally {
    // Excel greys the button until it hears this.
    event.completed();
  }
}

void Office.onReady(() => {
  Office.actions.associate("hidePane", (event: Office.AddinCommands.Event) => void hidePane(event));
});
