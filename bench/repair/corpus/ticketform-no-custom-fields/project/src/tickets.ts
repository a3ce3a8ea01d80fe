export interface Ticket {
  id: string;
  subject: string;
  channel: "form" | "mail";
  tags?: string[];
  customFields?: Record<string, string | number | boolean>;
}

const TICKETS: Ticket[] = [
  {
    id: "T-1",
    subject: "Invoice is wrong",
    channel: "form",
    tags: ["billing"],
    customFields: { order_number: "A-100", priority: 2, business_customer: true },
  },
  { id: "T-2", subject: "Where is my parcel?", channel: "mail" },
];

export const findTicket = (id: string) => TICKETS.find((ticket) => ticket.id === id);
