/** The first script in the add-in's frame, before office.js: puts Excel, as the window around the frame has it, into the frame. */
import { installExternal } from "../external";
import type { AddinPlace } from "./place";

const place: AddinPlace | undefined = window.parent.addinPlace;
if (place === undefined) throw new Error("this copy of the task pane stands in the workbench; open the page around it");
place.connected(installExternal(window, place.link, place.settings));
