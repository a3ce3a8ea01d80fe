-- shop
CREATE TABLE orders (id INTEGER);
