/** Who has handed in and who has not, unit by unit, and how far the sheets in the workbook are. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo } from "react";
import type { UnitReview, WaitingCase } from "../../src/review/facts/hand-ins";
import { roundReview } from "../../src/review/facts/hand-ins";
import type { RoundOverview } from "../../src/register/facts/overview";
import type { Progress } from "../../src/review/rules/progress";
import type { CaseForm } from "../../src/review/facts/answering";
import { dateText, numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister } from "../store";
import { Section } from "../ui/Section";
import { SimpleTable } from "../ui/SimpleTable";
import { TEXT } from "./text";

const useStyles = makeStyles({
  cases: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  note: { color: tokens.colorNeutralForeground2 },
});

export function UnitProgress({ round, forms }: { readonly round: RoundOverview; readonly forms: readonly CaseForm[] }) {
  const text = useText(TEXT).progress;
  const host = usePaneHost();
  const { language } = host;
  const { register } = useRegister();
  const { units, uncollected } = useMemo(() => roundReview(register, round, forms), [register, round, forms]);
  const { progress, deadline } = round;
  const number = (value: number): string => numberText(value, language);
  const row = (name: string, who: string, { finished, cases, received, missing }: Progress): string[] =>
    // Of a sheet that nobody has collected nobody knows what is blank on it.
    [name, who, `${number(finished)} / ${number(cases)}`, received === 0 ? "-" : number(missing)];
  const waiting = units.filter((each) => each.waiting.length > 0);
  const isOver = deadline !== null && deadline < host.now().slice(0, 10) && waiting.length > 0;
  return (
    <Section title={text.title}>
      {deadline !== null && (
        <Text {...(isOver ? { weight: "semibold" as const } : {})}>
          {isOver ? text.overdue(dateText(deadline, language)) : text.deadline(dateText(deadline, language))}
        </Text>
      )}
      {uncollected > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text.uncollected(uncollected)}</MessageBarBody>
        </MessageBar>
      )}
      <SimpleTable
        caption={text.caption}
        headers={text.headers}
        numeric={[2, 3]}
        rows={[
          ...units.map((each) => row(each.unit, each.reviewers.join(", ") || text.nobody, each)),
          row(text.all, "", progress),
        ]}
      />
      {waiting.length === 0 ? <Text>{text.none}</Text> : <Waiting units={waiting} />}
    </Section>
  );
}

function Waiting({ units }: { readonly units: readonly UnitReview[] }) {
  const styles = useStyles();
  const text = useText(TEXT).progress;
  return (
    <Accordion collapsible multiple>
      {units.map(({ unit, waiting }) => (
        <AccordionItem key={unit} value={unit}>
          <AccordionHeader as="h3" size="small">
            {text.waiting(unit, waiting.length)}
          </AccordionHeader>
          <AccordionPanel>
            <ul className={styles.cases}>
              {waiting.map((each) => (
                <li key={each.id}>
                  <WaitingLine each={each} />
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

function WaitingLine({ each: { id, caseworker, sheet } }: { readonly each: WaitingCase }) {
  const styles = useStyles();
  const text = useText(TEXT).progress;
  const progress =
    sheet === null ? text.elsewhere : sheet.finished ? text.finished : text.onSheet(sheet.answered, sheet.asked);
  return (
    <>
      <Text>{caseworker === "" ? id : `${id} (${caseworker})`}</Text>
      <br />
      <Text size={200} className={styles.note}>
        {progress}
      </Text>
    </>
  );
}
