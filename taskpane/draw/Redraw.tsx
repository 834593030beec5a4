/** Drawing again where a draw stands: what that does, before the plan is shown anew. */
import { Button, Text, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { DrawInForce } from "../../src/draw/facts/drawn-cases";
import type { Level } from "../../src/draw/rules/level";
import { useText } from "../language";
import { Drawing } from "./Drawing";
import { DRAWING } from "./drawing-text";
import { TEXT } from "./text";

const useStyles = makeStyles({ go: { alignSelf: "flex-start" } });

export function Redraw({ level, draw }: { readonly level: Level; readonly draw: DrawInForce }) {
  const styles = useStyles();
  const text = useText(DRAWING).redraw;
  const names = useText(TEXT).target;
  const [isBegun, setBegun] = useState(false);
  const above = draw.above.map((each) => `${each.round}, ${names.level.toLowerCase()} ${each.level}`).join("; ");
  return (
    <>
      <Text>{text.what}</Text>
      {above !== "" && <Text>{text.above(above)}</Text>}
      {isBegun ? (
        <Drawing at={{ round: draw.round, level: draw.level }} level={level} drawn={draw} />
      ) : (
        <Button
          className={styles.go}
          onClick={() => {
            setBegun(true);
          }}
        >
          {text.begin}
        </Button>
      )}
    </>
  );
}
