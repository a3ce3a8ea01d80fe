const actions = {
  approve: ({ user, target }) => ({ text: `${user} approved ${target}` }),
  decline: ({ user, target, reason }) => ({ text: `${user} declined ${target}: ${reason ?? "no reason"}` }),
};

module.exports = { actions };
