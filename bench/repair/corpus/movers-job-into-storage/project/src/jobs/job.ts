export interface Address {
  street: string;
  zip: string;
  city: string;
}

export interface Job {
  id: string;
  customer: string;
  from: Address;
  /** Absent: what is moved goes into our storage. */
  to?: Address;
  boxes: number;
}
