export interface ChatEvent {
  type: string;
  room: string;
  user: string;
  text?: string;
}

export type Handler = (event: ChatEvent) => void;

export class Bus {
  private handlers = new Map<string, Handler[]>();

  on(type: string, handler: Handler): this {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler]);
    return this;
  }

  emit(event: ChatEvent): void {
    for (const handler of this.handlers.get(event.type) ?? []) handler(event);
  }
}
