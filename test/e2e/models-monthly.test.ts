/** The models with monthly rounds, the longest of all. */
import { modelRounds } from "../support/model-round";

modelRounds(["bbu-2017", "merudgift-41", "screening"]);
