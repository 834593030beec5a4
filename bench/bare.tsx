/** The least there is of a pane: what bench/pane.ts sets the real one against. */
import { Button, FluentProvider, Text, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

void Office.onReady(() => {
  createRoot(document.getElementById("root")!).render(
    <FluentProvider theme={webLightTheme}>
      <Text as="h1">Tilsynsregister</Text>
      <Button>Start</Button>
    </FluentProvider>,
  );
});
