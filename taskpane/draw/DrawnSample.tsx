/** A draw that was made: its facts and cases, changing them with a reason, checking the draw, and drawing again. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RoundAndLevel } from "../../src/kernel/keys";
import type { DrawnEntry, DrawInForce } from "../../src/draw/facts/drawn-cases";
import { drawnEntries, levelsToDraw } from "../../src/draw/facts/drawn-cases";
import type { Register } from "../../src/register/register";
import type { DrawnStatus } from "../../src/cases/rules/case";
import type { Level } from "../../src/draw/rules/level";
import { dateText, numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { Facts } from "../ui/Facts";
import { Section } from "../ui/Section";
import { Add } from "./Add";
import { CHECK } from "./check-text";
import { SHORT_PRINT } from "./Confirm";
import { DRAWING } from "./drawing-text";
import { DrawnList } from "./DrawnList";
import { Outsider } from "./Outsider";
import { Redraw } from "./Redraw";
import { Replace } from "./Replace";
import { TEXT } from "./text";
import { Verify } from "./Verify";

interface DrawnSampleProps {
  readonly register: Register;
  readonly level: Level;
  readonly draw: DrawInForce;
  readonly choose: (at: RoundAndLevel) => void;
}

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    alignItems: "stretch",
    paddingBottom: tokens.spacingVerticalM,
    marginInline: 0,
  },
  header: { "& button": { paddingInlineStart: 0, fontWeight: tokens.fontWeightSemibold } },
  seed: { fontFamily: tokens.fontFamilyMonospace },
  onwards: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function DrawnSample({ register, level, draw, choose }: DrawnSampleProps) {
  const text = useText(TEXT);
  const titles = { redraw: useText(DRAWING).redraw.title, outsider: useText(CHECK).title };
  const entries = drawnEntries(register, draw);
  const isClosed = draw.status === "lukket";
  return (
    <>
      <Summary register={register} draw={draw} entries={entries} choose={choose} />
      <DrawnList entries={entries} />
      <Accordion multiple collapsible>
        <Part name="verify" title={text.verify.title}>
          <Verify />
        </Part>
        <Part name="outsider" title={titles.outsider}>
          <Outsider draw={draw} entries={entries} />
        </Part>
        {!isClosed && (
          <Part name="replace" title={text.replace.title}>
            <Replace register={register} at={draw} entries={entries} />
          </Part>
        )}
        {!isClosed && (
          <Part name="add" title={text.add.title}>
            <Add register={register} at={draw} />
          </Part>
        )}
        {!isClosed && (
          <Part name="redraw" title={titles.redraw}>
            <Redraw level={level} draw={draw} />
          </Part>
        )}
      </Accordion>
    </>
  );
}

function Part({
  name,
  title,
  children,
}: {
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h2" className={styles.header}>
        {title}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}

function Summary({
  register,
  draw,
  entries,
  choose,
}: Pick<DrawnSampleProps, "register" | "draw" | "choose"> & { readonly entries: readonly DrawnEntry[] }) {
  const styles = useStyles();
  const text = useText(TEXT).summary;
  const { language } = usePaneHost();
  const count = (status: DrawnStatus): number => entries.filter((each) => each.status === status).length;
  const some = (status: DrawnStatus): string => (count(status) === 0 ? "" : numberText(count(status), language));
  const isCopied = draw.logged?.record.plan["Trækkes fra"]?.startsWith("samme") === true;
  const next = levelsToDraw(register, draw);
  return (
    <Section title={text.title}>
      <Facts
        facts={[
          [text.date, draw.date === null ? "" : dateText(draw.date, language)],
          [text.by, draw.logged?.row.user ?? ""],
          [
            text.seed,
            <span key="seed" className={styles.seed}>
              {draw.seed}
            </span>,
          ],
          [text.fingerprint, draw.logged === null ? "" : `${draw.logged.row.fingerprint.slice(0, SHORT_PRINT)} …`],
          [text.drawn, numberText(count("udtrukket"), language)],
          [text.reserves, isCopied ? "" : numberText(count("reserve"), language)],
          [text.replaced, some("erstattet")],
          [text.added, some("tilføjet manuelt")],
        ]}
      />
      {draw.status === "lukket" && <Text>{text.closed}</Text>}
      {next.length > 0 && (
        <div className={styles.onwards}>
          {next.map((number) => (
            <Button
              key={number}
              size="small"
              onClick={() => {
                choose({ round: draw.round, level: number });
              }}
            >
              {text.onwards(number)}
            </Button>
          ))}
        </div>
      )}
    </Section>
  );
}
