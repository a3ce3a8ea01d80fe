const TEMPLATES = {
  welcome: 'Hello {name}, the door opens with your card.',
  'tool-overdue': 'Please bring back: {tool} ({days} days late)',
};

exports.render = (name, values) => {
  const template = TEMPLATES[name];
  if (!template) throw new Error(`no template ${name}`);
  return template.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
};
