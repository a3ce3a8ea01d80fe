let messages = [];

exports.post = (message) => {
  messages.push(message);
  return messages.length;
};

exports.all = () => messages;

exports.clear = () => {
  messages = [];
};
