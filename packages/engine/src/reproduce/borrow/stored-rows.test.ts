import { afterEach, describe, expect, it, vi } from "vitest";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

const MODELS = `from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Keeper(Base):
    __tablename__ = "keepers"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Animal(Base):
    __tablename__ = "animals"
    id: Mapped[int] = mapped_column(primary_key=True)
    species: Mapped[str]
    keeper_id: Mapped[int | None] = mapped_column(ForeignKey("keepers.id"))
    keeper: Mapped[Keeper | None] = relationship()
`;
const CARDS = `from sqlalchemy.orm import Session

from zoo.models import Animal


def card(session: Session, animal_id: int) -> str:
    animal = session.get(Animal, animal_id)
    if animal is None:
        raise LookupError(animal_id)
    return animal.species + ": " + animal.keeper.name
`;
const TESTS = `import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from zoo.cards import card
from zoo.models import Animal, Base, Keeper


@pytest.fixture
def session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([Keeper(id=1, name="Ann"), Animal(id=1, species="otter", keeper_id=1)])
        session.commit()
        yield session


def test_card(session):
    assert card(session, 1) == "otter: Ann"
`;
const CRASH: Crash = {
  files: {
    "requirements.txt": "sqlalchemy\npytest\n",
    "conftest.py": "",
    "zoo/__init__.py": "",
    "zoo/models.py": MODELS,
    "zoo/cards.py": CARDS,
    "tests/test_cards.py": TESTS,
  },
  type: "AttributeError",
  message: "'NoneType' object has no attribute 'name'",
  trace: [
    [
      "zoo/cards.py",
      "return animal.species",
      {
        session: "<sqlalchemy.orm.session.Session object at 0x7f>",
        animal_id: "7",
        animal: "<zoo.models.Animal object at 0x7f>",
      },
    ],
  ],
};

async function source(crash: Crash): Promise<string> {
  const found = await openCrash(crash);
  opened.push(found);
  const reproduction = await found.reproduce();
  if (!reproduction.reproduced) throw new Error(`${reproduction.sentence}\n${reproduction.output}`);
  return reproduction.test?.source ?? "";
}

describe.skipIf(testEnvironment() === null)("a row that production had and the test's store has not", () => {
  it("is put into the session that the test gives to the function", async () => {
    const text = await source(CRASH);
    expect(text).toContain("session.merge(Animal(id=7, species=");
    expect(text).toContain("card(session, 7)");
  });

  it("is put into a session that the test opens itself", async () => {
    const own = TESTS.replace("@pytest.fixture\n", "")
      .replace(
        "def session():",
        'def filled(session):\n    session.add(Keeper(id=1, name="Ann"))\n\n\ndef test_card():',
      )
      .replace(
        '        session.add_all([Keeper(id=1, name="Ann"), Animal(id=1, species="otter", keeper_id=1)])\n',
        '        filled(session)\n        session.add(Animal(id=1, species="otter", keeper_id=1))\n',
      )
      .replace("        yield session\n\n\ndef test_card(session):\n    assert", "        assert");
    const text = await source({ ...CRASH, files: { ...CRASH.files, "tests/test_cards.py": own } });
    expect(text).toContain("session.merge(Animal(id=7, species=");
  });

  it("is not needed where the frames tell no key: a field that its fixture fills is left out there", async () => {
    const text = await source({
      ...CRASH,
      files: {
        ...CRASH.files,
        "zoo/cards.py":
          'from sqlalchemy import select\n\nfrom zoo.models import Animal\n\n\ndef card(store, species):\n    animal = store.find(species)\n    return animal.species + ": " + animal.keeper.name\n',
        "zoo/store.py":
          "from sqlalchemy import select\n\nfrom zoo.models import Animal\n\n\nclass Store:\n    def __init__(self, db):\n        self.db = db\n\n    def find(self, species):\n        return self.db.scalars(select(Animal).where(Animal.species == species)).one()\n",
        "tests/test_cards.py": TESTS.replace("        yield session", "        yield Store(session)")
          .replace("def session():", "def store():")
          .replace(
            "def test_card(session):\n    assert card(session, 1)",
            'def test_card(store):\n    assert card(store, "otter")',
          )
          .replace(
            "import Animal, Base, Keeper\n",
            "import Animal, Base, Keeper\nfrom zoo.store import Store\n",
          ),
      },
      trace: [
        [
          "zoo/cards.py",
          "return animal.species",
          {
            store: "<zoo.store.Store object at 0x7f>",
            species: "'otter'",
            animal: "<zoo.models.Animal object at 0x7f>",
          },
        ],
      ],
    });
    expect(text).not.toContain("keeper_id=1");
  });
});
