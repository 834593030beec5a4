/** In place of a view that is about a round, while there is none. */
import { Button, Text } from "@fluentui/react-components";
import type { Texts } from "../language";
import { useText } from "../language";
import type { ViewProps } from "../view";
import { Section } from "./Section";

const TEXT: Texts<{ readonly none: string; readonly draw: string }> = {
  da: { none: "Der er ingen runde endnu. Den kommer med det første udtræk.", draw: "Gå til Udtræk" },
  en: { none: "There is no round yet. It comes with the first draw.", draw: "Go to Draw" },
};

export function NoRound({ open }: ViewProps) {
  const text = useText(TEXT);
  return (
    <Section>
      <Text>{text.none}</Text>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            open("draw");
          }}
        >
          {text.draw}
        </Button>
      </div>
    </Section>
  );
}
