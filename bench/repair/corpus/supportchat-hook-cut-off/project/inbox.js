export class Inbox {
  online = true
  #chats = new Map()

  message(chat, text) {
    const messages = this.#chats.get(chat) ?? []
    messages.push(text)
    this.#chats.set(chat, messages)
  }

  close(chat) {
    this.#chats.delete(chat)
  }

  chats() {
    return [...this.#chats].map(([id, messages]) => ({ id, messages: messages.length }))
  }
}
