import type { Ticket } from "./tickets.ts";

export interface Field {
  label: string;
  value: string;
}

function label(key: string): string {
  const words = key.replaceAll("_", " ");
  return words[0].toUpperCase() + words.slice(1);
}

function text(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

export function presentFields(fields: Ticket["customFields"]): Field[] {
  return Object.entries(fields).map(([key, value]) => ({ label: label(key), value: text(value) }));
}

export function presentTicket(ticket: Ticket) {
  return {
    id: ticket.id,
    subject: ticket.subject,
    channel: ticket.channel,
    tags: ticket.tags ?? [],
    fields: presentFields(ticket.customFields),
  };
}
