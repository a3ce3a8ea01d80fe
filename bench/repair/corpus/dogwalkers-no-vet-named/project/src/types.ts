export interface Contact {
  name: string;
  phone: string;
}

export interface Dog {
  id: string;
  name: string;
  breed?: string;
  chip?: string;
  owner: Contact;
  /** Named by the owner at sign-up, or never. */
  vet?: Contact;
  insurance?: { company: string; policy: string };
}

export interface WalkerCard {
  dog: string;
  breed: string | null;
  chip: string | null;
  callFirst: string;
  vetPhone: string | null;
  insurer: string | null;
}
