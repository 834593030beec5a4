/** The program `tilsyn`: one call, printed. */
import { call } from "./cli";

const { exit, output } = await call(process.argv.slice(2));
process.exitCode = exit;
process.stdout.on("error", (failure: NodeJS.ErrnoException) => {
  // Whoever reads has had enough, as `tilsyn … | head`; anything else is told where it still can be.
  if (failure.code === "EPIPE") return;
  process.exitCode = exit === 0 ? 3 : exit;
  process.stderr.write(`Kommandoen er kørt, men svaret kan ikke skrives (${failure.code ?? failure.message}).\n`);
});
process.stdout.write(`${output}\n`);
