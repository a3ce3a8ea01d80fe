const KINDS = { 1: "reading", 2: "alarm" };

export class UnknownKind extends Error {
  constructor(kind) {
    super(`frames of the kind ${kind} are not known`);
    this.name = "UnknownKind";
  }
}

export function readPayload(payload) {
  const kind = KINDS[payload[0]];
  if (!kind) throw new UnknownKind(payload[0]);
  return { kind, meter: payload.readUInt32BE(1), litres: payload.readUInt32BE(5) };
}
