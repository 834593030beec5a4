/** Two texts for one field: somebody else wrote in it while it was typed in here. The user chooses. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Differing } from "../../src/review/facts/reviewing";
import { useText } from "../language";
import type { AnswerDraft } from "./answer-draft";
import { FORM, partWords } from "./form-text";

export function Differences({
  draft,
  differing,
}: {
  readonly draft: AnswerDraft;
  readonly differing: readonly Differing[];
}) {
  const text = useText(FORM);
  const quoted = (value: string): string => (value === "" ? text.differing.blank : value);
  return differing.map((each) => {
    const { part } = each.typing;
    const where = partWords(part, text);
    return (
      <MessageBar key={where} intent="warning" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{text.differing.title(where)}</MessageBarTitle>
          <div>{text.differing.found(quoted(each.found))}</div>
          <div>{text.differing.mine(quoted(draft.valueOf(part)))}</div>
        </MessageBarBody>
        <MessageBarActions>
          <Button
            size="small"
            onClick={() => {
              draft.keepTheirs(each);
            }}
          >
            {text.differing.keep}
          </Button>
          <Button
            size="small"
            onClick={() => {
              draft.useMine(each);
            }}
          >
            {text.differing.use}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  });
}
