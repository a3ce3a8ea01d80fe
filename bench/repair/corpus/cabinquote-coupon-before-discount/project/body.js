exports.readJson = async (stream) => {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text ? JSON.parse(text) : {};
};
