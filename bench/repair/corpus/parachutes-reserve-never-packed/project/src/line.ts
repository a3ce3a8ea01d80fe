import { packedOn, type Rig } from "./rig";

export function line(rig: Rig): string {
  const rigger = rig.packings.length > 0 ? rig.packings[0].rigger : "maker";
  return `${rig.serial} packed ${packedOn(rig)} by ${rigger}`;
}
