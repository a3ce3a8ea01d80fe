module.exports = {
  juniors: ['Ada', 'Ben', 'Cy', 'Dee', 'Eli'],
  seniors: ['Max', 'Ned'],
};
