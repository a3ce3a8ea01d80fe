/** Keeps the tiles that were asked for last. */
class TileCache {
  constructor(size) {
    this.size = size;
    this.tiles = new Map();
    this.hits = 0;
    this.misses = 0;
  }

  get(path) {
    const tile = this.tiles.get(path);
    if (!tile) {
      this.misses += 1;
      return undefined;
    }
    this.hits += 1;
    this.tiles.delete(path);
    this.tiles.set(path, tile);
    return tile;
  }

  put(path, tile) {
    this.tiles.set(path, tile);
    if (this.tiles.size > this.size) this.tiles.delete(this.tiles.keys().next().value);
  }

  stats() {
    return { kept: this.tiles.size, hits: this.hits, misses: this.misses };
  }
}

module.exports = { TileCache };
