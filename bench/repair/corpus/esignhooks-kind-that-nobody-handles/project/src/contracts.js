export class Contracts {
  constructor(all = [{ id: "d-1", state: "sent", signers: [] }]) {
    this.byId = new Map(all.map((contract) => [contract.id, contract]));
  }

  find(id) {
    return this.byId.get(id);
  }
}
