const subscribers = require('../services/subscribers');
const { render } = require('../services/templates');

exports.count = async (req, res) => {
  const people = await subscribers.inSegment(req.params.name);
  res.json({ success: true, count: people.length });
};

exports.preview = async (req, res) => {
  const { segment, subject } = req.body;
  if (!segment || !subject) {
    return res.status(400).json({ success: false, message: 'segment and subject are required' });
  }
  const people = subscribers.inSegment(segment);
  const reachable = people.filter((person) => !person.unsubscribed);
  res.json({
    success: true,
    recipients: reachable.length,
    samples: reachable.slice(0, 3).map((person) => render(subject, person)),
  });
};
