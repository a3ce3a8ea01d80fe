export function allArticles() {
  return [
    { slug: 'one', title: 'One', tags: ['Red', 'Blue'], authors: [{ name: 'A' }] },
    { slug: 'two', title: 'Two' },
  ];
}
