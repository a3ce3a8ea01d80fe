import type { Investigation } from "../../../investigation.ts";
import type { OwnFrame } from "../fault/own-fault.ts";
import { byHandUsual } from "./by-hand.ts";
import { kinReadUsual } from "./kin-read.ts";
import { layerOffers } from "./layered.ts";
import { agreedUsual, type Usual } from "./offer.ts";
import { piecesOnTheWay } from "./places.ts";
import { slotUsual } from "./slots.ts";
import { troubleOffers } from "./troubles.ts";

/** The first expression on the way of the error that all other uses of the same thing treat otherwise. */
export function usualOf(investigation: Investigation, frames: readonly OwnFrame[]): Usual | null {
  const pieces = piecesOnTheWay(investigation, frames);
  for (const own of pieces) {
    const usual = byHandUsual(investigation, own);
    if (usual) return usual;
  }
  for (const own of pieces) {
    const usual = kinReadUsual(investigation, own);
    if (usual) return usual;
  }
  for (const own of pieces) {
    const usual = agreedUsual(layerOffers(investigation, own));
    if (usual && usual.strength >= 2) return usual;
  }
  for (const own of pieces) {
    const usual = slotUsual(investigation, own);
    if (usual) return usual;
  }
  const tried = agreedUsual(troubleOffers(investigation, frames));
  return tried && { ...tried, isAnswered: true };
}
