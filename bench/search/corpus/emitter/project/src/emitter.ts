type Listener = (...values: unknown[]) => void;

export class Emitter {
  private readonly listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener): () => void {
    const known = this.listeners.get(event);
    if (known) known.push(listener);
    else this.listeners.set(event, [listener]);
    return () => this.off(event, listener);
  }

  once(event: string, listener: Listener): () => void {
    const wrapped: Listener = (...values) => {
      this.off(event, wrapped);
      listener(...values);
    };
    return this.on(event, wrapped);
  }

  off(event: string, listener: Listener): void {
    const known = this.listeners.get(event) ?? [];
    const index = known.indexOf(listener);
    if (index >= 0) known.splice(index, 1);
  }

  /** Calls those who listen at this moment, in their order, and tells how many they were. */
  emit(event: string, ...values: unknown[]): number {
    const called = this.listeners.get(event) ?? [];
    for (const listener of called) listener(...values);
    return called.length;
  }

  count(event: string): number {
    return this.listeners.get(event)?.length ?? 0;
  }
}
