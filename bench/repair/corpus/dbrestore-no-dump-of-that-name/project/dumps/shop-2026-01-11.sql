-- shop
CREATE TABLE orders (id INTEGER, note TEXT);
