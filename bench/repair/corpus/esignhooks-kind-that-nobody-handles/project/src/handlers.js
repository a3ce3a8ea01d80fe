/** What we do about each kind of event. */
export const handlers = {
  "document.signed": (contract, { signer }) => {
    contract.signers.push(signer);
  },
  "document.completed": (contract) => {
    contract.state = "signed";
  },
  "document.declined": (contract, { reason }) => {
    contract.state = "declined";
    contract.reason = reason ?? null;
  },
};
