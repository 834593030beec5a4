/** The keys of the form. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useText } from "../language";
import { FORM } from "./form-text";

const useStyles = makeStyles({
  keys: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    // In a magnified pane two columns would break every second word.
    "@media (max-width: 300px)": { gridTemplateColumns: "1fr" },
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  what: { margin: 0 },
});

export function Keys() {
  const styles = useStyles();
  const text = useText(FORM).keys;
  return (
    <Accordion collapsible>
      <AccordionItem value="keys">
        <AccordionHeader as="h3" size="small">
          {text.title}
        </AccordionHeader>
        <AccordionPanel>
          <dl className={styles.keys}>
            {text.lines.map(([key, what]) => [
              <dt key={key}>
                <Text size={200} weight="semibold">
                  {key}
                </Text>
              </dt>,
              <dd key={what} className={styles.what}>
                <Text size={200}>{what}</Text>
              </dd>,
            ])}
          </dl>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
