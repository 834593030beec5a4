/** npm start: builds the workbench where it is missing or older than its sources, and serves it on this machine alone. */
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { build, isBuilt } from "./build.mjs";

const PORT = Number(process.env["PORT"] ?? 3210);

if (!isBuilt()) {
  console.log("\n  Prøvebænken bygges. Det tager et minut eller to første gang.\n");
  build(({ what, step, of, seconds }) => {
    if (seconds === null) process.stdout.write(`  ${step} af ${of}  ${what} …`);
    else process.stdout.write(`  ${seconds < 1 ? "færdig" : `${Math.round(seconds)} s`}\n`);
  });
}
const server = await preview({
  configFile: false,
  logLevel: "error",
  appType: "mpa",
  root: fileURLToPath(new URL("../dist", import.meta.url)),
  build: { outDir: "workbench" },
  preview: { host: "127.0.0.1", port: PORT },
});
const { port } = server.httpServer.address();
console.log(`\n  Åbn  http://127.0.0.1:${port}/  i en browser.\n\n  Prøvebænken kører, til du trykker Ctrl+C.\n`);
