export interface Contact {
  email: string;
  phone?: string;
}

export interface Owner {
  name: string;
  contact: Contact;
}

export interface Silo {
  id: string;
  crop: string;
  /** Nobody, as long as a silo belongs to the cooperative. */
  owner?: Owner;
  /** Oldest reading first. */
  celsius: number[];
}

export interface Alert {
  to: string;
  subject: string;
  level: "warm" | "hot";
}
