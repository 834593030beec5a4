/** Whether what was typed stands in the sheet; where it could not be written, why, and trying once more. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useText } from "../language";
import type { DraftState } from "./answer-draft";
import { FORM } from "./form-text";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  bar: { flexBasis: "100%" },
});

export function SaveState({ state, retry }: { readonly state: DraftState; readonly retry: () => void }) {
  const styles = useStyles();
  const text = useText(FORM);
  const { isSaving, typed, hasSaved, failure } = state;
  if (failure !== null) {
    return (
      <MessageBar className={styles.bar} intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{text.notSaved}</MessageBarTitle>
          {failure.message}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={retry}>
            {text.again}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  return (
    <Text size={200} className={styles.note}>
      {isSaving ? text.saving : typed.length > 0 ? text.unsaved : hasSaved ? text.saved : ""}
    </Text>
  );
}
