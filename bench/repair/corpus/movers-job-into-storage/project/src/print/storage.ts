import type { Address } from "../jobs/job";

/** Our own storage, where moves without an address end. */
export const STORAGE: Address = { street: "Lagerveien 1", zip: "1470", city: "Lørenskog" };
