/** A line of text with a cursor between its characters. */
export class TextBuffer {
  constructor(text = "") {
    this.text = text;
    this.cursor = text.length;
  }

  insert(text) {
    this.text = this.text.slice(0, this.cursor) + text + this.text.slice(this.cursor);
    this.cursor += text.length;
  }

  backspace() {
    if (this.cursor === 0) return;
    this.text = this.text.slice(0, this.cursor - 1) + this.text.slice(this.cursor);
    this.cursor -= 1;
  }

  move(by) {
    this.cursor = Math.min(this.text.length, Math.max(0, this.cursor + by));
  }

  /** Moves to the beginning of the word before the cursor. */
  wordLeft() {
    while (this.cursor > 0 && this.text[this.cursor - 1] === " ") this.cursor -= 1;
    while (this.cursor > 0 && this.text[this.cursor] !== " ") this.cursor -= 1;
  }

  /** Moves behind the word after the cursor. */
  wordRight() {
    while (this.cursor < this.text.length && this.text[this.cursor] === " ") this.cursor += 1;
    while (this.cursor < this.text.length && this.text[this.cursor] !== " ") this.cursor += 1;
  }

  /** Takes the word before the cursor out and returns it. */
  cutWord() {
    const end = this.cursor;
    this.wordLeft();
    const word = this.text.slice(this.cursor, end);
    this.text = this.text.slice(0, this.cursor) + this.text.slice(end);
    return word;
  }
}
