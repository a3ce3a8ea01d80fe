export interface Contract {
  id: string;
  title: string;
  signers: string[];
  signedBy: string[];
}

const contracts = new Map<string, Contract>([
  ["c-11", { id: "c-11", title: "Lease of the hall", signers: ["ida@example.org"], signedBy: [] }],
  ["c-12", { id: "c-12", title: "Catering", signers: ["ida@example.org", "ben@example.org"], signedBy: [] }],
]);

export const contractOf = (id: string) => contracts.get(id);
export const allContracts = () => [...contracts.values()];
