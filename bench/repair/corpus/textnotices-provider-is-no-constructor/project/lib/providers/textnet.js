module.exports = class Textnet {
  constructor({ sender }) {
    this.sender = sender;
  }

  submit({ to, text }) {
    return `textnet ${this.sender}>${to} ${text.length}`;
  }
};
