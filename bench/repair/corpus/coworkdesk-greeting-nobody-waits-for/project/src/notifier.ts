export interface Notifier {
  send(to: string, subject: string): Promise<void>;
}

export class HttpNotifier implements Notifier {
  #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async send(to: string, subject: string): Promise<void> {
    const answer = await fetch(`${this.#url}/messages`, { method: "POST", body: JSON.stringify({ to, subject }) });
    if (!answer.ok) throw new Error(`the notifier answered with ${answer.status}`);
  }
}
