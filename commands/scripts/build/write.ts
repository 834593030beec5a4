/** What `npm run build:scripts` runs, from the project's folder. */
import { writeScripts } from "./build";

writeScripts(process.cwd());
