/** The program `tilsyn`: one call, printed. */
import { call } from "./cli";

const argv = process.argv.slice(2);
const stop = new AbortController();
// A folder is watched until somebody says stop: the file at hand is finished first. Any other command may be ended at any time.
if (argv[0] === "watch") for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
const { exit, output } = await call(argv, {
  say: (line) => process.stdout.write(`${line}\n`),
  stop: stop.signal,
});
process.exitCode = exit;
process.stdout.on("error", (failure: NodeJS.ErrnoException) => {
  // Whoever reads has had enough, as `tilsyn … | head`; anything else is told where it still can be.
  if (failure.code === "EPIPE") return;
  process.exitCode = exit === 0 ? 3 : exit;
  process.stderr.write(`Kommandoen er kørt, men svaret kan ikke skrives (${failure.code ?? failure.message}).\n`);
});
process.stdout.write(`${output}\n`);
