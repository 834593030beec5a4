/** The program `tilsyn`: one call, printed. */
import { call } from "./cli";

const { exit, output } = await call(process.argv.slice(2));
process.stdout.write(`${output}\n`);
process.exitCode = exit;
