/** What was done and by whom, the settings, and who works here. */
import { Text } from "@fluentui/react-components";
import { useDesk } from "../desk";
import { useText } from "../language";
import { Facts } from "../parts/Facts";
import { Section } from "../parts/Section";
import { useWorkState } from "../work";
import { Entries } from "./Entries";
import { Settings } from "./Settings";
import { Sheets } from "./Sheets";
import { TEXT } from "./text";
import { You } from "./You";

export default function Log() {
  const text = useText(TEXT).program;
  const { version } = useDesk();
  const { looked } = useWorkState();
  const register = looked?.kind === "register" ? looked.register : null;
  return (
    <>
      {register !== null && <Entries register={register} />}
      {register !== null && <Settings register={register} />}
      {register !== null && <Sheets register={register} />}
      <You />
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
