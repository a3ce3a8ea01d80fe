'use strict';

const { card } = require('./cards');

class Registry {
  constructor(outbox) {
    this.outbox = outbox;
    this.dogs = new Map();
    this.litters = new Map();
  }

  /** A dog from elsewhere, whose litter we do not know. */
  importDog({ id, name, breed }) {
    const dog = { id, name, breed, litter: null };
    this.dogs.set(id, dog);
    this.outbox.add('dog.imported', card(dog));
    return dog;
  }

  registerLitter({ id, born, breed, puppies }) {
    const litter = { id, born, puppies: [] };
    for (const { id: chip, name } of puppies) {
      const dog = { id: chip, name, breed, litter };
      litter.puppies.push(dog);
      this.dogs.set(chip, dog);
    }
    this.litters.set(id, litter);
    this.outbox.add('litter.registered', { id, born, puppies: litter.puppies.map(card) });
    return litter;
  }

  rename(id, name) {
    const dog = this.dogs.get(id);
    if (!dog) throw new Error(`no dog ${id}`);
    const before = dog.name;
    dog.name = name;
    this.outbox.add('dog.renamed', { before, dog });
    return dog;
  }

  siblings(id) {
    const { litter } = this.dogs.get(id);
    return litter ? litter.puppies.filter((puppy) => puppy.id !== id) : [];
  }
}

module.exports = { Registry };
