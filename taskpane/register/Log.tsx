/** What was done and by whom, the settings, and who works here. */
import { Text } from "@fluentui/react-components";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useStoreState } from "../store";
import { Facts } from "../ui/Facts";
import { Section } from "../ui/Section";
import { Entries } from "./Entries";
import { TEXT } from "./log-text";
import { SelfTest } from "./SelfTest";
import { Settings } from "./Settings";
import { Sheets } from "./Sheets";
import { You } from "./You";

export default function Log() {
  const text = useText(TEXT).program;
  const { version } = usePaneHost();
  const { looked } = useStoreState();
  const register = looked?.kind === "register" ? looked.register : null;
  return (
    <>
      {register !== null && <Entries register={register} />}
      {register !== null && <Settings register={register} />}
      {register !== null && <Sheets register={register} />}
      <You />
      <SelfTest />
      <Section title={text.title}>
        <Facts
          facts={[
            [text.version, version],
            [text.language, <Text key="language">{text.ownLanguage}</Text>],
          ]}
        />
      </Section>
    </>
  );
}
