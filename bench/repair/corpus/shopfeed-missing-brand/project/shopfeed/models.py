from dataclasses import dataclass, field


@dataclass
class Article:
    sku: str
    title: str
    price_cents: int
    brand: str | None = None
    ean: str | None = None
    images: list[str] = field(default_factory=list)
    stock: int = 0

    @property
    def available(self):
        return self.stock > 0
