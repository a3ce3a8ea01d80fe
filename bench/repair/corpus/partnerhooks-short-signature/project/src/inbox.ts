export interface Message {
  partner: string;
  kind: string;
  data: unknown;
}

export class Inbox {
  readonly messages: Message[] = [];

  take(partner: string, text: string): Message {
    const { kind, data } = JSON.parse(text) as { kind: string; data: unknown };
    const message = { partner, kind, data };
    this.messages.push(message);
    return message;
  }
}
