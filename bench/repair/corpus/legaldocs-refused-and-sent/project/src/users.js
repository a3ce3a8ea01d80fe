const levels = { partner: 3, associate: 2, paralegal: 1 };

export const levelOf = (user) => levels[user] ?? 0;
