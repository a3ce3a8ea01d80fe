const assert = require('node:assert/strict');
const { Board } = require('../lib/board');

describe('board', () => {
  it('tells the worst level', () => {
    const board = new Board();
    assert.equal(board.worst(), 'ok');
    board.report('web', 'down', 'no answer');
    board.report('mail', 'degraded', '');
    assert.equal(board.worst(), 'down');
  });

  it('counts incidents once', () => {
    const board = new Board();
    board.report('web', 'degraded', '');
    board.report('web', 'down', '');
    assert.equal(board.get('web').incidents.length, 1);
  });
});
