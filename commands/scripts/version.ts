/** The program's version, as package.json has it; the build of the scripts writes it here. */
export const VERSION = "0.0.0";
